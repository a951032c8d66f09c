// Tests the scripts in the real shells: what they offer, and that no text in them does anything.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bashScript, quotedForBash } from "../../../src/commands/completion/bash.ts";
import { fishScript, quotedForFish } from "../../../src/commands/completion/fish.ts";
import type { Syntax, Value } from "../../../src/commands/completion/syntax.ts";
import { quotedForZsh, zshScript } from "../../../src/commands/completion/zsh.ts";
import { run } from "../../support/program.ts";
import { fishOffers, interactive, missing, offers, SHELLS } from "../../support/shells.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const KILL_LINE = "\u0015";

const WRITERS = { bash: bashScript, zsh: zshScript, fish: fishScript };
const QUOTING = { bash: quotedForBash, zsh: quotedForZsh, fish: quotedForFish };

const word = (one: string, meaning = `means ${one}`) => ({ word: one, meaning });
const words = (...some: readonly string[]) => some.map((one) => word(one));
const trees: Value = { type: "word", words: words("ash", "alder", "birch") };
const several: Value = { type: "list", words: words("ash", "alder", "birch") };
const answers: Value = {
  type: "pair",
  pairs: [
    { ...word("place"), values: words("town", "wood"), list: false },
    { ...word("sole"), values: words("only"), list: false },
    { ...word("wishes"), values: words("shade", "fruit", "flowers"), list: true },
  ],
};
const flag = (names: readonly string[], value?: Value, name = "value") => ({
  names,
  meaning: `says ${names.at(-1)}`,
  takes: value === undefined ? undefined : { name, value },
  repeatable: value?.type === "pair",
});
const leaf = (name: string, more: Partial<Syntax> = {}): Syntax => ({
  ...word(name),
  flags: [flag(["-o", "--output"], { type: "file" })],
  places: [],
  commands: [],
  ...more,
});

/** Commands below commands, and every kind of value for flags and places. */
const small: Syntax = leaf("pyfw", {
  flags: [flag(["--help"])],
  commands: [
    leaf("plant", {
      flags: [
        flag(["-t", "--tree"], trees),
        flag(["--trees"], several),
        flag(["-a", "--answer"], answers),
        flag(["--count"], { type: "free" }),
        flag(["--no-water"]),
      ],
      places: [
        { name: "first", value: trees, variadic: false },
        { name: "file", value: { type: "file" }, variadic: false },
      ],
    }),
    leaf("prune", { places: [{ name: "tree", value: trees, variadic: true }] }),
    leaf("rules", {
      commands: [
        leaf("check", { places: [{ name: "tree", value: trees, variadic: false }] }),
        leaf("copy"),
      ],
    }),
  ],
});

const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["pyfw ", ["plant", "prune", "rules"]],
  ["pyfw pr", ["prune"]],
  ["pyfw --he", ["--help"]],
  ["pyfw x", []],
  ["pyfw rules c", ["check", "copy"]],
  ["pyfw rules -o here c", ["check", "copy"]],
  ["pyfw rules check a", ["alder", "ash"]],
  ["pyfw rules check ash a", []],
  ["pyfw plant a", ["alder", "ash"]],
  ["pyfw plant --no-water a", ["alder", "ash"]],
  ["pyfw plant --count 3 a", ["alder", "ash"]],
  ["pyfw plant --count a", []],
  ["pyfw plant -t ash b", ["birch"]],
  ["pyfw plant -- a", ["alder", "ash"]],
  ["pyfw plant -- --no-water a", []],
  ["pyfw plant --t", ["--tree", "--trees"]],
  ["pyfw plant -t ", ["alder", "ash", "birch"]],
  ["pyfw plant --tree a", ["alder", "ash"]],
  ["pyfw plant --tree=a", ["alder", "ash"]],
  ["pyfw plant --tree=ash,b", []],
  ["pyfw plant --trees ash,", ["alder", "birch"]],
  ["pyfw plant --trees=birch,ash,", ["alder"]],
  ["pyfw plant --trees=birch,a", ["alder", "ash"]],
  ["pyfw plant -a ", ["place=", "sole=", "wishes="]],
  ["pyfw plant -a p", ["place="]],
  ["pyfw plant --answer=w", ["wishes="]],
  ["pyfw plant -a place=", ["town", "wood"]],
  ["pyfw plant -a place=t", ["town"]],
  ["pyfw plant -a place=town,", []],
  ["pyfw plant --answer=place=w", ["wood"]],
  ["pyfw plant -a wishes=f", ["flowers", "fruit"]],
  ["pyfw plant -a wishes=fruit,", ["flowers", "shade"]],
  ["pyfw plant --answer=wishes=fruit,shade,f", ["flowers"]],
  ["pyfw plant -a place=town -a wishes=s", ["shade"]],
  ["pyfw plant -a nothing=", []],
  ["pyfw prune ash birch a", ["alder", "ash"]],
];

function noteOf(reason: string | undefined): string {
  return reason === undefined ? "" : ` (SKIPPED: ${reason})`;
}

describe.each(SHELLS)("in %s", (shell) => {
  const reason = missing(shell);
  const note = noteOf(reason);
  const script = WRITERS[shell](small, "A title.");

  describe.skipIf(reason !== undefined)(`what is offered${note}`, () => {
    test("is what may stand there", async () => {
      const lines = CASES.map(([line]) => line);
      const offered = await offers(shell, script, lines);
      expect(lines.map((line, index) => [line, offered[index]])).toEqual(CASES);
    });

    test("comes with texts that are shown as they are, and do nothing", async () => {
      const cwd = temporaryFolder();
      const bad = `it's $(touch hacked) \`touch hacked\` "[x]: %F{red} \\n ~ !! $HOME * ; touch hacked`;
      const commands = [
        leaf("one", {
          meaning: `${bad} 1`,
          flags: ["--one", "--two"].map((name) => ({ ...flag([name]), meaning: `${bad} 2` })),
        }),
        leaf("other", {
          meaning: `${bad} 1`,
          places: [
            {
              name: bad,
              value: { type: "list", words: [word("w1", `${bad} 3`), word("w2", `${bad} 3`)] },
              variadic: false,
            },
          ],
        }),
      ];
      const hostile = WRITERS[shell]({ ...small, commands }, "A title.");
      const lines = ["pyfw o", "pyfw one --o", "pyfw other w"];
      const SHOWN = ["pyfw o", "pyfw one --", "pyfw other w"];
      if (shell === "fish") {
        expect((await fishOffers(hostile, lines, cwd)).flat()).toEqual(
          ["one\t1", "other\t1", "--one\t2", "w1\t3", "w2\t3"].map((offer) =>
            offer.replace("\t", () => `\t${bad} `),
          ),
        );
      } else {
        const { complete, terminal } = await interactive(shell, hostile, cwd);
        for (const line of lines) await complete(line, "all");
        // Bash shows no texts. One Tab writes what is common to all words, the next one lists them.
        for (const [number, line] of shell === "zsh" ? SHOWN.entries() : []) {
          terminal.press(line, "\t", "\t");
          await terminal.see(` -- ${bad} ${number + 1}`);
          terminal.press(KILL_LINE);
        }
      }
      expect(existsSync(join(cwd, "hacked"))).toBe(false);
    });

    test("a quoted word is that word", async () => {
      const samples = fc.sample(fc.string({ unit: "grapheme", maxLength: 12 }), {
        numRuns: 300,
        seed: 5,
      });
      const odd = ["", "'", "''", "\\", "\\'", "a\nb", "$(x)", "!x", "~", "é", ...samples];
      const printed = odd.map((one) => `printf '%s\\0' ${QUOTING[shell](one)}`).join("\n");
      const cwd = temporaryFolder();
      writeFileSync(join(cwd, "script"), printed);
      const { stdout } = await run(shell, ["script"], { cwd });
      expect(stdout.split("\0").slice(0, -1)).toEqual(odd);
    });
  });
});

describe.each(["bash", "zsh"] as const)("in a terminal with %s", (shell) => {
  const reason = missing(shell);
  const note = noteOf(reason);

  test.skipIf(reason !== undefined)(`Tab writes what is meant${note}`, async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "my answers.json"), "{}");
    const { complete } = await interactive(shell, WRITERS[shell](small, "A title."), cwd);
    for (const [line, ...got] of [
      ["pyfw plant -a pl", "plant", "-a", "place="],
      ["pyfw plant -a pl\tto", "plant", "-a", "place=town"],
      ["pyfw plant -a sole=", "plant", "-a", "sole=only"],
      ["pyfw plant --answer=sole=", "plant", "--answer=sole=only"],
      ["pyfw plant -a wishes=fruit,sh", "plant", "-a", "wishes=fruit,shade"],
      ['pyfw plant -a "place=to', "plant", "-a", "place=town"],
      ["pyfw plant 'bi", "plant", "birch"],
      ["pyfw plant ash my", "plant", "ash", "my answers.json"],
      ["pyfw plant my", "plant", "my"],
      ["pyfw rules -o my", "rules", "-o", "my answers.json"],
      ["pyfw rules --output=my", "rules", "--output=my answers.json"],
      ["X=1 pyfw pru", "prune"],
      ["true; pyfw pru", "prune"],
      ["pyfw rules check 2> out bi", "rules", "check", "birch"],
      ["pyfw prune > my", "prune"],
    ]) {
      expect([line, ...(await complete(line ?? "", "tab"))]).toEqual([line, ...got]);
    }
    expect(existsSync(join(cwd, "my answers.json"))).toBe(true);
  });
});

const noBash = missing("bash");

describe.skipIf(noBash !== undefined)(`in bash${noteOf(noBash)}`, () => {
  test.each(["", "=", ":", ",", "=:", "=,:"])(
    "offers the same where COMP_WORDBREAKS has %j beside blanks and quotes",
    async (breaks) => {
      const lines = CASES.map(([line]) => line);
      const setup = [`COMP_WORDBREAKS=$' \\t\\n"\\'><;|&(${breaks}'`];
      const offered = await offers("bash", bashScript(small, "A title."), lines, setup);
      expect(lines.map((line, index) => [line, offered[index]])).toEqual(CASES);
    },
  );
});

const noZsh = missing("zsh");

test.skipIf(noZsh !== undefined)(
  `the zsh script also works from a folder of $fpath${noteOf(noZsh)}`,
  async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "_pyfw"), zshScript(small, "A title."));
    const setup = ["fpath=($PWD $fpath)", "compinit -u -d dump2"];
    const { complete } = await interactive("zsh", "", cwd, setup);
    expect(await complete("pyfw plant -a pl", "tab")).toEqual(["plant", "-a", "place="]);
    expect(await complete("pyfw plant -a place=to", "tab")).toEqual(["plant", "-a", "place=town"]);
  },
);
