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

/** Questions and choices that the knowledge does not have are ignored. */
export const CLASHES: readonly Clash[] = [
  [
    { question: "database", choices: ["none"] },
    { question: "parts", choices: STORED },
  ],
  [
    { question: "kind", choices: ["static"] },
    { question: "parts", choices: STORED },
  ],
  [
    { question: "team", choices: ["solo"] },
    { question: "team", choices: ["many"] },
  ],
  [
    { question: "existing", choices: ["stays"] },
    { question: "existing", choices: ["style", "leave"] },
  ],
  [
    { question: "runs", choices: ["wsgi"] },
    { question: "traffic", choices: ["push"] },
  ],
  [
    { question: "runs", choices: ["wsgi"] },
    { question: "async", choices: ["async"] },
  ],
];

/** The pairs of choices that do not go together, inside each question and across questions. */
export function clashesAmong(offers: readonly Offer[]): readonly Clash[] {
  return [...offers.flatMap(withinQuestion), ...CLASHES];
}

function withinQuestion({ id, kind, choices }: Offer): readonly Clash[] {
  if (kind === "one") return [];
  const ids = choices.map((choice) => choice.id);
  return ids
    .filter((choice) => NAMES_OF_NONE.includes(choice))
    .map((choice) => [
      { question: id, choices: [choice] },
      { question: id, choices: ids.filter((one) => one !== choice) },
    ]);
}

/** One sentence for each choice that clashes with others, by their labels; empty if all fit together. */
export function contradictions(
  questions: readonly Question[],
  answers: Answers,
): readonly string[] {
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
