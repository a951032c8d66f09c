// Tests that `pyfw schema` prints schemas, and which names they contain.
import { expect, test } from "vitest";
import { SCHEMA_NAMES } from "../../src/schema/schema-names.ts";
import { runMain } from "../support/run-main.ts";
import { frameworkOf } from "../support/small-world.ts";

const changes = { remove: ["flask"], frameworks: [frameworkOf("oak")] };
const rules = JSON.stringify({ extends: "pyfw", name: "team", ...changes });

const run = (line: string) => runMain(line, { files: { "team.json": rules } });

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
