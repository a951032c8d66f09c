// Confidence in words: how firm the winners are, and which answers would change them.
import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import {
  type Block,
  code,
  heading,
  list,
  paragraph,
  strong,
  type Text,
} from "../../text/document.ts";
import { moreThan } from "../../text/first-of.ts";
import { counted, listed, percent } from "../../text/words.ts";
import { counterfactualText } from "./counterfactual.ts";
import type { RecommendationReport } from "./json.ts";

export const CONFIDENCE_LABELS = {
  certain: "Certain",
  "very-likely": "Very likely",
  likely: "Likely",
  leaning: "Leaning",
  open: "Open",
  tie: "A tie",
};

/** How firm the first place is, and why; nothing if no framework is left. */
export function firmness(report: RecommendationReport): Block[] {
  const { label } = report.confidence;
  if (label === "none") return [];
  const grounds = [...completionWords(report), ...weightingWords(report)];
  return [
    paragraph(
      strong(`${CONFIDENCE_LABELS[label]}.`),
      ...(grounds.length === 0 ? [" All questions are answered."] : grounds),
    ),
  ];
}

/** The share of the ways to answer the open questions that keep the winners. */
function completionWords({ confidence, open, ranking }: RecommendationReport): Text {
  const { decided, holds } = confidence;
  const [only, second] = open;
  if (only === undefined) return [];
  const these = second === undefined ? code(only.id) : `the ${open.length} open questions`;
  if (decided) return [" No answer to ", these, " can change this any more."];
  const [winner, ...tied] = ranking.winners;
  const stay = tied.length === 0 ? `${winner?.name} stays first` : "all of them stay first";
  const told = percent(holds.value);
  const share = holds.exact || !/^\d/.test(told) ? told : `about ${told}`;
  return [
    " If ",
    these,
    ` ${second === undefined ? "gets" : "get"} the answers that people mostly give, ${stay} in ${share} of the cases.`,
  ];
}

/** Who is first under random weights of the answers; nothing if there is only one answer. */
function weightingWords({ confidence, ranking, knowledge, open }: RecommendationReport): Text {
  if (knowledge.questions.length - open.length < 2) return [];
  const { values } = confidence.acceptability;
  const shares = values.map(({ framework, share }) => {
    const row = ranking.rows.find((one) => one.framework.id === framework);
    return { framework, name: row?.framework.name ?? framework, share: percent(share) };
  });
  const [winner, ...tied] = ranking.winners;
  if (winner === undefined) return [];
  if (tied.length > 0) {
    const firsts = shares.slice(0, 3).map(({ name, share }) => `${name} is first in ${share}`);
    return [` With your answers weighed at random, ${listed(firsts)} of 2,000 cases.`];
  }
  const own = shares.find(({ framework }) => framework === winner.id)?.share ?? percent(0);
  const other = shares.find(({ framework }) => framework !== winner.id);
  const rest = other === undefined ? "" : `; ${other.name} is first in ${other.share}`;
  return [
    ` With your answers weighed at random, ${winner.name} is first in ${own} of 2,000 cases${rest}.`,
  ];
}

/** Sets of changes shown of each kind: those that only answer open questions, and the others. */
const MOST_OF_A_KIND = 2;

/** The smallest sets of other answers that give different winners. */
export function whatWouldChange(report: RecommendationReport): Block[] {
  const { confidence, request } = report;
  const { changes, changesTotal } = confidence;
  const items = someOfEachKind(changes, (id) => request.answers.has(id)).map((one) =>
    counterfactualText(one, report),
  );
  const rest = moreThan(items.length, changesTotal ?? 0, (more): Text => {
    return [`and ${counted(more, "other way")}`];
  });
  const intro = introduction(changes[0]?.set.size ?? 0, changesTotal);
  return [
    heading("What would change it"),
    paragraph(intro),
    ...(items.length === 0 ? [] : [list([...items, ...rest])]),
  ];
}

function introduction(size: number, total: number | undefined): string {
  if (total === undefined)
    return "No single other answer; whether several together would is not known.";
  if (total === 0) return "Nothing: whatever is answered, the result is the same.";
  if (size === 1) return total === 1 ? "This answer alone:" : "Any one of these answers alone:";
  return `Nothing less than ${size} other answers together, such as:`;
}

/** Two of each kind; more of one if there are fewer of the other. */
function someOfEachKind(
  changes: readonly Counterfactual[],
  isAnswered: (question: string) => boolean,
): readonly Counterfactual[] {
  const replacing = changes.filter(({ set }) => [...set.keys()].some(isAnswered));
  const adding = changes.filter((one) => !replacing.includes(one));
  const most = 2 * MOST_OF_A_KIND;
  const added = adding.slice(0, Math.max(MOST_OF_A_KIND, most - replacing.length));
  return [...added, ...replacing.slice(0, most - added.length)];
}
