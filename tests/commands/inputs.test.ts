// Tests notes about input that is not read, and which files an output never replaces.
import { expect, test } from "vitest";
import type { World } from "../support/host.ts";
import { runMain as run } from "../support/run-main.ts";

const files = { "a.json": "{}", "b.json": "{}", "a.jsonl": "{}\n" };
const note = "\nnote: standard input was not read; to read answers from it, add `-`\n";

test.each<[boolean, string, World]>([
  [true, "recommend -a kind=api", { inputKind: "pipe" }],
  [true, "recommend -a kind=api", { inputKind: "file" }],
  [true, "recommend -a kind=api", { inputKind: "file", env: { CI: "true" } }],
  [true, "recommend a.json", { inputKind: "pipe" }],
  [true, "recommend a.json b.json", { inputKind: "pipe" }],
  [true, "recommend --batch a.jsonl", { inputKind: "pipe" }],
  [false, "recommend", { inputKind: "pipe" }],
  [false, "recommend - -a kind=api", { inputKind: "pipe" }],
  [false, "recommend a.json -", { inputKind: "pipe" }],
  [false, "recommend --batch", { inputKind: "pipe" }],
  [false, "recommend -a kind=api", { inputKind: "other" }],
  [false, "recommend -a kind=api", { inputKind: "pipe", env: { CI: "true" } }],
  [false, "recommend -a kind=api -q", { inputKind: "pipe" }],
  [false, "list", { inputKind: "pipe" }],
])(
  "standard input that is not read gets a note that names `-`: %s for `pyfw %s` in the world %j",
  async (noted, command, world) => {
    const { code, errors } = await run(command, { ...world, files, stdin: "{}" });
    expect({ code, errors }).toEqual({ code: 0, errors: noted ? note : "" });
  },
);

test("standard input that is not read gets a note about `--answers -` in a comparison", async () => {
  const world: World = { inputKind: "pipe", stdin: "{}" };
  const { errors } = await run("compare django flask", world);
  expect(errors).toContain("was not read; to read answers from it, add `--answers -`\n");
  expect(await run("compare django flask --answers -", world)).toMatchObject({ errors: "" });
});

test("standard input that is not read gets a note when the shipped rules are checked instead", async () => {
  const { errors } = await run("rules check", { inputKind: "pipe", stdin: "{}" });
  expect(errors).toBe("\nnote: standard input was not read; to check rules from it, add `-`\n");
  const own = await run("rules check a.json", { inputKind: "pipe", files });
  expect(own.errors).not.toContain("was not read");
});

test.each([
  "verify a.md",
  "verify - a.md",
  "rules check a.md",
  "rules diff pyfw a.md",
  "recommend a.md",
  "recommend b.md a.md -f json",
  "recommend --batch a.md",
  "recommend a.md -q",
  "recommend -a kind=api --rules a.md",
  "list --rules a.md",
  "compare django flask --answers a.md",
])("--output never replaces the input: `pyfw %s -o a.md`", async (command) => {
  const world: World = { stdin: "{}", files: { "a.md": "{}", "b.md": "{}" } };
  const { code, errors, saved } = await run(`${command} -o a.md`, world);
  expect({ code, saved: [...saved] }).toEqual({ code: 2, saved: [] });
  expect(errors).toBe("error: `-o` would replace the input `a.md`\ngive another name\n");
});

test("a record is not replaced, because people may have edited it", async () => {
  const command = "recommend -a kind=api -f adr -o a.md";
  const { code, errors, saved } = await run(command, { files: { "a.md": "# Our reasons" } });
  expect({ code, saved: saved.size }).toEqual({ code: 2, saved: 0 });
  expect(errors).toMatch(/^error: `a.md` already exists/);
  expect((await run(command, { files: { "a.md": "\n" } })).saved.get("a.md")).toContain("fastapi");
});

test("two bad rules files that are compared show all their problems at once", async () => {
  const files = { "a.json": '{"extends": "pyfw"}', "b.json": '{"name": "b"}' };
  const { code, errors } = await run("rules diff a.json b.json", { files });
  expect(code).toBe(3);
  expect(errors).toContain("a.json:1:1: name: this is missing\n  b.json:1:1: extends: this is m");
  expect(errors).toMatch(
    /\nfix this, then run `pyfw rules check a.json` and `pyfw rules check b.json`\n$/,
  );
});

test.each(["recommend -a kind=api", "list", "completion bash"])(
  "--output never replaces a decision record, because people edit records: `pyfw %s`",
  async (command) => {
    const world: World = {
      files: { "a.md": '# Use Ash\n{"format": "pyfw.record/1"}', "b.md": "notes" },
    };
    const { code, errors, saved } = await run(`${command} -o a.md`, world);
    expect({ code, saved: [...saved] }).toEqual({ code: 2, saved: [] });
    expect(errors).toMatch(/^error: `a.md` already exists/);
    expect((await run(`${command} -o b.md`, world)).saved.has("b.md")).toBe(true);
  },
);
