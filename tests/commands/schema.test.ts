// Tests that `pyfw schema` prints schemas.
import { expect, test } from "vitest";
import { SCHEMA_NAMES } from "../../src/schema/schema-names.ts";
import { runMain } from "../support/run-main.ts";

test.each(SCHEMA_NAMES)("%s: prints a JSON Schema, and nothing else", async (name) => {
  const { code, output, errors } = await runMain(`schema ${name}`);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(JSON.parse(output)).toHaveProperty("$schema");
});
