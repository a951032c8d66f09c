// Tests the formats and the content of the files that `--output` names.
import { expect, test } from "vitest";
import { formatsOf } from "../../src/report/formats/formats.ts";
import { runMain as run } from "../support/run-main.ts";

const answered = "recommend -a size=large -a deadline=tight";

test.each([
  ["list", "html"],
  ["schema answers", "md"],
  ["compare django flask", "HTML"],
  ["show django", "tsv"],
  ["recommend -a kind=api", "docx"],
])("--output refuses an extension that `pyfw %s` does not write: .%s", async (command, ending) => {
  const { code, errors, saved } = await run(`${command} -o a.${ending}`);
  expect({ code, saved: [...saved] }).toEqual({ code: 2, saved: [] });
  expect(errors).toMatch(
    /^error: .* writes no `\.\w+` files; the extensions that set a format are /,
  );
  const [name = ""] = command.split(" ");
  expect(errors).toContain(`\nrun \`pyfw ${name} --help\` for help\n`);
  const typed = await run(`${command} -o a.${ending} -f json`);
  expect([...typed.saved.keys()]).toEqual([`a.${ending}`]);
});

test("--output may overwrite the answers file with the whole recommendation", async () => {
  const files = { "a.json": '{"kind": "api"}' };
  const { code, saved } = await run("recommend a.json -o a.json", { files });
  expect(code).toBe(0);
  expect(JSON.parse(saved.get("a.json") ?? "")).toMatchObject({ answers: { kind: ["api"] } });
  expect(await run("recommend a.json -q -o a.json", { files })).toMatchObject({ code: 2 });
});

test("--output saves a table without colours and 80 columns wide, whatever the terminal", async () => {
  const world = { columns: 120, env: { FORCE_COLOR: "1" } };
  const { saved } = await run(`${answered} -o a.txt`, world);
  expect(saved.get("a.txt")).toBe((await run(answered)).output);
});

test.each([
  ["a.json", "", "json"],
  ["a.JSON", "", "json"],
  ["a.md", "", "markdown"],
  ["a.json", " -f table", "table"],
  ["a.md", " -f adr", "adr"],
  ["a.json.txt", "", "table"],
  ["a.constructor", "", "table"],
  ["json", "", "table"],
])("--output to %s%s writes the format %s", async (file, flags, format) => {
  const { saved } = await run(`${answered} -o ${file}${flags}`);
  expect(saved.get(file)).toBe((await run(`${answered} -f ${format}`)).output);
});

test.each([answered, "recommend --batch -", "completion bash"])(
  "--output to another name of standard output adds to what is there, instead of replacing it: %s",
  async (command) => {
    const world = { stdin: '{"kind": "api"}\n' };
    for (const name of ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
      expect(await run(`${command} -o ${name}`, world)).toEqual(await run(command, world));
  },
);

const allowed = formatsOf("frameworks")
  .map((format) => `\`${format}\``)
  .join(", ");

test.each([
  ["md", "did you mean `markdown`?"],
  ["JSON", "did you mean `json`?"],
  ["tsvv", "did you mean `tsv`?"],
  ["no-such", `allowed choices are ${allowed}`],
  ["a\nb", `allowed choices are ${allowed}`],
])("--format suggests what %j may mean", async (typed, says) => {
  const { code, errors } = await run(["list", "-f", typed]);
  expect(code).toBe(2);
  expect(errors).toContain(` is invalid; ${says}\nrun `);
});
