// Tests that `pyfw schema` prints schemas, and which names they contain.
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
  return { code: await main(command.split(" "), host), ...host.written };
}

test.each(SCHEMA_NAMES)("%s: prints a JSON Schema, and nothing else", async (name) => {
  const { code, output, errors } = await run(`schema ${name}`);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(JSON.parse(output)).toHaveProperty("$schema");
});

test("--rules adds its names to the schemas", async () => {
  const { output } = await run("schema rules --rules team.json");
  expect(output).toContain('"const": "oak"');
  const listed = (text: string) => text.split('"const": "flask"').length - 1;
  expect(listed(output)).toBeLessThan(listed((await run("schema rules")).output));
});
