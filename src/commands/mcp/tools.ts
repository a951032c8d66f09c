// The tools: each is a command that takes its arguments as JSON.
import type { core } from "zod";
import type { Host } from "../../host.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import type { Format } from "../../report/formats/formats.ts";
import { jsonSchema } from "../../schema/json-schema.ts";
import type { SchemaName } from "../../schema/schema-names.ts";
import type { Outcome, OutputOptions } from "../outcome.ts";
import type { RecommendOptions } from "../recommend/flags.ts";
import {
  type Given,
  hostWith,
  namesOf,
  refuseOthers,
  requestIn,
  textIfGiven,
  textOf,
} from "./arguments.ts";

/** A tool as the protocol describes it, and the command behind it. */
export type Tool = ReturnType<typeof toolsFor>[number];

interface Shape {
  readonly required?: ArgumentSchemas;
  readonly optional?: ArgumentSchemas;
  /** The kind of the report; missing if the tool returns only text. */
  readonly returns?: SchemaName;
  readonly format?: Format;
}

/** The tools for this knowledge, in the order that an assistant needs them. */
export function toolsFor(host: Host, identified: Identified) {
  const { framework, request, sameRequest } = argumentSchemas(identified.knowledge);
  const { answers, important } = sameRequest;

  function tool(
    name: string,
    description: string,
    { required = {}, optional = {}, returns, format = "table" }: Shape,
    call: (given: Given, options: OutputOptions) => Promise<Outcome>,
  ) {
    const takes = { ...required, ...optional };
    return {
      name,
      description,
      inputSchema: { ...objectOf(Object.entries(takes)), required: Object.keys(required) },
      outputSchema: returns && {
        ...jsonSchema(returns, identified.knowledge),
        type: "object" as const,
      },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      format,
      async call(given: Given) {
        refuseOthers(given, `\`${name}\``, Object.keys(takes));
        return await call(given, { format });
      },
    };
  }

  async function decide(given: Given, options: OutputOptions, more?: Partial<RecommendOptions>) {
    const { recommend } = await import("../recommend/one.ts");
    const [named = [], without = []] = [namesOf(given, "only"), namesOf(given, "without")];
    // Assistants fill in every argument: an empty list means no wish, not that no framework is wanted.
    const only = named.length === 0 ? undefined : named;
    const all = { ...options, input: false, only, without, ...more };
    return await recommend([ANSWERS], all, identified, hostWith(host, requestIn(given)));
  }

  return [
    tool(
      "questions",
      "Every question with its choices, and how to answer them from what a person wrote. Call this first.",
      { returns: "questions", format: "prompt" },
      async (_, options) => (await import("../questions.ts")).questions([], options, identified),
    ),
    tool(
      "recommend",
      "Ranks the frameworks by the answers: the winner, the reasons with their sources, how sure the result is and what would change it.",
      { optional: request, returns: "recommendation" },
      decide,
    ),
    tool(
      "why_not",
      "The report of `recommend`, with why this framework is not first and what would put it first.",
      { required: { framework }, optional: sameRequest, returns: "recommendation" },
      (given, options) => decide(given, options, { whyNot: textOf(given, "framework") }),
    ),
    tool(
      "compare",
      "Two to five frameworks side by side: the facts in which they differ and, with answers, their points.",
      {
        required: { frameworks: { ...listOf(framework), minItems: 2, maxItems: 5 } },
        optional: { answers, important },
        returns: "comparison",
      },
      async (given, options) => {
        const { compare } = await import("../compare.ts");
        const hasAnswers = (given.answers ?? given.important ?? undefined) !== undefined;
        const asked = { ...options, answers: hasAnswers ? ANSWERS : undefined };
        const within = hostWith(host, requestIn(given));
        return await compare(namesOf(given, "frameworks") ?? [], asked, identified, within);
      },
    ),
    tool(
      "show",
      "One framework: its facts and the guidance for and against it, with sources.",
      { required: { framework }, returns: "framework" },
      async (given, options) =>
        (await import("../show.ts")).show([textOf(given, "framework")], options, identified),
    ),
    tool(
      "record",
      "The decision as a Markdown file for the project (a MADR decision record), which `verify` can check later. Save it unchanged.",
      {
        optional: {
          ...sameRequest,
          choose: { ...framework, description: "what was chosen; without it, the sole winner" },
          date: { type: "string", description: "the date of the decision, YYYY-MM-DD" },
        },
        format: "adr",
      },
      (given, options) =>
        decide(given, options, {
          choose: textIfGiven(given, "choose"),
          date: textIfGiven(given, "date"),
        }),
    ),
    tool(
      "verify",
      "Decides a recorded decision again with today's rules and facts: does it still stand, and what has changed?",
      {
        required: { record: { type: "string", description: "the whole text of the record" } },
        returns: "verification",
      },
      async (given, options) => {
        const { verify } = await import("../verify.ts");
        return await verify([RECORD], options, identified, hostWith(host, textOf(given, RECORD)));
      },
    ),
  ];
}

/** The names of the texts that come with a call, for messages. */
const ANSWERS = "answers";
const RECORD = "record";

type ArgumentSchemas = Readonly<Record<string, Schema>>;

type Schema = core.JSONSchema.BaseSchema;

/** By argument, in few words: they are always in an assistant's context, and `questions` explains the names. */
function argumentSchemas({ questions, traits, frameworks }: Knowledge) {
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
      description: "only what the person said; a missing question stays open",
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
        "facts that the person insists on: frameworks without one of these values are excluded",
    },
    only: { ...listOf(framework), description: "rank only these" },
    without: { ...listOf(framework), description: "exclude these" },
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
  } as const;
}

function objectOf(properties: Iterable<readonly [string, Schema]>) {
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
  const ids = all.map(({ id }) => id);
  return { type: "string" as const, ...(ids.length > 0 && { enum: ids }) };
}
