// The answer on one terminal screen: the winner, reasons for and against, how sure, what would change it.
import type { SimilarDecision } from "../../analysis/precedents/precedents.ts";
import { withRules } from "../../answers/command.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Framework } from "../../knowledge/schema.ts";
import type { Reason } from "../../ranking/rank.ts";
import { stackOf } from "../../ranking/stack.ts";
import { type Document, labelled, paragraph } from "../../text/document.ts";
import { code, drawing, faint, good, joined, type Text, withCode } from "../../text/spans.ts";
import { barOf, listed } from "../../text/words.ts";
import { profileOf } from "../strengths.ts";
import { frameworkName, noteLines, reasonText, uncoveredWords } from "../wording.ts";
import { cautions, certainty } from "./certainty.ts";
import { elsewhere, headline, howToAnswer, isBlank } from "./headline.ts";
import { type RecommendationReport, similarTo } from "./json.ts";
import { firstRowsTable, leftOut } from "./ranking-table.ts";
import { chooseInstead } from "./what-would-change.ts";
import { whyNotBlocks } from "./why-not.ts";

/** The least that a screen shows of everything. */
const LEAST = {
  cautions: false,
  start: false,
  more: false,
  rows: 0,
  explained: false,
  reasons: 1,
  objections: 1,
  changes: 0,
  others: false,
  /** What others chose, and what the most similar one was about. */
  similar: false,
  need: false,
  /** The addresses of documentation; `pyfw show` has them too. */
  docs: false,
  /** What to know before you install. */
  notes: false,
  /** How to answer the open questions. */
  ask: false,
};

type Amount = Readonly<typeof LEAST>;

/** What a screen adds as long as there is room, the most important first. */
const ADDITIONS: readonly Partial<Amount>[] = [
  { cautions: true },
  { start: true },
  { more: true },
  { changes: 1 },
  { rows: 2 },
  { rows: 3 },
  { notes: true },
  { docs: true },
  { reasons: 2 },
  { ask: true },
  { rows: 3, explained: true },
  { others: true },
  { reasons: 3 },
  { similar: true },
  { similar: true, need: true },
  { objections: 2 },
  { changes: 2 },
  { rows: 4, explained: true },
  { rows: 5, explained: true },
  { changes: 3 },
];

export function recommendationScreen(
  report: RecommendationReport,
  fits: (document: Document) => boolean,
): Document {
  const { ranking } = report;
  const first = paragraph(headline(report, good));
  const explained = whyNotBlocks(report);
  const opening = [explained ?? [howToAnswer(report), elsewhere(report)], first];
  const short = explained && [opening, labelled(LABEL, { More: [more(report, LEAST)] })];
  if (ranking.winners.length === 0 || isBlank(report)) return short ?? opening;
  const sure = certainty(report);
  const Sure = [sure && [drawing(`${barOf(report.confidence.holds.value, BAR)} `), sure]];
  const similar = similarTo(report);
  const showing = (amount: Amount): Document => [
    opening,
    labelled(LABEL, { ...grounds(report, amount), Sure }),
    firstRowsTable(report, amount),
    labelled(LABEL, {
      Others: [leftOut(report, amount)],
      Or: chooseInstead(report, amount.changes),
      Start: amount.start ? start(report, amount) : [],
      Similar: [amount.similar && similarWords(similar, amount, report)],
      More: [amount.more && more(report, amount)],
    }),
  ];
  if (short !== undefined && !fits(showing(LEAST))) return short;
  let amount: Amount = LEAST;
  for (const addition of ADDITIONS) {
    const richer = { ...amount, ...addition };
    if (fits(showing(richer))) amount = richer;
  }
  return showing(amount);
}

const LABEL = "Against".length;

function grounds(report: RecommendationReport, amount: Amount): Record<string, readonly Text[]> {
  const { ranking } = report;
  const [winner, ...tied] = ranking.winners;
  const reasons = ranking.rows[0]?.reasons ?? [];
  const warnings = cautions(report).map(({ name, words }) =>
    tied.length === 0 || name === undefined ? words : `${name}: ${words}`,
  );
  const Caution = [amount.cautions && joined(warnings, "; ")];
  if (winner === undefined || tied.length > 0) return { Caution };
  const inFavour = reasons.filter(({ points }) => points > 0);
  const against = reasons.filter(({ points }) => points < 0);
  return {
    Why: strongest(inFavour, amount.reasons),
    Against:
      against.length > 0
        ? strongest(against, amount.objections)
        : [generalWeakness(winner, report)],
    Caution,
  };
}

const BAR = 10;

/** The main weakness of the framework for other answers, if these show none. */
function generalWeakness(framework: Framework, { knowledge }: RecommendationReport): string {
  const [rule] = profileOf(framework, knowledge, 1).weaknesses;
  return rule === undefined
    ? "no rule counts against it for these answers"
    : `nothing for these answers; in general, it ${rule.because}`;
}

function strongest(reasons: readonly Reason[], most: number): readonly Text[] {
  const rest = reasons.length - most;
  return reasons.slice(0, most).map((reason, index) => {
    return [reasonText(reason), rest > 0 && index === most - 1 && faint(` (and ${rest} more)`)];
  });
}

/** The command that installs the winner, and its documentation; nothing for wider ties. */
function start({ ranking: { winners }, request, knowledge }: RecommendationReport, amount: Amount) {
  if (winners.length > MOST_STARTS) return [];
  return winners.flatMap((framework) => {
    const { install, uncovered, notes } = stackOf(framework, request.answers, knowledge);
    return [
      code(install),
      ...(amount.notes ? noteLines(notes) : []),
      ...(amount.docs ? [faint(framework.docs)] : []),
      ...(uncovered.length === 0 ? [] : [uncoveredWords(uncovered)]),
    ];
  });
}

const MOST_STARTS = 2;

function more({ confidence, ranking, origin }: RecommendationReport, amount: Amount): Text {
  const [first] = ranking.winners;
  const show = first === undefined || ranking.winners.length > 1 ? "<framework>" : first.id;
  const ask = amount.ask && !confidence.decided ? ", `--ask` for more questions" : "";
  const command = code(withRules(`pyfw show ${show}`, origin));
  return [withCode(`add \`--all\` for the rest${ask}; `), command];
}

function similarWords(
  similar: readonly SimilarDecision[],
  amount: Amount,
  { knowledge }: RecommendationReport,
): Text {
  const [nearest] = similar;
  if (nearest === undefined) return undefined;
  const picks = [...groupBy(similar, ({ precedent }) => precedent.pick)].map(([pick, all]) => {
    const name = frameworkName(knowledge.frameworks, pick);
    const years = [...new Set(all.flatMap(({ precedent }) => precedent.year ?? []))].sort();
    return years.length === 0 ? name : `${name} (${years.join(", ")})`;
  });
  const isOne = similar.length === 1;
  const need = `${isOne ? ":" : ", for instance:"} “${shortNeed(nearest.precedent.need)}”`;
  const who = isOne ? "a real project" : "real projects";
  return [`${who} chose ${listed(picks)}`, amount.need && faint(need)];
}

const NEED_LENGTH = 90;

function shortNeed(need: string): string {
  const [sentence = ""] = need.split(/(?<=[.!?])\s/);
  if (sentence.length <= NEED_LENGTH) return sentence.replace(/\.$/, "");
  const start = sentence.slice(0, NEED_LENGTH);
  return `${start.slice(0, start.lastIndexOf(" ")).replace(/[,;:]$/, "")}…`;
}
