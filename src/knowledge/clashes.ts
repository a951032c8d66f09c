// Which choices contradict each other, and the sentences that say so.
import { listed } from "../text/words.ts";
import { type Answers, NAMES_OF_NONE } from "./answer.ts";
import type { Question } from "./schema.ts";

/** Two lists of choices: any of the first clashes with any of the second. */
type Clash = readonly [one: Choices, other: Choices];

export interface Choices {
  readonly question: string;
  readonly choices: readonly string[];
}

interface Offer extends Pick<Question, "id" | "kind"> {
  readonly choices: readonly { readonly id: string }[];
}

const STORED = ["accounts", "permissions", "objects", "admin", "models"];

const any = (question: string, ...choices: readonly string[]): Choices => ({ question, choices });

/** Questions and choices that the knowledge does not have are ignored. */
export const CLASHES: readonly Clash[] = [
  [any("database", "none"), any("parts", ...STORED)],
  [any("kind", "static"), any("parts", ...STORED)],
  [any("team", "solo"), any("team", "many")],
  [any("existing", "stays"), any("existing", "leave")],
  [any("runs", "wsgi"), any("traffic", "push")],
  [any("runs", "wsgi"), any("async", "async")],
];

/** The pairs of choices that do not go together, inside each question and across questions. */
export function clashesAmong(offers: readonly Offer[]): readonly Clash[] {
  return [...offers.flatMap(withinQuestion), ...CLASHES];
}

function withinQuestion({ id, kind, choices }: Offer): readonly Clash[] {
  if (kind === "one") return [];
  const ids = choices.map((choice) => choice.id);
  const none = ids.filter((choice) => NAMES_OF_NONE.includes(choice));
  return none.map((one) => [any(id, one), any(id, ...ids.filter((other) => other !== one))]);
}

/** One sentence for each choice that clashes with others, by their labels; empty if all fit together. */
export function contradictions(questions: readonly Question[], answers: Answers) {
  const given = (wanted: Choices) => {
    const question = questions.find(({ id }) => id === wanted.question);
    const chosen = answers.get(wanted.question) ?? [];
    return (question?.choices ?? []).filter(
      ({ id }) => wanted.choices.includes(id) && chosen.includes(id),
    );
  };
  return clashesAmong(questions).flatMap(([one, other]) => {
    const others = given(other).map(({ label }) => `“${label}”`);
    return others.length === 0
      ? []
      : given(one).map(({ label }) => `“${label}” does not go with ${listed(others)}.`);
  });
}
