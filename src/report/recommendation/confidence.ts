// What is told of how firm a recommendation is, and of what would change it.
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
import { counted, listed, percent, sentence } from "../../text/words.ts";
import { alterationText } from "./alteration.ts";
import type { RecommendationReport } from "./json.ts";

const LABELS = { clear: "Clear", leaning: "Leaning", close: "Close", tie: "A tie" };

/** How firm the first place is, and why; nothing where nobody is first. */
export function firmness(report: RecommendationReport): Block[] {
  const { label } = report.confidence;
  if (label === "none") return [];
  const told = [...completionWords(report), ...weightingWords(report)];
  return [
    paragraph(
      strong(`${LABELS[label]}.`),
      ...(told.length === 0 ? [" All questions are answered."] : told),
    ),
  ];
}

/** What answers to the open questions can do. */
function completionWords({ confidence, open, ranking }: RecommendationReport): Text {
  const { decided, holds } = confidence;
  const [only, second] = open;
  if (only === undefined) return [];
  const these = second === undefined ? code(only.id) : `the ${open.length} open questions`;
  if (decided) return [" No answer to ", these, " can change this any more."];
  const names = listed(ranking.winners.map(({ name }) => name));
  const kept = ranking.winners.length === 1 ? `keep ${names} first` : "keep this tie as it is";
  const share = sentence(percent(holds.value));
  return holds.exact
    ? [` ${share} of the ways to answer `, these, ` ${kept}.`]
    : [` ${share} of 2,000 ways to answer `, these, `, drawn at random, ${kept}.`];
}

/** What other weights of the answers do; nothing where there is only one answer to weigh. */
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
    const told = shares.slice(0, 3).map(({ name, share }) => `${name} is first in ${share}`);
    return [` With your answers weighed at random, ${listed(told)} of 2,000 cases.`];
  }
  const own = shares.find(({ framework }) => framework === winner.id)?.share ?? percent(0);
  const other = shares.find(({ framework }) => framework !== winner.id);
  const rest = other === undefined ? "" : `; ${other.name} is first in ${other.share}`;
  return [
    ` With your answers weighed at random, ${winner.name} is first in ${own} of 2,000 cases${rest}.`,
  ];
}

/** So many sets of changes are told of each kind: those that answer open questions, and the others. */
const MOST_OF_A_KIND = 2;

/** The smallest sets of other answers that give another result. */
export function whatWouldChange(report: RecommendationReport): Block[] {
  const { confidence, request } = report;
  const { changes, changesTotal } = confidence;
  const told = someOfEachKind(changes, (id) => request.answers.has(id));
  const items = told.map((one) => alterationText(one, report));
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
    return "No single other answer; whether several together would, takes too long to find out.";
  if (total === 0) return "Nothing: whatever is answered, the result is the same.";
  if (size === 1) return total === 1 ? "This answer alone:" : "Any one of these answers alone:";
  return `Nothing less than ${size} other answers together, such as:`;
}

/** Up to two that change nothing that was answered, and two that do; more of one kind if there are less of the other. */
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
