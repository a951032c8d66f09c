// The JSON Schemas of the files that pyfw reads and of the reports that it writes.

import * as z from "zod";
import reportSchemas from "#report-schemas";
import { removableNames } from "../knowledge/removal.ts";
import {
  type Choice,
  type Knowledge,
  type Question,
  rulesFileShape,
  type Trait,
} from "../knowledge/schema.ts";
import { type Role, roles } from "../knowledge/shape-parts.ts";
import type { SchemaName } from "./schema-names.ts";

/** The schema for answers allows only names of the knowledge; the one for rules offers them and allows others. */
export function jsonSchema(name: SchemaName, knowledge: Knowledge): object {
  if (name === "answers") return z.toJSONSchema(answersShape(knowledge), OPTIONS);
  if (name === "rules") return z.toJSONSchema(rulesFileShape, offering(knowledge));
  return reportSchemas[name];
}

/** `input`: before texts are trimmed. */
const OPTIONS = { target: "draft-2020-12", io: "input" } as const;

function offering(knowledge: Knowledge): z.core.ToJSONSchemaParams {
  return {
    ...OPTIONS,
    override: ({ zodSchema, jsonSchema: schema }) => {
      const role = zodSchema instanceof z.ZodType ? roles.get(zodSchema)?.role : undefined;
      // A reference gets its names from the schema it refers to.
      if (role === undefined || "$ref" in schema) return;
      const offer = OFFERS[role](knowledge, schema);
      if (!Array.isArray(offer)) schema.properties = Object.fromEntries(offer);
      else {
        const { description: _, ...before } = schema;
        for (const key of Object.keys(before)) delete schema[key];
        schema.anyOf = [...offer, before];
      }
    },
  };
}

/** Names come from closed lists, so that an editor offers them and marks any other. */
function answersShape({ questions, traits }: Knowledge): z.ZodType {
  const flat = Object.fromEntries(questions.map((one) => [one.id, answerTo(one)]));
  const ids = oneOf(questions.map(({ id, text }) => ({ id, says: text }))).meta({ id: "question" });
  const wrapper = {
    answers: z.strictObject(flat).nullish().describe("the answers, by question"),
    important: z
      .union([ids, z.array(ids)])
      .nullish()
      .describe("questions whose rules count double"),
    require: z
      .strictObject(Object.fromEntries(traits.flatMap(requirement)))
      .meta({ id: "require", description: "excludes frameworks without these facts" })
      .nullish(),
  };
  return z
    .union([
      z.strictObject({ $schema: schemaAddress, ...flat }).describe("answers, by question"),
      z
        .strictObject({ $schema: schemaAddress, ...wrapper })
        .describe("answers, marks of importance and requirements"),
      z
        .looseObject({ format: z.literal("pyfw.recommendation/1"), ...wrapper })
        .describe("a whole recommendation, from `pyfw recommend -f json`"),
    ])
    .meta({ title: "answers for pyfw", description: "answers for `pyfw recommend`" });
}

const schemaAddress = z.string().optional().describe("the path or URL of this schema, for editors");

function answerTo({ id: question, text, why, kind, choices }: Question): z.ZodType {
  const choice = oneOf(choices.map((one) => ({ id: one.id, says: choiceWords(one) })));
  const answer = kind === "one" ? choice : z.union([choice, z.array(choice)]);
  const several = kind === "one" ? "" : "; any of the choices, [] for none of these";
  const description = `${text} Asked because ${why}${several}; null leaves it open.`;
  return answer
    .nullable()
    .meta({ id: `answer-${question}`, description })
    .optional();
}

function requirement({ id, label, meaning, values }: Trait): [string, z.ZodType][] {
  if (values === undefined) return [];
  const value = oneOf(values.map((one) => ({ id: one.id, says: one.meaning })));
  const several = z.union([value, z.array(value).min(1)]);
  return [[id, several.optional().describe(`${label}: ${meaning}`)]];
}

function oneOf(names: readonly { readonly id: string; readonly says: string }[]): z.ZodType {
  // A schema may not list alternatives without any.
  if (names.length === 0) return z.never();
  return z.union(names.map(({ id, says }) => z.literal(id).describe(says)));
}

type Schema = z.core.JSONSchema.BaseSchema;

/** What each role offers: names; or for objects, keys. Others stay allowed, as files bring their own. */
const OFFERS: Readonly<
  Record<Role, (knowledge: Knowledge, schema: Schema) => Schema[] | Map<string, Schema>>
> = {
  question: ({ questions }) => questions.map(({ id, text }) => offered(id, text)),
  framework: ({ frameworks }) => frameworks.map(({ id, summary }) => offered(id, summary)),
  trait: ({ traits }) => traits.map(({ id, meaning }) => offered(id, meaning)),
  rule: ({ rules }) => rules.map(({ id, because }) => offered(id, `… ${because}`)),
  claim: ({ claims }) => claims.map(({ id, says }) => offered(id, says)),
  removable: (knowledge) => {
    const names = [...removableNames(knowledge)];
    return names.length === 0 ? [] : [{ enum: names }];
  },
  conditions: ({ questions }) =>
    new Map(
      questions.map(({ id, text, choices }) => [id, listOf(text, choices.map(choiceOffered))]),
    ),
  matches: ({ traits }) =>
    new Map(
      traits
        .filter(({ values }) => values !== undefined)
        .map((trait) => [trait.id, listOf(wordsOf(trait), valuesOf(trait))]),
    ),
  facts: ({ traits }) => new Map(traits.map((trait) => [trait.id, factOf(trait)])),
  "facts by framework": ({ frameworks }, { additionalProperties }) =>
    new Map(
      frameworks.map(({ id, summary }) => [
        id,
        { ...Object(additionalProperties), description: summary },
      ]),
    ),
};

function choiceWords({ label, hint }: Choice): string {
  return hint === undefined ? label : `${label}: ${hint}`;
}

function offered(id: string, description: string): Schema {
  return { const: id, description };
}

function choiceOffered(choice: Choice): Schema {
  return offered(choice.id, choiceWords(choice));
}

function factOf(trait: Trait): Schema {
  const single = [
    ...valuesOf(trait),
    offered("unknown", "no source says"),
    { type: "string" } as const,
  ];
  const list = trait.type === "many" ? [listOf(wordsOf(trait), valuesOf(trait))] : [];
  const properties = { value: { anyOf: [...list, ...single] } };
  return { $ref: "#/$defs/fact", type: "object", properties, description: wordsOf(trait) };
}

function valuesOf({ values = [] }: Trait): readonly Schema[] {
  return values.map(({ id, meaning }) => offered(id, meaning));
}

function wordsOf({ label, meaning }: Trait): string {
  return `${label}: ${meaning}`;
}

function listOf(description: string, names: readonly Schema[]): Schema {
  return { description, type: "array", items: { anyOf: [...names, { type: "string" }] } };
}
