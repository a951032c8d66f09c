// Tests `pyfw verify`, and the flags by which `pyfw recommend` makes a record.
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { fakeHost, type World } from "../support/host.ts";

const rules = (name: string, points: number) =>
  JSON.stringify({
    extends: "pyfw",
    name,
    rules: [
      {
        ...{ id: "ours", when: { size: ["large"] }, for: ["flask"], points },
        ...{ because: "is ours", source: { judgement: "ours" } },
      },
    ],
  });

async function run(command: string, world: World = {}) {
  const host = fakeHost(world);
  return { code: await main(command.split(" "), host), ...host.written };
}

async function recorded(flags: string, world: World = {}): Promise<string> {
  const { code, output, errors } = await run(`recommend -f adr ${flags}`, world);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return output;
}

const django = await recorded("-a size=large -a deadline=tight");
const flask = await recorded("-a size=large -a deadline=tight --choose flask");
const files = {
  "django.md": django,
  "flask.md": flask,
  "notes.md": "# notes\n",
  "broken.md": django.replace('"only": null', '"only": nul'),
  "large.md": " ".repeat(2 ** 20 + 1),
  "three.json": rules("three", 3),
  "two.json": rules("two", 2),
};

test("standard input can be verified only once", async () => {
  const host = fakeHost({ stdin: "" });
  expect(await main(["verify", "-", "-"], host)).toBe(2);
  expect(host.written.errors).toMatch(/^error: `-` stands for standard input, .* only once\n/);
});

describe("verify", () => {
  test("ends with 0 where all decisions stand", async () => {
    const { code, output, errors } = await run("verify django.md flask.md", { files });
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(
      /^django\.md: stands\. Django comes first with \d+ points, as recorded\./,
    );
    expect(output).toMatch(/\nflask\.md: stands\. .*The choice,\sFlask: rank \d+ /s);
  });

  test("ends with 1 where one does not, and says by which rule and by how much", async () => {
    const { code, output, errors } = await run("verify django.md flask.md --rules three.json", {
      files,
    });
    expect(code).toBe(1);
    expect(output).toContain("rule ours is new in force: Flask +3 (was 0)");
    expect(output).toMatch(/flask\.md: no longer stands\./);
    expect(output.replace(/\s+/g, " ")).toContain(
      "recorded with the rules pyfw, verified with three (see --rules); the rules are not those of the record.",
    );
    expect(errors).toBe(
      "error: 1 of 2 decisions no longer stands\nsee the report for what has changed, then decide again with `pyfw recommend -f adr`\n",
    );
  });

  test("of a record made with own rules takes the same rules", async () => {
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

  test("ends with 2 for files that hold no record, tells of all, and verifies the others", async () => {
    const { code, output, errors } = await run("verify notes.md broken.md large.md django.md", {
      files,
    });
    expect(code).toBe(2);
    expect(output).toMatch(/django\.md: stands\./);
    expect(errors.split("\n")).toEqual([
      "error: 3 problems",
      "  notes.md:1:1: this is not a pyfw record: it has no `pyfw.record/1` block",
      expect.stringMatching(/^ {2}broken\.md:\d+:11: this is not JSON: this part cannot be read$/),
      "  large.md:1:1: the file is larger than 1024 KiB, which no record needs",
      "give only files made by `pyfw recommend -f adr`, or make the record again",
      "",
    ]);
  });

  test("ends with 2 for a file that is missing, and verifies the others", async () => {
    const { code, output, errors } = await run("verify missing.md django.md notes.md", { files });
    expect(code).toBe(2);
    expect(output).toContain("django.md: stands.");
    expect(output).toContain("- cannot read `missing.md`: there is no such file or folder");
    expect(errors).toContain("  cannot read `missing.md`: there is no such file or folder\n");
    expect(errors).toContain("notes.md:1:1: this is not a pyfw record");
  });

  test.each([
    [
      "missing.md",
      "error: cannot read `missing.md`: there is no such file or folder\ncheck the path, or use `-` to read standard input\n",
    ],
    [
      "notes.md",
      "error: notes.md:1:1: this is not a pyfw record: it has no `pyfw.record/1` block\ngive only files made by `pyfw recommend -f adr`, or make the record again\n",
    ],
  ])("says once what is wrong with %s alone; JSON has it too", async (file, errors) => {
    expect(await run(`verify ${file}`, { files })).toEqual({ code: 2, output: "", errors });
    const json = await run(`verify ${file} -f json`, { files });
    expect(JSON.parse(json.output).records).toMatchObject([{ file, status: "broken" }]);
  });

  test("as annotations shows each decision at its block, and each problem at its place", async () => {
    const { output } = await run(
      "verify django.md flask.md notes.md --rules three.json -f github",
      { files },
    );
    const line = (text: string) => text.split("\n").indexOf("```json") + 1;
    expect(output.split("\n").slice(0, 3)).toEqual([
      expect.stringContaining(
        `::error file=flask.md,line=${line(flask)},col=1,title=pyfw verify::no longer stands: `,
      ),
      expect.stringContaining(
        "::error file=notes.md,line=1,col=1,title=pyfw verify::this is not a",
      ),
      expect.stringContaining(
        `::notice file=django.md,line=${line(django)},col=1,title=pyfw verify::stands: `,
      ),
    ]);
  });

  test("as JSON tells of each file, whether it stands and what has moved", async () => {
    const { output } = await run("verify django.md notes.md -f json", { files });
    expect(JSON.parse(output)).toMatchObject({
      format: "pyfw.verification/1",
      rules: { name: "pyfw" },
      stands: false,
      records: [
        {
          file: "django.md",
          status: "stands",
          chosen: "django",
          place: { before: { rank: 1 }, now: { rank: 1 } },
          winners: { before: ["django"], now: ["django"] },
          lost: [],
          changes: [],
        },
        { file: "notes.md", status: "broken", problems: [{ line: 1, column: 1 }] },
      ],
    });
  });
});

describe("the flags of a record", () => {
  test.each([
    ["--date 2028-02-29", "date: 2028-02-29"],
    ["--date 2000-02-29", "date: 2000-02-29"],
    ["--choose FLASK", "# Use Flask as the web framework"],
    ["--choose flask", "# Use Flask as the web framework"],
  ])("%s is in the record", async (flags, line) => {
    expect((await recorded(`-a size=large ${flags}`)).split("\n")).toContain(line);
  });

  test.each([
    [
      "-f adr --date 2026-02-29",
      "expected `YYYY-MM-DD`, for example `2026-11-30`; found `2026-02-29`",
    ],
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
  ])("recommend %s ends with 2: %s", async (flags, says) => {
    const { code, output, errors } = await run(`recommend -a size=large ${flags}`);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toContain(says);
  });

  test("are among those that repeat an interview", async () => {
    const host = fakeHost({ columns: 80 });
    const flags = "--accessible --ask -a size=small -f adr --choose flask --date 2026-11-22";
    const code = main(["recommend", ...flags.split(" ")], host);
    setTimeout(() => host.signal("SIGINT"), 500);
    expect(await code).toBe(130);
    expect(host.written.errors).toContain("-f adr --choose flask --date 2026-11-22");
  });
});

test("a folder stands for the records in it; one without any is named", async () => {
  const world = {
    files: {
      "docs/a.md": django,
      "docs/deep/b.md": flask,
      "docs/notes.md": "# notes\n",
      "docs/c.txt": django,
      "empty/notes.md": "# notes\n",
    },
  };
  const found = await run("verify docs -f json", world);
  expect(found.code).toBe(0);
  expect(
    JSON.parse(found.output).records.map(({ file }: { readonly file: string }) => file),
  ).toEqual(["docs/a.md", "docs/deep/b.md"]);
  const none = await run("verify empty", world);
  expect(none.code).toBe(2);
  expect(none.errors).toContain("empty:1:1: the folder holds no record");
});

test("a record is proposed until --choose names one", () => {
  expect(django).toMatch(/^---\nstatus: proposed\n/);
  expect(flask).toMatch(/^---\nstatus: accepted\n/);
});

test("a record whose own status is superseded is noted, and never fails", async () => {
  const old = django.replace("status: proposed", 'status: "superseded by 0008"');
  const out = rules("out", 3).replace('"points":3', '"ruleOut":true').replace("flask", "django");
  const world = { files: { "old.md": old, "rules.json": out } };
  const { code, errors } = await run("verify old.md --rules rules.json", world);
  expect(code).toBe(0);
  expect(errors).toContain("old.md: its status is superseded, so it cannot fail");
  const same = { files: { ...world.files, "old.md": django } };
  expect((await run("verify old.md --rules rules.json", same)).code).toBe(1);
});

describe("a record changed by hand", () => {
  const forged = {
    "block.md": django.replace('"chosen": "django"', '"chosen": "flask"'),
    "title.md": django.replace("# Use Django", "# Use Flask"),
  };

  test("fails with 1, and the report says where and what to do", async () => {
    const world = { files: { ...files, ...forged } };
    const { code, output, errors } = await run("verify block.md title.md django.md", world);
    expect(code).toBe(1);
    const words = output.replace(/\s+/g, " ");
    expect(words).toContain(
      "block.md: changed by hand. What it records is uncertain. Put back what is named here, or decide again; `--choose` records another choice.",
    );
    expect(words).toContain("the block does not hold what pyfw wrote: its hash is another one");
    expect(words).toContain(
      "- line 5: the title says “Use Flask as the web framework”; in the block the choice is Django",
    );
    expect(words).toContain("django.md: stands.");
    expect(errors).toMatch(/^error: 2 of 3 records were changed by hand\nsee the report /);
  });

  test("is edited in JSON, and an error among annotations", async () => {
    const world = { files: forged };
    const { output } = await run("verify title.md -f json", world);
    expect(JSON.parse(output)).toMatchObject({
      stands: false,
      records: [{ status: "edited", blockHash: "matches", edits: [{ level: "error", line: 5 }] }],
    });
    const annotated = await run("verify title.md -f github", world);
    expect(annotated.output).toMatch(/^::error file=title\.md,.*changed by hand: /);
  });

  test("never fails when its own status is superseded", async () => {
    const old = forged["title.md"].replace("status: proposed", "status: superseded");
    expect(await run("verify old.md", { files: { "old.md": old } })).toMatchObject({ code: 0 });
  });
});
