// The JSON Schemas of the tools' arguments.
import type { core } from "zod";
import type { Knowledge } from "../../knowledge/schema.ts";

export type ArgumentSchemas = Readonly<Record<string, Schema>>;

type Schema = core.JSONSchema.BaseSchema;

/** By argument, in few words: they are always in an assistant's context, and `questions` explains the names. */
export function argumentSchemas({ questions, traits, frameworks }: Knowledge) {
  const framework = oneOf(frameworks);
  const request = {
    answers: {
      ...objectOf(
        questions.map(({ id, title, text, kind, choices }) => {
          const choice = oneOf(choices);
          const answer = kind === "one" ? choice : listOf(choice);
          return [id, { ...answer, description: title ?? text }];
        }),
      ),
      description: "only what the person said; a question that is left out stays open",
    },
    important: {
      ...listOf(oneOf(questions)),
      description: "questions that count double, because the person said that they matter most",
    },
    require: {
      ...objectOf(
        traits.flatMap(({ id, values }) =>
          values === undefined ? [] : [[id, { ...listOf(oneOf(values)), minItems: 1 }]],
        ),
      ),
      description:
        "facts that the person insists on: frameworks without one of these values are left out",
    },
    only: { ...listOf(framework), description: "rank these alone" },
    without: { ...listOf(framework), description: "leave these out" },
  } satisfies ArgumentSchemas;
  const asBefore = { type: "object", description: "as in `recommend`" } as const;
  return {
    request,
    /** The same request for other tools, which do not list all names again. */
    sameRequest: {
      ...request,
      answers: asBefore,
      important: { ...listOf({ type: "string" }), description: asBefore.description },
      require: asBefore,
    },
    framework,
    frameworks: { ...listOf(framework), minItems: 2, maxItems: 5 },
    choose: { ...framework, description: "what was chosen; without it, the sole winner" },
    date: { type: "string", description: "of the decision, YYYY-MM-DD" },
    record: { type: "string", description: "the whole text of the record" },
  } as const;
}

export function objectOf(properties: Iterable<readonly [string, Schema]>) {
  return {
    type: "object" as const,
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function listOf(items: Schema) {
  return { type: "array" as const, items };
}

function oneOf(all: readonly { readonly id: string }[]) {
  return { type: "string" as const, enum: all.map(({ id }) => id) };
}
