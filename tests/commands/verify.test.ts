// Tests `pyfw verify` with rules files, folders and records that no longer count.
import { expect, test } from "vitest";
import type { World } from "../support/host.ts";
import { runMain as run } from "../support/run-main.ts";
import { rule } from "../support/small-world.ts";

const rules = (name: string, points: number) => {
  const ours = rule("ours", { when: { size: ["large"] }, for: ["flask"], points });
  return JSON.stringify({ extends: "pyfw", name, rules: [ours] });
};
const files = { "three.json": rules("three", 3), "two.json": rules("two", 2) };

async function recorded(flags: string, world: World = {}): Promise<string> {
  const { code, output, errors } = await run(`recommend -f adr ${flags}`, world);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return output;
}

test("standard input can be given only once", async () => {
  const { code, errors } = await run("verify - -", { stdin: "" });
  expect(code).toBe(2);
  expect(errors).toMatch(/^error: `-` stands for standard input, .* only once\n/);
});

test("a record made with a rules file is verified with the same file", async () => {
  const own = await recorded("-a size=large --rules three.json", { files });
  const world = { files: { ...files, "own.md": own } };
  expect(await run("verify own.md --rules three.json", world)).toMatchObject({ code: 0 });
  const other = await run("verify own.md --rules two.json -f json", world);
  expect(JSON.parse(other.output).records[0]).toMatchObject({
    recorded: { rules: { name: "three" } },
    sameRules: false,
    sameFacts: true,
    changes: [
      {
        kind: "ruleChanged",
        rule: "ours",
        effects: [{ framework: "flask", before: 3, now: 2 }],
      },
    ],
  });
  const shipped = await run("verify own.md", world);
  expect(shipped.output).toContain("made with the rules “three”, but verified with “pyfw”");
  expect(shipped.errors).toContain("\nrun this with the rules that made the record (`--rules`)");
});

test("a framework that is gone keeps the name that the record has for it", async () => {
  const gone = JSON.stringify({ extends: "pyfw", name: "less", remove: ["fastapi"] });
  const world = { files: { "a.md": await recorded("-a kind=api"), "less.json": gone } };
  const { output } = await run("verify a.md --rules less.json", world);
  expect(output.replace(/\s+/g, " ")).toContain(
    "recorded: FastAPI, with 4. The choice, FastAPI: no longer known",
  );
  expect(output).toContain("- FastAPI no longer exists");
  expect(output).not.toContain("fastapi");
});

test("a record in a folder that is named as well is verified once", async () => {
  const record = await recorded("-a size=large");
  const files = { "docs/deep/a.md": record, "docs/notes.md": "# notes\n" };
  const { output } = await run("verify docs/deep/a.md docs -f json", { files });
  expect(JSON.parse(output).records).toHaveLength(1);
});

test("a folder means all records in its Markdown files, however their names end", async () => {
  const record = await recorded("-a size=large");
  const files = { "docs/A.MD": record, "docs/b.markdown": record, "docs/c.md.txt": record };
  const log = { "docs/log.md": "#".repeat(2 ** 20 + 1) };
  const { output } = await run("verify docs -f json", { files: { ...files, ...log } });
  const found = JSON.parse(output).records.map(({ file }: { file: string }) => file);
  expect(found).toEqual(["docs/A.MD", "docs/b.markdown"]);
});

test("a record that no longer counts is no error in annotations either, and JSON says so", async () => {
  const record = (await recorded("-a size=large")).replace("proposed", "superseded");
  const fallen = record.replace("# Use", "# Do not use");
  const world = { files: { "a.md": record, "b.md": fallen, "c.md": record.replace("{", "") } };
  const { code, output } = await run("verify a.md b.md c.md -f github", world);
  expect({ code, levels: output.match(/^::\w+/gm) }).toEqual({
    code: 0,
    levels: Array(3).fill("::notice"),
  });
  expect(output.match(/%0Aits status is superseded, so it cannot fail$/gm)).toHaveLength(3);
  const json = await run("verify a.md b.md c.md -f json", world);
  const records = Array(3).fill({ retired: "superseded" });
  expect(JSON.parse(json.output)).toMatchObject({ stands: true, records });
});
