// What `pyfw completion` prints, used in the real shells beside the built program.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { pyfw } from "../support/program.ts";
import { fishOffers, missing, offers, SHELLS } from "../support/shells.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ids = z.array(z.object({ id: z.string() }));

async function known(command: "list" | "questions"): Promise<readonly string[]> {
  const { stdout } = await pyfw([command, "-f", "json"]);
  const { frameworks, questions } = z
    .object({ frameworks: ids.optional(), questions: ids.optional() })
    .parse(JSON.parse(stdout));
  return [...(frameworks ?? questions ?? [])].map(({ id }) => id).sort();
}

describe.each(SHELLS)("%s", (shell) => {
  const reason = missing(shell);
  const note = reason === undefined ? "" : ` (SKIPPED: ${reason})`;

  test.skipIf(reason !== undefined)(`completes what pyfw knows${note}`, async () => {
    const { stdout, stderr, code } = await pyfw(["completion", shell]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const [frameworks, questions] = [await known("list"), await known("questions")];
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ["pyfw com", ["compare", "completion"]],
      ["pyfw completion ", ["bash", "fish", "zsh"]],
      ["pyfw show ", frameworks],
      ["pyfw compare django ", frameworks],
      ["pyfw recommend --only ", frameworks],
      ["pyfw recommend --expect=django,", frameworks.filter((id) => id !== "django")],
      ["pyfw recommend -i ", questions],
      ["pyfw recommend -a ", questions.map((id) => `${id}=`)],
      ["pyfw recommend -a size=", ["large", "medium", "small"]],
      ["pyfw recommend -a parts=admin,ac", ["accounts"]],
      ["pyfw recommend --require maintenance=", ["active", "limited", "slow"]],
      ["pyfw list --kind micro,as", ["async"]],
      ["pyfw list -f ", ["json", "markdown", "table"]],
    ];
    const lines = cases.map(([line]) => line);
    const offered = await offers(shell, stdout, lines);
    expect(lines.map((line, index) => [line, offered[index]])).toEqual(cases);
  });
});

const noFish = missing("fish");

test.skipIf(noFish !== undefined)("fish offers files where a file may stand", async () => {
  const { stdout } = await pyfw(["completion", "fish"]);
  const cwd = temporaryFolder();
  await pyfw(["questions", "-o", "zzz.json"], { cwd });
  const lines = ["pyfw recommend zz", "pyfw recommend -o zz", "pyfw show zz"];
  expect(await fishOffers(stdout, lines, cwd)).toEqual([["zzz.json"], ["zzz.json"], []]);
});

test("the script can be written to a file, and an unknown shell is bad usage", async () => {
  const cwd = temporaryFolder();
  expect(await pyfw(["completion", "zsh", "-o", "_pyfw"], { cwd })).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(readFileSync(join(cwd, "_pyfw"), "utf8")).toBe((await pyfw(["completion", "zsh"])).stdout);
  const wrong = await pyfw(["completion", "tcsh", "-o", "x"], { cwd });
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain("allowed choices are bash, zsh, fish");
  expect(existsSync(join(cwd, "x"))).toBe(false);
});

test("every value that a flag or an argument takes is known, or free on purpose", async () => {
  const FREE = ["n"];
  const KNOWN = [
    "a",
    "b",
    "file",
    "framework",
    "kind",
    "name",
    "question",
    "question=choice",
    "trait=value",
    "shell",
    "format",
  ];
  const help = await pyfw(["--help"]);
  const commands = [...help.stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name ?? "");
  const helps = await Promise.all(commands.map((name) => pyfw([name, "--help"])));
  const taken = helps.flatMap(({ stdout }) =>
    [...stdout.matchAll(/<([a-z=.-]+?)(?:\.{3})?>/g)].map(([, name]) => name),
  );
  expect(commands).toContain("completion");
  expect(taken).toContain("question=choice");
  // A new name here: tell src/commands/completion/syntax-of.ts what it stands for, or list it as free.
  expect([...new Set(taken)].filter((name) => ![...KNOWN, ...FREE].includes(name ?? ""))).toEqual(
    [],
  );
});
