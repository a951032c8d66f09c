// Lines about frameworks that take no part in a ranking, each with the cause.
import type { Framework, Knowledge, RuleOutRule } from "../knowledge/schema.ts";
import type { Excluded } from "../ranking/admit.ts";
import { faint, strong, type Text } from "../text/document.ts";
import { firstOf } from "../text/first-of.ts";
import type { SourceList } from "./sources.ts";
import { conditionOf, successorWords, traitLabel, valueWords } from "./wording.ts";

/** A framework and the rule that rules it out, with the rule's source. */
export function ruledOutLine(
  { framework, rule }: { readonly framework: Framework; readonly rule: RuleOutRule },
  { questions }: Knowledge,
  sources: SourceList,
): Text {
  const mark = sources.cite(rule.source);
  return [
    strong(framework.name),
    ` ${rule.because} (${conditionOf(rule, questions)})`,
    mark !== "" && [" ", faint(mark)],
    rule.if?.["new-projects"] && `; ${successorWords(framework)}`,
  ];
}

/** Those that were asked about: who names some with `--only` knows that the others are left out. */
export function askedAbout<One extends { readonly by: string }>(
  excluded: readonly One[],
): readonly One[] {
  return excluded.filter(({ by }) => by !== "only");
}

/** A framework and the flag that excludes it. */
export function excludedLine(one: Excluded, knowledge: Knowledge): Text {
  if (one.by !== "require") return [strong(one.framework.name), ` is left out by --${one.by}`];
  const is = `${traitLabel(knowledge, one.trait)} is ${valueWords(one.value)}`;
  return [strong(one.framework.name), ` misses --require ${one.trait}: ${is}`];
}

/** The lines of the first hundred, and how many more there are. Own rules may rule out each framework a thousand times. */
export function firstHundred<One>(
  all: readonly One[],
  lineOf: (one: One) => Text,
): readonly Text[] {
  return firstOf(all, 100, lineOf, (more) => `and ${more} more; see them with -f json`);
}
