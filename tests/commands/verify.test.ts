// Tests `pyfw verify`, and the flags with which `pyfw recommend` makes a record.
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeHost, type World } from "../support/host.ts";

const rules = (name: string, points: number) => {
  const ours = { id: "ours", when: { size: ["large"] }, for: ["flask"], points };
  const why = { because: "is ours", source: { judgement: "ours" } };
  return JSON.stringify({ extends: "pyfw", name, rules: [{ ...ours, ...why }] });
};
const files = { "three.json": rules("three", 3), "two.json": rules("two", 2) };

async function run(command: string, world: World = {}) {
  const host = fakeHost(world);
  return { code: await main(command.split(" "), host), ...host.written };
}

async function recorded(flags: string, world: World = {}): Promise<string> {
  const { code, output, errors } = await run(`recommend -f adr ${flags}`, world);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return output;
}

test("standard input can be given only once", async () => {
  const host = fakeHost({ stdin: "" });
  expect(await main(["verify", "-", "-"], host)).toBe(2);
  expect(host.written.errors).toMatch(/^error: `-` stands for standard input, .* only once\n/);
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
  expect(shipped.output).toContain("recorded with the rules three, verified with pyfw");
});

test("a framework that is gone keeps the name that the record has for it", async () => {
  const gone = JSON.stringify({ extends: "pyfw", name: "less", remove: ["fastapi"] });
  const world = { files: { "a.md": await recorded("-a kind=api"), "less.json": gone } };
  const { output } = await run("verify a.md --rules less.json", world);
  expect(output.replace(/\s+/g, " ")).toContain(
    "recorded: FastAPI, with 4. The choice, FastAPI: no longer known",
  );
  expect(output).toContain("- FastAPI is gone");
  expect(output).not.toContain("fastapi");
});

test("a folder means its records, an old record cannot fail, and unreadable files are named", async () => {
  const record = await recorded("-a size=large --rules three.json", { files });
  const old = record.replace("status: proposed", 'status: "superseded by 0008"');
  const docs = {
    "docs/deep/a.md": old,
    "docs/notes.md": "# notes\n",
    "empty/notes.md": "# notes\n",
  };
  const odd = await run("verify docs empty missing.md --rules two.json", {
    files: { ...files, ...docs },
  });
  expect(odd.code).toBe(2);
  expect(odd.output).toContain("its status is superseded, so it cannot fail");
  expect(odd.errors).toContain("empty:1:1: the folder holds no record");
  expect(odd.errors).toContain("cannot read `missing.md`: there is no such file or folder");
  const twice = await run("verify docs/deep/a.md docs --rules three.json", {
    files: { ...files, ...docs },
  });
  expect(twice.output.match(/its status is/g)).toHaveLength(1);
});

test("a folder means all its Markdown files, however their names end", async () => {
  const record = await recorded("-a size=large");
  const files = { "docs/A.MD": record, "docs/b.markdown": record, "docs/c.md.txt": record };
  const { output } = await run("verify docs -f json", { files });
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
  expect(JSON.parse(json.output).records).toMatchObject(Array(3).fill({ retired: "superseded" }));
});

test.each([
  ["--date 2028-02-29", "date: 2028-02-29"],
  ["--date 2000-02-29", "date: 2000-02-29"],
  ["--choose FLASK", "# Use Flask as the web framework"],
])("the flags of a record: %s is in the record", async (flags, line) => {
  expect((await recorded(`-a size=large ${flags}`)).split("\n")).toContain(line);
});

test.each([
  ["-f adr --date 2026-02-29", "for example `2026-11-30`; found `2026-02-29`"],
  ["-f adr --date 2100-02-29", "found `2100-02-29`"],
  ["-f adr --date 2026-13-01", "expected `YYYY-MM-DD`"],
  ["-f adr --date 2026-04-31", "expected `YYYY-MM-DD`"],
  ["-f adr --date 2026-04-00", "expected `YYYY-MM-DD`"],
  ["-f adr --date today", "expected `YYYY-MM-DD`"],
  ["-f adr --choose flsk", "`flsk` is not a framework; did you mean `flask`?"],
  ["-f adr --article --choose fastapi", "`fastapi` is not in the article"],
  ["-f adr --top 1", "`--top` has no place in a decision record"],
  ["-f adr --why-not flask", "`--why-not` has no place in a decision record"],
  ["--choose flask", "`--choose` belongs to a decision record: add `-f adr`"],
  ["-f json --date 2026-11-22", "`--date` belongs to a decision record: add `-f adr`"],
])("the flags of a record: recommend %s ends with 2: %s", async (flags, says) => {
  const { code, output, errors } = await run(`recommend -a size=large ${flags}`);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(says);
});
