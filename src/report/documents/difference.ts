// What a comparison of rules says: whether winners change, how often, who gains, and what is different.
import type { ContentChanges, Part } from "../../analysis/diff/content.ts";
import type { Estimate } from "../../analysis/diff/tally.ts";
import type { Told } from "../../analysis/diff/witness.ts";
import { answersLine } from "../../answers/answers-object.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import {
  type Block,
  bad,
  cell,
  code,
  type Document,
  faint,
  good,
  heading,
  list,
  paragraph,
  strong,
  type Text,
} from "../document.ts";
import type { RulesDifference } from "../report.ts";
import { counted, listed } from "../wording.ts";

/** The document of a comparison of rules. */
export function differenceDocument(report: RulesDifference): Document {
  return [
    heading(`From ${nameOf(report.sides[0])} to ${nameOf(report.sides[1])}`),
    ...verdict(report),
    ...share(report),
    ...gains(report),
    ...content(report.difference.changes),
  ];
}

function nameOf({ knowledge, sha256 }: Identified): string {
  return `${knowledge.name} ${sha256.slice(0, 12)}`;
}

function verdict({ sides, difference }: RulesDifference): Block[] {
  const found = difference.verdict;
  switch (found.kind) {
    case "same":
      return [
        paragraph(
          strong("No answers have other winners"),
          `; that is proved${found.marks ? "." : ", as long as no question is marked as important."}`,
        ),
      ];
    case "undecided":
      return [
        paragraph(
          strong("Whether winners change is undecided"),
          found.because === "rows"
            ? ": too many questions are joined by rules to look at all their answers."
            : ": deciding it would take more work than is allowed.",
        ),
      ];
    case "differ":
      return [
        paragraph(strong("Winners change"), ", for instance under these answers:"),
        list(found.witness.map((told, side) => shown(told, sides[side === 0 ? 0 : 1]))),
      ];
  }
}

function shown({ answers, important, winners }: Told, side: Identified): Text {
  const marks = important.length === 0 ? "" : ` with ${listed(important)} marked as important`;
  return [
    code(answersLine(side.knowledge.questions, answers)),
    `${marks}: ${side.knowledge.name} puts ${winners.length === 0 ? "nobody" : listed(winners)} first`,
  ];
}

function share({ difference }: RulesDifference): Block[] {
  const { changed, sets, samples } = difference.places;
  const how =
    samples === undefined
      ? `counted over all ${sets} sets of answers to all questions`
      : `in ${samples} sets of answers to all questions, drawn at random from a fixed seed`;
  return [paragraph(`Other winners: ${percent(changed, samples)}, ${how}.`)];
}

function percent({ value, standardError }: Estimate, samples: number | undefined): string {
  const error =
    samples === undefined ? "" : ` (standard error ${(100 * standardError).toFixed(2)})`;
  return `${(100 * value).toFixed(2)} %${error}`;
}

/** Changes of less than this share are not worth a row. */
const SEEN = 0.00005;

function gains({ difference }: RulesDifference): Block[] {
  const { frameworks, places } = difference;
  const rows = frameworks
    .flatMap((framework, index) => {
      const first = places.first[index];
      return first === undefined || Math.abs(first.change.value) < SEEN
        ? []
        : [{ framework, ...first }];
    })
    .sort((a, b) => b.change.value - a.change.value);
  if (rows.length === 0) return [paragraph("Nobody gains or loses first places.")];
  const right = (title: string) => ({ title, align: "right" }) as const;
  return [
    heading("Who gains and who loses"),
    {
      type: "table",
      columns: [
        { title: "Framework", align: "left" },
        right("First before"),
        right("First after"),
        right("Change"),
      ],
      lead: 1,
      last: "value",
      rows: rows.map(({ framework, before, after, change }) => [
        cell([framework]),
        cell([`${(100 * before).toFixed(2)} %`]),
        cell([`${(100 * after).toFixed(2)} %`]),
        cell([
          change.value > 0
            ? good(`+${(100 * change.value).toFixed(2)}`)
            : bad((100 * change.value).toFixed(2)),
        ]),
      ]),
    },
  ];
}

const PART_WORDS = {
  questions: "question",
  traits: "trait",
  frameworks: "framework",
  rules: "rule",
  claims: "claim",
} satisfies Record<Part, string>;

function content({ parts, facts }: ContentChanges): Block[] {
  const items = Object.entries(PART_WORDS).flatMap(([part, noun]): Text[] => {
    const found = Object.entries(parts).find(([name]) => name === part)?.[1];
    if (found === undefined) return [];
    const told = (verb: string, ids: readonly string[]): Text[] =>
      ids.length === 0 ? [] : [[`${counted(ids.length, noun)} ${verb}: ${some(ids)}`]];
    return [
      ...told("added", found.added),
      ...told("removed", found.removed),
      ...told(
        "changed",
        found.changed.map(({ id, fields }) => changedWords(id, fields)),
      ),
    ];
  });
  const factWords = facts.map(({ framework, trait }) => `${framework} ${trait}`);
  const all = [
    ...items,
    ...(facts.length === 0
      ? []
      : [[`${counted(facts.length, "fact")} changed: ${some(factWords)}`] satisfies Text]),
  ];
  return all.length === 0
    ? [paragraph(faint("Nothing is different in what they say."))]
    : [heading("What is different"), list(all)];
}

function changedWords(id: string, fields: readonly { readonly field: string }[]): string {
  return `${id} (${fields.map(({ field }) => field).join(", ")})`;
}

/** Nobody reads longer lists; -f json has all. */
const MOST_NAMED = 20;

function some(names: readonly string[]): string {
  const untold = names.length - MOST_NAMED;
  return untold > 0
    ? `${names.slice(0, MOST_NAMED).join(", ")} and ${untold} more`
    : names.join(", ");
}
