// The frameworks outside the ranking: which rules rule them out, which flags exclude them.
import { groupBy } from "../knowledge/group-by.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Ranking } from "../ranking/rank.ts";
import type { Excluded } from "../ranking/request.ts";
import { faint, strong, type Text } from "../text/spans.ts";
import { firstOf, listed } from "../text/words.ts";
import type { SourceList } from "./sources.ts";
import { conditionOf, successorWords, traitLabel, valueWords } from "./wording.ts";

type RuledOut = Ranking["ruledOut"][number];

/** Those that the same rule rules out, together, so that one line can name them. */
export function byRule(ruledOut: readonly RuledOut[]) {
  return [...groupBy(ruledOut, ({ rule }) => rule).values()];
}

/** "Dash is …", or "Each of Dash and Flask is …", under the condition of the rule. */
export function ruledOutLine(
  together: readonly [RuledOut, ...RuledOut[]],
  { questions }: Knowledge,
  sources: SourceList,
): Text {
  const [{ rule }] = together;
  const frameworks = together.map(({ framework }) => framework);
  const isGivenUp = frameworks.every(({ facts }) => facts["new-projects"]?.value === "no");
  const mark = sources.cite(rule.source);
  return [
    frameworks.length > 1 && "Each of ",
    strong(listed(frameworks.map(({ name }) => name))),
    ` ${rule.because} (${conditionOf(rule, questions)})`,
    mark !== "" && [" ", faint(mark)],
    rule.if?.["new-projects"] &&
      isGivenUp &&
      frameworks.map((one) => successorWords(one, "; ")).join(""),
  ];
}

/** All but those that `--only` excludes: its user knows about them. */
export function askedAbout<One extends { readonly by: string }>(excluded: readonly One[]) {
  return excluded.filter(({ by }) => by !== "only");
}

/** One for each framework, with all that excludes it. */
export function excludedLines(excluded: readonly Excluded[], knowledge: Knowledge) {
  const together = groupBy(excluded, ({ framework }) => framework);
  return [...together].map(([{ name }, all]) => [
    strong(name),
    ` ${excludedWords(all, knowledge)}`,
  ]);
}

/** "misses what is required: Admin site is none; Sign-in is package". */
function excludedWords(all: readonly Excluded[], knowledge: Knowledge): string {
  const missed = all.flatMap((one) => (one.by === "require" ? shortfall(one, knowledge) : []));
  const flags = all.flatMap(({ by }) => (by === "require" ? [] : `--${by}`));
  return [
    ...(flags.length === 0 ? [] : [`is excluded by ${listed(flags)}`]),
    ...(missed.length === 0 ? [] : [`misses what is required: ${missed.join("; ")}`]),
  ].join(" and ");
}

export function shortfall(
  { trait, value }: Extract<Excluded, { by: "require" }>,
  knowledge: Knowledge,
): string {
  return `${traitLabel(knowledge, trait)} is ${valueWords(value)}`;
}

/** The first hundred lines, and how many more: own rules may rule out each framework a thousand times. */
export function firstHundred<One>(all: readonly One[], lineOf: (one: One) => Text) {
  return firstOf(all, 100, lineOf, (more) => `and ${more} more; see them with -f json`);
}
