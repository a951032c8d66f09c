// Tests `pyfw schema`: which names there are, and whose names the schemas know.
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { SCHEMA_NAMES } from "../../src/schema/schema-names.ts";
import { fakeHost } from "../support/host.ts";

const rules = `{ "extends": "pyfw", "name": "team", "remove": ["flask"], "frameworks": [
  { "id": "oak", "name": "Oak", "kind": "micro", "summary": "Ours.", "firstStep": "get oak",
    "homepage": "https://example.org/", "docs": "https://example.org/" }
] }`;

async function run(command: string) {
  const host = fakeHost({ files: { "team.json": rules } });
  return { code: await main(command.split(" "), host), ...host.written, saved: host.saved };
}

test.each(SCHEMA_NAMES)("%s: a JSON Schema, and nothing else", async (name) => {
  const { code, output, errors } = await run(`schema ${name}`);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(JSON.parse(output)).toHaveProperty("$schema");
});

test("the help lists all names", async () => {
  const { output } = await run("schema --help");
  const [, names = ""] = output.split("Names: ");
  expect(names.split("\n\n")[0]?.split(/,?\s+/)).toEqual([...SCHEMA_NAMES]);
});

test("an unknown name ends with 2, and the nearest one", async () => {
  expect(await run("schema answer")).toMatchObject({
    code: 2,
    output: "",
    errors:
      "error: `schema`: `answer` is not a schema; did you mean `answers`?\nrun `pyfw schema --help` to see what there is\n",
  });
});

test("--rules makes the schemas know other names", async () => {
  const { output } = await run("schema rules --rules team.json");
  expect(output).toContain('"const": "oak"');
  const listed = (text: string) => text.split('"const": "flask"').length - 1;
  expect(listed(output)).toBeLessThan(listed((await run("schema rules")).output));
});

test("-o saves it", async () => {
  const { output, saved } = await run("schema rules -o rules.schema.json");
  expect(output).toBe("");
  expect(saved.get("rules.schema.json")).toBe((await run("schema rules")).output);
});
