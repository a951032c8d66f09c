// The properties of a proof, and its faults in words.
import type { Verdict } from "../../analysis/prove/context.ts";
import type { PropertyName } from "../../analysis/prove/properties.ts";
import { answersLine } from "../../answers/input.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { fewListed, listed } from "../../text/words.ts";

export const PROPERTY_WORDS = {
  "first-alone": "every framework can be first alone",
  "question-matters": "every question can change the winners",
  "choice-matters": "every choice can change the winners",
  "rule-matters": "every rule can change the ranking",
  "not-shadowed": "no rule always does the same as another",
  "not-contradicted": "no two rules contradict each other",
  "something-left": "no answers rule everything out",
  declared: "what the rules declare holds",
} as const satisfies Readonly<Record<PropertyName, string>>;

const LIMIT_WORDS = {
  rows: "rules join too many of its questions to check all answers",
  work: "the search would take too long",
  time: "time ran out",
} as const;

/** The fault, with names and answers in backquotes, no full stop; `undefined` if the property is proved. */
export function faultWords(
  property: PropertyName,
  [, id = "", , choice = ""]: readonly string[],
  verdict: Verdict,
  { questions }: Knowledge,
): string | undefined {
  if (verdict.is === "proved") return undefined;
  if (verdict.is === "undecided")
    return `it is undecided whether ${WISH_WORDS[property](id, choice)}: ${LIMIT_WORDS[verdict.limit]}`;
  const shown = verdict.runs.map(({ answers }) => `\`${answersLine(questions, answers)}\``);
  return REFUTED_WORDS[property]({ id, choice, by: verdict.by, shown });
}

interface Refuted {
  readonly id: string;
  readonly choice: string;
  readonly by: readonly string[];
  /** The answers that show it. */
  readonly shown: readonly string[];
}

const REFUTED_WORDS: Readonly<Record<PropertyName, (refuted: Refuted) => string>> = {
  "first-alone": ({ id, by: [out] }) =>
    `no answers put \`${id}\` first alone${out === undefined ? "" : `, because the rule \`${out}\` always rules it out`}`,
  "question-matters": ({ id }) => `no answer to \`${id}\` ever changes the winners`,
  "choice-matters": ({ id, choice }) =>
    `\`${choice}\` has the same winners as every other choice of \`${id}\`, whatever else is answered`,
  "rule-matters": ({ id, by: [out] }) =>
    `the rule \`${id}\` has no effect: every ranking is the same without it${out === undefined ? "" : `, because every framework that it applies to is always ruled out, for example by \`${out}\``}`,
  "not-shadowed": ({ id, by: [other], shown }) =>
    `the rule \`${id}\` is shadowed: \`${other}\` does the same wherever it is in force, such as under ${listed(shown)}`,
  "not-contradicted": ({ id, by: [other], shown }) =>
    `the rules \`${id}\` and \`${other}\` contradict each other: one is for and one against the same frameworks under ${listed(shown)}`,
  "something-left": ({ shown }) => `every framework is ruled out under ${listed(shown)}`,
  declared: (refuted) => `the property \`${refuted.id}\` does not hold: ${brokenWords(refuted)}`,
};

/** The fault of several frameworks or rules, with their names in backquotes, that follows from one rule. */
export const TOGETHER_WORDS: Readonly<
  Record<string, ((rule: string, names: readonly string[]) => string) | undefined>
> = {
  "first-alone": (rule, names) =>
    `no answers put ${listed(names)} first alone, because the rule \`${rule}\` always rules them out`,
  "rule-matters": (rule, names) =>
    `${names.length} rules have no effect, because every framework that they apply to is always ruled out, for example by \`${rule}\`: ${fewListed(names)}`,
};

const WISH_WORDS: Readonly<Record<PropertyName, (id: string, choice: string) => string>> = {
  "first-alone": (id) => `\`${id}\` can be first alone`,
  "question-matters": (id) => `\`${id}\` can change the winners`,
  "choice-matters": (id, choice) => `\`${choice}\` of \`${id}\` can change the winners`,
  "rule-matters": (id) => `the rule \`${id}\` can change the ranking`,
  "not-shadowed": (id) => `the rule \`${id}\` is not shadowed`,
  "not-contradicted": (id) => `the rule \`${id}\` is not contradicted`,
  "something-left": () => "some answers rule everything out",
  declared: (id) => `the property \`${id}\` holds`,
};

function brokenWords({ by: [one, other], shown: [first, second] }: Refuted): string {
  if (second === undefined) return `\`${one}\` is a winner under ${first}`;
  const fate = one === other ? "is ruled out" : `falls behind \`${other}\``;
  return `from ${first} to ${second}, \`${one}\` ${fate}`;
}
