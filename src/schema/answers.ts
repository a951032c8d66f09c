// The shape of an answers file, for given questions and traits.
import * as z from "zod";
import type { Knowledge, Question, Trait } from "../knowledge/schema.ts";
import { choiceWords } from "./offered-names.ts";

/** Names come from closed lists, so that an editor offers them and marks any other. */
export function answersShape({ questions, traits }: Knowledge): z.ZodType {
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
      .meta({ id: "require", description: "takes out frameworks without these facts" })
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
        .describe("a whole recommendation, as `pyfw recommend -f json` writes it"),
    ])
    .meta({ title: "answers for pyfw", description: "answers for `pyfw recommend`" });
}

const schemaAddress = z.string().optional().describe("where an editor finds this schema");

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
  return z.union(names.map(({ id, says }) => z.literal(id).describe(says)));
}
