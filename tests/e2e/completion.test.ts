// Tests the scripts of `pyfw completion` in real shells with the built program.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { pyfw, temporaryFolder } from "../support/program.ts";
import { fishOffers, interactive, missing, offers, SHELLS, type Shell } from "../support/shells.ts";

async function scriptFor(shell: Shell): Promise<string> {
  const { stdout, stderr, code } = await pyfw(["completion", shell]);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  return stdout;
}

/** Why the tests of a shell are skipped, as a suffix for their names. */
function noteOf(shell: Shell): string {
  const reason = missing(shell);
  return reason === undefined ? "" : ` (SKIPPED: ${reason})`;
}

const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["pyfw com", ["compare", "completion"]],
  ["pyfw x", []],
  ["pyfw rules c", ["check"]],
  ["pyfw show fl", ["flask"]],
  ["pyfw show --no-color fl", ["flask"]],
  ["pyfw list --ki", ["--kind"]],
  ["pyfw list --format=m", ["markdown"]],
  ["pyfw list --kind micro,as", ["async"]],
  ["pyfw recommend --only=django,fl", ["flask"]],
  ["pyfw recommend -a si", ["size="]],
  ["pyfw recommend -a size=", ["large", "medium", "small"]],
  ["pyfw recommend --answer=size=l", ["large"]],
  ["pyfw recommend -a parts=admin,ac", ["accounts"]],
  ["pyfw recommend --require maintenance=", ["active", "limited", "slow"]],
];

describe.each(SHELLS)("%s", (shell) => {
  const note = noteOf(shell);

  describe.skipIf(note !== "")(`with the script${note}`, () => {
    test("offers what fits there", async () => {
      const lines = CASES.map(([line]) => line);
      const offered = await offers(shell, await scriptFor(shell), lines);
      expect(lines.map((line, index) => [line, offered[index]])).toEqual(CASES);
    });

    test("shows the texts of a rules file literally, and runs none of them", async () => {
      const cwd = temporaryFolder();
      const bad = `it's $(touch hacked) \`touch hacked\` "[x]: %F{red} \\n ~ !! $HOME * ; touch hacked`;
      const text = (number: number) => `${bad} ${number}`;
      const questions = shippedKnowledge().knowledge.questions.map((question) => ({
        ...question,
        text: text(1),
        choices: question.choices.map((choice) => ({
          ...choice,
          label: choice.id === "large" ? text(2) : text(2) + choice.id,
        })),
      }));
      const rules = JSON.stringify({ extends: "pyfw", name: "ours", questions });
      writeFileSync(join(cwd, "our rules.json"), rules);
      const script = await scriptFor(shell);
      const words = ["-i ", "-a size="];
      const lines = words.map((word) => `pyfw recommend --rules 'our rules.json' ${word}`);
      if (shell === "fish") {
        const [first = [], second] = await fishOffers(script, lines, cwd);
        expect(first).toContain(`size\t${text(1)}`);
        expect(second).toContain(`size=large\t${text(2)}`);
      } else {
        const { complete, terminal } = await interactive(shell, script, cwd);
        expect(await complete(lines[0] ?? "", "all")).toContain("size");
        expect(await complete(lines[1] ?? "", "all")).toContain("size=large");
        // Bash shows no texts. The first Tab completes the common prefix, the next one lists the words.
        for (const [number, line] of shell === "zsh" ? lines.entries() : []) {
          terminal.press(line, "\t", "\t");
          await terminal.see(` -- ${text(number + 1)}`);
          terminal.press(KILL_LINE);
        }
      }
      expect(existsSync(join(cwd, "hacked"))).toBe(false);
    });
  });
});

const KILL_LINE = "\u0015";

describe.each(["bash", "zsh"] as const)("in a terminal with %s", (shell) => {
  const note = noteOf(shell);

  test.skipIf(note !== "")(`Tab completes the word${note}`, async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "my answers.json"), "{}");
    const { complete } = await interactive(shell, await scriptFor(shell), cwd);
    for (const [line, ...got] of [
      ["pyfw recommend -a si", "recommend", "-a", "size="],
      ["pyfw recommend -a si\tla", "recommend", "-a", "size=large"],
      ["pyfw recommend --answer=size=la", "recommend", "--answer=size=large"],
      ["pyfw recommend -a parts=admin,ac", "recommend", "-a", "parts=admin,accounts"],
      ['pyfw recommend -a "size=la', "recommend", "-a", "size=large"],
      ["pyfw show 'fl", "show", "flask"],
      ["pyfw recommend my", "recommend", "my answers.json"],
      ["pyfw show my", "show", "my"],
      ["pyfw list -o my", "list", "-o", "my answers.json"],
      ["pyfw list --output=my", "list", "--output=my answers.json"],
      ["X=1 pyfw recom", "recommend"],
      ["true; pyfw recom", "recommend"],
      ["pyfw show 2> out fl", "show", "flask"],
      ["pyfw show flask > my", "show", "flask"],
    ]) {
      expect([line, ...(await complete(line ?? "", "tab"))]).toEqual([line, ...got]);
    }
    expect(existsSync(join(cwd, "my answers.json"))).toBe(true);
  });
});

const bashNote = noteOf("bash");

test.skipIf(bashNote !== "").each(["", "=", ",", "=,:"])(
  `bash offers the same when COMP_WORDBREAKS has %j besides blanks and quotes${bashNote}`,
  async (breaks) => {
    const cases = CASES.slice(-4);
    const lines = cases.map(([line]) => line);
    const setup = [`COMP_WORDBREAKS=$' \\t\\n"\\'><;|&(${breaks}'`];
    const offered = await offers("bash", await scriptFor("bash"), lines, setup);
    expect(lines.map((line, index) => [line, offered[index]])).toEqual(cases);
  },
);

const zshNote = noteOf("zsh");

test.skipIf(zshNote !== "")(`zsh loads the script from a folder of $fpath${zshNote}`, async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "_pyfw"), await scriptFor("zsh"));
  const setup = ["fpath=($PWD $fpath)", "compinit -u -d dump2"];
  const { complete } = await interactive("zsh", "", cwd, setup);
  expect(await complete("pyfw recommend -a si", "tab")).toEqual(["recommend", "-a", "size="]);
  const line = "pyfw recommend -a parts=adm\t,ac";
  expect(await complete(line, "tab")).toEqual(["recommend", "-a", "parts=admin,accounts"]);
});

const fishNote = noteOf("fish");

test.skipIf(fishNote !== "")(`fish offers files for file arguments${fishNote}`, async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "zzz.json"), "{}");
  const lines = ["pyfw recommend zz", "pyfw list -o zz", "pyfw list --output=zz", "pyfw show zz"];
  const offered = [["zzz.json"], ["zzz.json"], ["--output=zzz.json"], []];
  expect(await fishOffers(await scriptFor("fish"), lines, cwd)).toEqual(offered);
});
