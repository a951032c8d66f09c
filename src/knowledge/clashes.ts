// Which choices cannot both be meant, and the words for it.
import { listed } from "../text/words.ts";
import type { Answers } from "./answer.ts";
import type { Question } from "./schema.ts";

/** Choices of one question, any of which clashes with any of those of the other. */
type Clash = readonly [one: Choices, other: Choices];

export interface Choices {
  readonly question: string;
  readonly choices: readonly string[];
}

/** A question, as far as its ids go. */
interface Offer extends Pick<Question, "id" | "kind"> {
  readonly choices: readonly { readonly id: string }[];
}

const STORED = ["accounts", "permissions", "objects", "admin", "models"];

/** Questions and choices that the knowledge at hand does not have are passed over. */
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
];

/** A choice of this id says that all others of its question are not so. */
const NONE_OF_THEM = ["none", "nothing"];

/** The pairs of choices that do not go together, inside each question and across questions. */
export function clashesAmong(offers: readonly Offer[]): readonly Clash[] {
  return [...offers.flatMap(withinQuestion), ...CLASHES];
}

function withinQuestion({ id, kind, choices }: Offer): readonly Clash[] {
  if (kind === "one") return [];
  const ids = choices.map((choice) => choice.id);
  return ids
    .filter((choice) => NONE_OF_THEM.includes(choice))
    .map((choice) => [
      { question: id, choices: [choice] },
      { question: id, choices: ids.filter((one) => one !== choice) },
    ]);
}

/** One sentence for each choice that clashes with others, by their labels; none where all fit together. */
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
