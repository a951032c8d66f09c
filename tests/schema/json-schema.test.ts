// The JSON Schemas as an independent validator sees them: data, reports and answers fit, and little else does.
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersObject } from "../../src/answers/answers-object.ts";
import { readAnswers } from "../../src/answers/read.ts";
import type { InputProblem } from "../../src/failure.ts";
import { removableNames } from "../../src/knowledge/removal.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { KINDS, toJson } from "../../src/report/formats/kinds.ts";
import { jsonSchema } from "../../src/schema/json-schema.ts";
import { SCHEMA_NAMES, type SchemaName } from "../../src/schema/schema-names.ts";
import { anyInput } from "../support/any-input.ts";
import { recordIn, textFor } from "../support/decisions.ts";
import { manyReports } from "../support/reports.ts";
import { asking } from "../support/request.ts";
import { frameworkOf, smallWorld } from "../support/small-world.ts";

const { knowledge } = shippedKnowledge();

/** Addresses are judged by pyfw itself; the validator knows no formats. */
const newValidator = () => new Ajv2020({ allErrors: true, formats: { uri: true } });

const validators = new Map(
  SCHEMA_NAMES.map((name) => [name, newValidator().compile(jsonSchema(name, knowledge))]),
);

/** The schema with all its objects closed, so that a key which no shape names does not fit. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inside = Object.entries(schema).map(([key, one]) => [key, closed(one)]);
  const isOpen = "properties" in schema && !("additionalProperties" in schema);
  return { ...Object.fromEntries(inside), ...(isOpen ? { additionalProperties: false } : {}) };
}

const closedValidators = new Map(
  SCHEMA_NAMES.map((name) => {
    const schema = closed(jsonSchema(name, knowledge));
    if (typeof schema !== "object" || schema === null) throw new Error("a schema is an object");
    return [name, newValidator().compile(schema)];
  }),
);

/** What is wrong with the value, one a line; nothing if it fits. */
function misfits(name: SchemaName, value: unknown, from = validators): readonly string[] {
  const validate = from.get(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const reports = await Promise.all(
  (await manyReports()).map(async ([name, report]) => {
    const value: unknown = JSON.parse(await toJson(report));
    const schema = SCHEMA_NAMES.find((one) => one === report.kind);
    if (schema === undefined) throw new Error(`no schema is called ${report.kind}`);
    return { name, schema, value };
  }),
);

describe.each(SCHEMA_NAMES)("the schema of %s", (name) => {
  const schema = jsonSchema(name, knowledge);

  test("is a schema of the draft 2020-12", () => {
    const validator = newValidator();
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect(validator.validateSchema(schema), JSON.stringify(validator.errors)).toBe(true);
  });

  test("says what it is for", () => {
    expect(schema).toMatchObject({ description: expect.stringContaining("pyfw") });
  });

  test("admits no text, no list and no number", () => {
    for (const value of ["x", [], 7, null]) expect(misfits(name, value)).not.toEqual([]);
  });
});

/** A comparison has these only where answers were given, a check only where a proof was asked for. */
const OPTIONAL: Readonly<Partial<Record<SchemaName, readonly string[]>>> = {
  comparison: ["answers", "important", "require", "standings", "reasons"],
  "rules-check": ["proof"],
};

describe("reports", () => {
  test("of every kind are among those that are tried", () => {
    expect(new Set(reports.map(({ schema }) => schema))).toEqual(new Set(KINDS));
  });

  test.each(reports)("$name fits the schema of $schema, with no key beside it", (one) => {
    expect(misfits(one.schema, one.value, closedValidators)).toEqual([]);
  });

  test("state no month as null, where no fact has one", () => {
    const months = reports
      .filter(({ name }) => name.endsWith("without months"))
      .map(({ value }) => Object(value).factsAsOf);
    expect(months).toEqual([null, null, null, null, null]);
  });

  test.each(reports)("$name without one of its keys does not fit", ({ schema, value }) => {
    if (typeof value !== "object" || value === null) throw new Error("a report is an object");
    const optional = OPTIONAL[schema] ?? [];
    for (const key of Object.keys(value).filter((one) => !optional.includes(one))) {
      const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
      expect(misfits(schema, rest), key).not.toEqual([]);
    }
  });

  test("kept as decision records hold blocks that fit", () => {
    const misfitting = [{}, { place: "town" }, { speed: "high", wishes: ["wings"] }].flatMap(
      (answers) => misfits("record", recordIn(textFor(asking(answers))), closedValidators),
    );
    expect(misfitting).toEqual([]);
  });

  test("may gain keys", () => {
    const [first] = reports.filter(({ schema }) => schema === "recommendation");
    expect(misfits("recommendation", { ...(first?.value ?? {}), later: 1 })).toEqual([]);
  });
});

describe("rules", () => {
  // Real decisions are shipped beside the rules, and are no part of a rules file.
  const { name, precedents: _, ...parts } = shippedKnowledge().written;
  const rest = { because: "is so", source: { judgement: "ours" } };
  const withRule = (rule: object) => ({ extends: "pyfw", name, rules: [rule] });

  test("that hold all shipped knowledge fit", () => {
    expect(misfits("rules", { extends: "nothing", name, ...parts })).toEqual([]);
  });

  test("that hold the small world fit, though no name in it is shipped", () => {
    const { name: own, ...small } = smallWorld;
    expect(misfits("rules", { extends: "nothing", name: own, ...small })).toEqual([]);
  });

  test("may be short: a name, and a framework without facts", () => {
    const whole = {
      $schema: "./rules.schema.json",
      extends: "pyfw",
      name: "ours",
      remove: ["flask", "question:style"],
      frameworks: [frameworkOf("oak")],
      facts: { django: { admin: { value: "unknown" } }, oak: { bark: { value: ["thick"] } } },
    };
    expect(misfits("rules", whole)).toEqual([]);
  });

  test.each<[string, object]>([
    ["no name", { extends: "pyfw" }],
    ["nothing that it extends", { name }],
    ["a wrong key", { extends: "pyfw", name, rulez: [] }],
    ["a rule without a source", withRule({ id: "a", for: ["x"], points: 1, because: "is so" })],
    ["a rule with a wrong key", withRule({ id: "a", fro: ["x"], points: 1, ...rest })],
    ["4 points", withRule({ id: "a", for: ["x"], points: 4, ...rest })],
    ["an id in capitals", withRule({ id: "A", for: ["x"], points: 1, ...rest })],
    ["escapes", { extends: "pyfw", name: "a\u001b[2J" }],
    [
      "a fact of no month",
      { extends: "pyfw", name, facts: { a: { b: { value: "c", asOf: "May" } } } },
    ],
  ])("with %s do not fit", (_, value) => {
    expect(misfits("rules", value)).not.toEqual([]);
  });

  test("offer every shipped name where it can stand", () => {
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

  test("offer the choices of a question under that question", () => {
    const small = jsonSchema("rules", smallWorld);
    const place = {
      description: "Where?",
      type: "array",
      items: {
        anyOf: [{ const: "town" }, { const: "wood" }, { const: "sea" }, { type: "string" }],
      },
    };
    expect(small).toMatchObject({
      $defs: {
        rule: { anyOf: [0, 1, 2].map(() => ({ properties: { when: { properties: { place } } } })) },
      },
    });
  });
});

describe("answers", () => {
  /** The problems that pyfw has with an answers file. */
  function problemsOf(value: unknown): readonly InputProblem[] {
    const problems: InputProblem[] = [];
    readAnswers(JSON.stringify(value), "a.json", knowledge, problems);
    return problems;
  }

  test("of any kind fit, flat, wrapped and as a report", () => {
    const [report] = reports.filter(({ schema }) => schema === "recommendation");
    fc.assert(
      fc.property(anyInput(knowledge), (given) => {
        const answers = answersObject(knowledge.questions, given.answers);
        const important = [...given.important];
        const require = Object.fromEntries(given.require);
        expect(misfits("answers", { $schema: "x", ...answers })).toEqual([]);
        expect(misfits("answers", { answers, important, require })).toEqual([]);
        const whole = { ...(report?.value ?? {}), answers, important, require };
        expect(misfits("answers", whole)).toEqual([]);
        expect(misfits("recommendation", whole)).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("that fit have no problems: what an editor lets pass, pyfw takes", () => {
    const ids = knowledge.questions.flatMap(({ id, choices }) => [
      id,
      ...choices.map((one) => one.id),
    ]);
    const word = fc.constantFrom(
      ...ids,
      "x",
      "admin",
      "built-in",
      "answers",
      "important",
      "require",
    );
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

  test.each<[string, unknown]>([
    ["a question that there is not", { sise: "large" }],
    ["a choice that there is not", { size: "lrage" }],
    ["a list where one choice belongs", { size: ["large"] }],
    ["an answer beside the answers", { answers: {}, size: "large" }],
    ["a mark on nothing", { important: ["sise"] }],
    ["a value that a trait has not", { require: { admin: "biult-in" } }],
    ["no value of a trait", { require: { admin: [] } }],
    ["another report", { format: "pyfw.questions/1" }],
  ])("with %s do not fit, and pyfw says why", (_, value) => {
    expect(misfits("answers", value)).not.toEqual([]);
    expect(problemsOf(value)).not.toEqual([]);
  });

  test("know the questions of other knowledge", () => {
    const validate = newValidator().compile(jsonSchema("answers", smallWorld));
    expect(validate({ place: "wood", wishes: ["wings"] })).toBe(true);
    expect(validate({ size: "large" })).toBe(false);
  });
});
