// The answer to `--why-not` in words: the framework's rank, where it loses, and what would put it first.
import type { Remedy } from "../../analysis/confidence/confidence.ts";
import { type Loss, lossOf, placeIn } from "../../ranking/compare.ts";
import { stackOf } from "../../ranking/stack.ts";
import { type Document, list, paragraph, section } from "../../text/document.ts";
import { counted, signed } from "../../text/words.ts";
import { conditionOf, noteLines, packageLines, uncoveredWords } from "../wording.ts";
import type { RecommendationReport, WhyNotAnswer } from "./json.ts";
import { conditionWords, counterfactualText, realistic } from "./what-would-change.ts";

/** Nothing without `--why-not`. */
export function whyNotBlocks(report: RecommendationReport): Document {
  const { whyNot } = report;
  if (whyNot === undefined) return undefined;
  return section(
    `Why not ${whyNot.framework.name}`,
    standing(report, whyNot),
    additions(report, whyNot),
    remedies(report, whyNot),
  );
}

function standing(
  { ranking, knowledge }: RecommendationReport,
  { framework: { id, name } }: WhyNotAnswer,
): Document {
  const loss = lossOf(ranking, id);
  if (loss !== undefined) return losses(loss, name);
  const { vetoes, flags } = placeIn(ranking, id);
  const causes = vetoes.map((rule) => {
    return `it ${rule.because} (${conditionOf(rule, knowledge.questions)})`;
  });
  if (causes.length > 0) return paragraph(`${name} is ruled out: ${causes.join("; ")}.`);
  const first = ranking.winners.length > 1 ? "shares first place" : "already comes first";
  if (flags.length === 0) return paragraph(`${name} ${first}.`);
  const by = flags.map((flag) => `--${flag}`).join(" and ");
  return paragraph(`${name} is excluded by ${by}. No answers can put it first.`);
}

const MOST_LOSSES = 3;

function losses({ winner, row, rules }: Loss, name: string): Document {
  const behind = counted(winner.points - row.points, "point");
  const reasons = rules.slice(0, MOST_LOSSES).map(({ rule, points: [ahead, own] }) => {
    const of = ahead > 0 ? winner.framework.name : name;
    return `${of} ${rule.because} (${signed(ahead > 0 ? ahead : own)})`;
  });
  return [
    paragraph(
      `${name} has rank ${row.rank} with ${counted(row.points, "point")}, ${behind} behind ${winner.framework.name}. It loses most here:`,
    ),
    list(reasons),
  ];
}

/** What people add to a framework that is behind: "there are packages for that" is the usual objection. */
function additions(
  { knowledge, ranking, request }: RecommendationReport,
  { framework }: WhyNotAnswer,
): Document {
  const { packages, uncovered, notes } = stackOf(framework, request.answers, knowledge);
  if (lossOf(ranking, framework.id) === undefined || packages.length === 0) return undefined;
  return [
    paragraph(`With ${framework.name} you would add:`),
    list([...packageLines(packages), ...noteLines(notes)]),
    uncovered.length > 0 && paragraph(uncoveredWords(uncovered)),
  ];
}

const MOST_SETS = 3;

function remedies(report: RecommendationReport, { found }: WhyNotAnswer): Document {
  if (found === undefined) return undefined;
  const { first, alone } = found;
  const best = remedy(report, "come first alone", alone);
  if (first.kind === "found" && alone.kind === "found" && first.changes === alone.changes)
    return best;
  return [remedy(report, "come first", first), best];
}

/** The first of the changes that do it, and how many others do. */
function remedy(report: RecommendationReport, what: string, one: Remedy): Document {
  if (one.kind === "none") return paragraph(`It cannot ${what}: this is proved for all answers.`);
  // Only contradicting answers do it: that is neither advice nor a proof.
  if (one.kind === "contradicting") return undefined;
  if (one.kind === "undecided") {
    const least = counted(one.searched + 1, "other answer");
    const need = `To ${what}, it would need at least ${least}`;
    return paragraph(`${need}; the search stopped there.`);
  }
  if (one.changes === 0) return undefined;
  const items = realistic(one.sets, report)
    .slice(0, MOST_SETS)
    .map((set) =>
      set.winners.length > 1 ? counterfactualText(set, report) : conditionWords(set.set, report),
    );
  const more = one.total - items.length;
  if (items.length === 0) {
    const least = counted(one.changes, "unlikely answer");
    return paragraph(`To ${what}, it would need at least ${least}.`);
  }
  return [
    paragraph(`It would ${what} with ${takesWords(one.changes, one.total)}:`),
    list([...items, more > 0 && `and ${counted(more, "other way")}`]),
  ];
}

function takesWords(changes: number, ways: number): string {
  if (changes === 1) return ways === 1 ? "this other answer" : "one of these other answers";
  if (ways === 1) return `these ${changes} other answers together`;
  return `at least ${changes} other answers, such as`;
}
