// The tools: each is a command that takes its arguments as JSON.
import type { Host } from "../../host.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import type { Format } from "../../report/formats/formats.ts";
import { jsonSchema } from "../../schema/json-schema.ts";
import type { SchemaName } from "../../schema/schema-names.ts";
import type { Outcome } from "../outcome.ts";
import type { RecommendOptions } from "../recommend/flags.ts";
import { type ArgumentSchemas, argumentSchemas, objectOf } from "./argument-schemas.ts";
import { answersText, type Given, hostWith, namesOf, refuseOthers, textOf } from "./arguments.ts";

/** A tool as the protocol describes it, and the command behind it. */
export type Tool = ReturnType<typeof toolsFor>[number];

/** The tools for this knowledge, in the order that an assistant needs them. */
export function toolsFor(host: Host, identified: Identified) {
  const { request, sameRequest, ...known } = argumentSchemas(identified.knowledge);
  const { framework, frameworks, choose, date, record } = known;
  const { answers, important } = sameRequest;

  function tool(
    name: string,
    description: string,
    takes: { readonly required?: ArgumentSchemas; readonly optional?: ArgumentSchemas },
    returns: SchemaName | undefined,
    call: (given: Given) => Promise<Outcome>,
  ) {
    const { required = {}, optional = {} } = takes;
    const inputSchema = objectOf(Object.entries({ ...required, ...optional }));
    return {
      name,
      description,
      inputSchema: { ...inputSchema, required: Object.keys(required) },
      /** The schema of the report; `undefined` if the tool returns only text. */
      outputSchema: returns && {
        ...jsonSchema(returns, identified.knowledge),
        type: "object" as const,
      },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      async call(given: Given) {
        refuseOthers(given, `\`${name}\``, Object.keys({ ...required, ...optional }));
        return await call(given);
      },
    };
  }

  async function decide(given: Given, more: Partial<RecommendOptions> = {}): Promise<Outcome> {
    const { recommend } = await import("../recommend/one.ts");
    const options = {
      ...writtenAs("table"),
      input: false,
      only: namesOf(given, "only"),
      without: namesOf(given, "without") ?? [],
      ...more,
    };
    const asked = hostWith(host, answersText(given));
    return await recommend(ANSWERS, options, asked, identified);
  }

  return [
    tool(
      "questions",
      "Every question with its choices, and how to answer them from what a person wrote. Call this first.",
      {},
      "questions",
      async () => {
        const { questions } = await import("../questions.ts");
        return questions(writtenAs("prompt"), identified);
      },
    ),
    tool(
      "recommend",
      "Ranks the frameworks by the answers: the winner, the reasons with their sources, how sure the result is and what would change it.",
      { optional: request },
      "recommendation",
      (given) => decide(given),
    ),
    tool(
      "why_not",
      "What `recommend` says, and why this framework does not come first and what would put it first.",
      { required: { framework }, optional: sameRequest },
      "recommendation",
      (given) => decide(given, { whyNot: textOf(given, "framework") }),
    ),
    tool(
      "compare",
      "Two to five frameworks side by side: the facts in which they differ and, with answers, their points.",
      { required: { frameworks }, optional: { answers, important } },
      "comparison",
      async (given) => {
        const { compare } = await import("../compare.ts");
        const hasAnswers = given.answers !== undefined || given.important !== undefined;
        const options = { ...writtenAs("table"), ...(hasAnswers ? { answers: ANSWERS } : {}) };
        const asked = hostWith(host, answersText(given));
        return await compare(namesOf(given, "frameworks") ?? [], options, asked, identified);
      },
    ),
    tool(
      "show",
      "One framework: its facts with their sources, and what speaks for and against it.",
      { required: { framework } },
      "framework",
      async (given) => {
        const { show } = await import("../show.ts");
        return show(textOf(given, "framework"), writtenAs("table"), identified);
      },
    ),
    tool(
      "record",
      "The decision as a Markdown file for the project (a decision record after MADR), which `verify` can check later. Save it unchanged.",
      { optional: { ...sameRequest, choose, date } },
      undefined,
      (given) =>
        decide(given, {
          format: "adr",
          ...(given.choose === undefined ? {} : { choose: textOf(given, "choose") }),
          ...(given.date === undefined ? {} : { date: textOf(given, "date") }),
        }),
    ),
    tool(
      "verify",
      "Decides a recorded decision again with the rules and facts of today: does it still stand, and what has changed?",
      { required: { record } },
      "verification",
      async (given) => {
        const { verify } = await import("../verify.ts");
        const whole = hostWith(host, textOf(given, "record"));
        return await verify([RECORD], writtenAs("table"), whole, identified);
      },
    ),
  ];
}

/** The names of the texts that come with a call, for messages. */
const ANSWERS = "answers";
const RECORD = "record";

function writtenAs<F extends Format>(format: F) {
  return { format, color: "never" } as const;
}
