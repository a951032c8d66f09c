// Tests the JSON Schemas with an independent validator: data, reports and answers fit, and little else does.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersObject } from "../../src/answers/input.ts";
import { finderIn } from "../../src/answers/names.ts";
import { readAnswers } from "../../src/answers/read.ts";
import { toolsFor } from "../../src/commands/mcp/tools.ts";
import { removableNames } from "../../src/knowledge/removal.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { KINDS, toJson } from "../../src/report/formats/kinds.ts";
import { jsonSchema } from "../../src/schema/json-schema.ts";
import { SCHEMA_NAMES, type SchemaName } from "../../src/schema/schema-names.ts";
import { anyInput } from "../support/any-input.ts";
import { recordIn, textFor } from "../support/decisions.ts";
import { fakeHost } from "../support/host.ts";
import { manyReports } from "../support/reports.ts";
import { asking } from "../support/request.ts";
import { frameworkOf, rule, smallWorld } from "../support/small-world.ts";

const { knowledge } = shippedKnowledge();

/** pyfw checks URLs itself; the validator knows no formats. */
const newValidator = () => new Ajv2020({ allErrors: true, formats: { uri: true } });

/** The schema with all objects closed, so that unknown keys do not fit. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inside = Object.entries(schema).map(([key, one]) => [key, closed(one)]);
  const isOpen = "properties" in schema && !("additionalProperties" in schema);
  return { ...Object.fromEntries(inside), ...(isOpen ? { additionalProperties: false } : {}) };
}

const validatorsOf = (schemaOf: (name: SchemaName) => unknown) =>
  new Map<string, ValidateFunction>(
    SCHEMA_NAMES.map((name) => [name, newValidator().compile(Object(schemaOf(name)))]),
  );
const validators = validatorsOf((name) => jsonSchema(name, knowledge));
const closedValidators = validatorsOf((name) => closed(jsonSchema(name, knowledge)));

/** What is wrong with the value, one problem per line; empty if it fits. */
function misfits(name: string, value: unknown, from = validators): readonly string[] {
  const validate = from.get(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const reports = await Promise.all(
  (await manyReports()).map(async ([name, report]) => {
    const value: object = JSON.parse(await toJson(report));
    return { name, schema: report.kind, value };
  }),
);

describe.each(SCHEMA_NAMES)("the schema of %s", (name) => {
  const schema = jsonSchema(name, knowledge);

  test("is a schema of the draft 2020-12, and says what it is for", () => {
    const validator = newValidator();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      description: expect.stringContaining("pyfw"),
    });
    expect(validator.validateSchema(schema), JSON.stringify(validator.errors)).toBe(true);
  });

  test("allows no text, list or number", () => {
    for (const value of ["x", [], 7, null]) expect(misfits(name, value)).not.toEqual([]);
  });
});

test("rules that hold nothing have schemas too, of files and of tools", () => {
  const lists = { questions: [], traits: [], frameworks: [], rules: [], claims: [] };
  const nothing = { ...lists, precedents: [], name: "nothing" };
  const checks = (["answers", "rules"] as const).map((name) =>
    newValidator().compile(jsonSchema(name, nothing)),
  );
  const rules = { extends: "nothing", name: "ours" };
  expect(checks.map((fits) => [fits({}), fits(rules), fits({ important: ["x"] })])).toEqual([
    [true, false, false],
    [false, true, false],
  ]);
  const tools = toolsFor(fakeHost(), { ...shippedKnowledge(), knowledge: nothing });
  for (const { inputSchema } of tools) newValidator().compile(inputSchema);
});

/** Optional keys: a comparison has these only with answers, a check only with a proof. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  comparison: ["answers", "important", "require", "standings", "reasons"],
  "rules-check": ["proof"],
};

test("reports of every kind are tested", () => {
  expect(new Set(reports.map(({ schema }) => schema))).toEqual(new Set(KINDS));
});

test.each(reports)("reports $name fits the schema of $schema, with no extra key", (one) => {
  expect(misfits(one.schema, one.value, closedValidators)).toEqual([]);
});

test("reports give no month as null when no fact has one", () => {
  const without = reports.filter(({ name }) => name.endsWith("without months"));
  expect(without).toHaveLength(5);
  for (const { value } of without) expect(value).toHaveProperty("factsAsOf", null);
});

test.each(reports)("reports $name without one of its keys does not fit", ({ schema, value }) => {
  const optional = OPTIONAL[schema] ?? [];
  for (const key of Object.keys(value).filter((one) => !optional.includes(one)))
    expect(misfits(schema, { ...value, [key]: undefined }), key).not.toEqual([]);
});

test("reports kept as decision records have blocks that fit", () => {
  const misfitting = [{}, { place: "town" }, { speed: "high", wishes: ["wings"] }].flatMap(
    (answers) => misfits("record", recordIn(textFor(asking(answers))), closedValidators),
  );
  expect(misfitting).toEqual([]);
});

test("reports may gain keys", () => {
  const first = reports.find(({ schema }) => schema === "recommendation");
  expect(misfits("recommendation", { ...first?.value, later: 1 })).toEqual([]);
});

// Real decisions are shipped with the rules, but are not part of a rules file.
const { name, precedents: _, ...parts } = shippedKnowledge().written;
const file = (more: object) => ({ extends: "pyfw", name, ...more });
const withRule = (more: object) =>
  file({ rules: [{ id: "a", for: ["x"], points: 1, because: "is so", ...more }] });
const source = { judgement: "ours" };

test("rules with all shipped knowledge fit, and so do those with other names", () => {
  expect(misfits("rules", { extends: "nothing", name, ...parts })).toEqual([]);
  expect(misfits("rules", { extends: "nothing", ...smallWorld })).toEqual([]);
});

test("rules may be short: a name, and a framework without facts", () => {
  const whole = file({
    $schema: "./rules.schema.json",
    remove: ["flask", "question:style"],
    frameworks: [frameworkOf("oak")],
    rules: [rule("a", { for: ["x"], points: 1 })],
    facts: { django: { admin: { value: "unknown" } }, oak: { bark: { value: ["thick"] } } },
  });
  expect(misfits("rules", whole)).toEqual([]);
});

test.each([
  { extends: "pyfw" },
  { name },
  file({ rulez: [] }),
  withRule({}),
  withRule({ source, fro: ["x"] }),
  withRule({ source, points: 4 }),
  withRule({ source, id: "A" }),
  file({ name: "a\u001b[2J" }),
  file({ facts: { a: { b: { value: "c", asOf: "May" } } } }),
])("rules %j does not fit", (value) => {
  expect(misfits("rules", value)).not.toEqual([]);
});

test("rules offer every shipped name where it is allowed", () => {
  const text = JSON.stringify(jsonSchema("rules", knowledge));
  const offered = (id: string) => text.includes(`{"const":"${id}",`);
  const ids = [
    ...knowledge.frameworks,
    ...knowledge.questions,
    ...knowledge.questions.flatMap(({ choices }) => choices),
    ...knowledge.traits,
    ...knowledge.traits.flatMap(({ values = [] }) => values),
    ...knowledge.rules,
    ...knowledge.claims,
  ].map(({ id }) => id);
  expect(ids.filter((id) => !offered(id))).toEqual([]);
  expect(text).toContain(`{"enum":${JSON.stringify(removableNames(knowledge))}}`);
});

test("rules offer the choices of a question under that question", () => {
  const choices = ["town", "wood", "sea"].map((id) => ({ const: id }));
  const items = { anyOf: [...choices, { type: "string" }] };
  const place = { description: "Where?", type: "array", items };
  const anyOf = [0, 1, 2].map(() => ({ properties: { when: { properties: { place } } } }));
  expect(jsonSchema("rules", smallWorld)).toMatchObject({ $defs: { rule: { anyOf } } });
});

/** The problems that pyfw reports for an answers file. */
function problemsOf(value: unknown) {
  const find = finderIn(knowledge);
  readAnswers(JSON.stringify(value), "a.json", find);
  return find.problems;
}

test("answers of any kind fit, flat, wrapped and as a report", () => {
  const report = reports.find(({ schema }) => schema === "recommendation");
  fc.assert(
    fc.property(anyInput(knowledge), (given) => {
      const answers = answersObject(knowledge.questions, given.answers);
      const important = [...given.important];
      const require = Object.fromEntries(given.require);
      expect(misfits("answers", { $schema: "x", ...answers })).toEqual([]);
      expect(misfits("answers", { answers, important, require })).toEqual([]);
      const whole = { ...report?.value, answers, important, require };
      expect(misfits("answers", whole)).toEqual([]);
      expect(misfits("recommendation", whole)).toEqual([]);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("answers that fit have no problems: what an editor accepts, pyfw accepts", () => {
  const ids = knowledge.questions.flatMap((one) => [one, ...one.choices]).map(({ id }) => id);
  const other = "x admin built-in answers important require".split(" ");
  const word = fc.constantFrom(...ids, ...other);
  const leaf = fc.oneof(word, fc.array(word, { maxLength: 4 }), fc.constant(null), fc.integer());
  const flat = fc.dictionary(word, leaf, { maxKeys: 3 });
  const wrapped = fc.record(
    { answers: flat, important: leaf, require: flat, $schema: fc.constant("x") },
    { requiredKeys: [] },
  );
  let fitting = 0;
  fc.assert(
    fc.property(fc.oneof(flat, wrapped), (value) => {
      if (misfits("answers", value).length > 0) return;
      fitting += 1;
      expect(problemsOf(value)).toEqual([]);
    }),
    { seed: 7, numRuns: 3000 },
  );
  expect(fitting).toBeGreaterThan(300);
});

test.each([
  { sise: "large" },
  { size: "lrage" },
  { size: ["large"] },
  { answers: {}, size: "large" },
  { important: ["sise"] },
  { require: { admin: "biult-in" } },
  { require: { admin: [] } },
  { format: "pyfw.questions/1" },
])("answers %j do not fit, and pyfw says why", (value) => {
  expect(misfits("answers", value)).not.toEqual([]);
  expect(problemsOf(value)).not.toEqual([]);
});

test("answers know the questions of other knowledge", () => {
  const validate = newValidator().compile(jsonSchema("answers", smallWorld));
  expect(validate({ place: "wood", wishes: ["wings"] })).toBe(true);
  expect(validate({ size: "large" })).toBe(false);
});
