// Tests `pyfw rules check`, and what a bad rules file does to the other commands.
import { describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { main } from "../../../src/main.ts";
import { fakeHost, type World } from "../../support/host.ts";

const { frameworks } = shippedKnowledge().knowledge;
const source = '"source": { "judgement": "ours" }';
const sound = `{ "extends": "pyfw", "name": "team", "rules": [
  { "id": "ours", "when": { "size": ["large"] }, "for": ["flask"], "points": 3, "because": "is ours", ${source} }
] }`;
const unsound = sound.replace("flask", "flsk").replace("large", "lrage");
const files = {
  "team.json": sound,
  "bad.json": unsound,
  "large.json": " ".repeat(2 ** 20 + 1),
};

async function run(command: string, world: World = {}) {
  const host = fakeHost({ files, ...world });
  return { code: await main(command.split(" "), host), ...host.written };
}

describe("rules check", () => {
  test("as annotations names files from the root of the repository", async () => {
    const env = { GITHUB_WORKSPACE: "/repository" };
    const { output } = await run("rules check bad.json -f github", { env });
    expect(output).toMatch(/^::error file=from \/repository\/bad\.json,line=/);
  });

  test("as JSON names the place of every problem", async () => {
    const report = JSON.parse((await run("rules check bad.json -f json")).output);
    expect(report).toMatchObject({
      format: "pyfw.rules-check/1",
      file: "bad.json",
      sound: false,
      rules: null,
      errors: 2,
      warnings: 0,
      problems: [
        { level: "error", line: 2, column: 38, path: ["rules", "ours", "when", "size"] },
        { level: "error", line: 2, column: 58, path: ["rules", "ours", "for"] },
      ],
    });
    expect(JSON.parse((await run("rules check team.json -f json")).output)).toMatchObject({
      sound: true,
      rules: { name: "team" },
      counts: { frameworks: frameworks.length },
      problems: [],
    });
  });

  test("as JSON shows characters that cannot be seen", async () => {
    const { output } = await run("rules check - -f json", { stdin: '{ "a\\u202eb": 1 }' });
    expect(output).toContain('"a\\\\u{202e}b"');
    expect(output).not.toMatch(/\p{Cf}/u);
  });
});

const others = [
  "recommend -a size=large",
  "list",
  "show flask",
  "compare django flask -a size=large",
  "questions",
];

describe("--rules", () => {
  test.each(others)("`pyfw %s` works with the file", async (command) => {
    const { code, errors } = await run(`${command} --rules team.json`);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  test.each(others)(
    "`pyfw %s` ends with 3 for a bad file: all errors, and no report",
    async (command) => {
      const { code, output, errors } = await run(`${command} --rules bad.json`);
      expect({ code, output }).toEqual({ code: 3, output: "" });
      expect(errors.split("\n")).toEqual([
        "error: 2 problems",
        "  bad.json:2:38: rules > ours > when > size: the choice `lrage` does not exist, did you mean `large`?",
        "  bad.json:2:58: rules > ours > for: the framework `flsk` does not exist, did you mean `flask`?",
        "run `pyfw rules check` again when it is fixed",
        "",
      ]);
    },
  );

  test.each([
    ["large.json", 3, "larger than 1024 KiB"],
    ["missing.json", 2, "there is no such file"],
    ["-", 2, "standard input is for answers"],
  ])("%s ends with %i: %s", async (file, expected, says) => {
    const { code, errors } = await run(`list --rules ${file}`);
    expect(code).toBe(expected);
    expect(errors).toContain(says);
  });

  test("brings the file's points, name and hash into the report", async () => {
    const report = async (command: string) => JSON.parse((await run(command)).output);
    const [own, shipped] = [
      await report("recommend -a size=large -f json --rules team.json"),
      await report("recommend -a size=large -f json"),
    ];
    const pointsOf = (from: typeof own) =>
      from.ranking.find((row: { framework: string }) => row.framework === "flask").points;
    expect(pointsOf(own)).toBe(pointsOf(shipped) + 3);
    expect(own.rules.name).toBe("team");
    expect(own.rules.sha256).not.toBe(shipped.rules.sha256);
  });

  test("counts its own rules of the article's reading under --article", async () => {
    const world = {
      files: { "team.json": sound.replace('"points"', '"reading": "both", "points"') },
    };
    const points = async (flags: string) =>
      JSON.parse(
        (await run(`recommend --article -a size=large -f json${flags}`, world)).output,
      ).ranking.find((row: { framework: string }) => row.framework === "flask").points;
    expect(await points(" --rules team.json")).toBe((await points("")) + 3);
  });

  test("is named in the command that repeats an interview", async () => {
    const host = fakeHost({ files: { "our team.json": sound }, columns: 80 });
    const code = main(
      ["recommend", "--accessible", "--ask", "-a", "size=small", "--rules", "our team.json"],
      host,
    );
    setTimeout(() => host.signal("SIGINT"), 500);
    expect(await code).toBe(130);
    expect(host.written.errors).toMatch(/pyfw recommend -a size=small --rules 'our team\.json'\n/);
  });
});
