// The answer on one screen of a terminal: the winner, why, what speaks against it, how sure, what would change it.
import { similarDecisions } from "../../analysis/precedents/precedents.ts";
import type { Framework } from "../../knowledge/schema.ts";
import { lead } from "../../ranking/lead.ts";
import type { Reason } from "../../ranking/rank.ts";
import { type Stack, stackOf } from "../../ranking/stack.ts";
import {
  type Block,
  bad,
  code,
  type Document,
  drawing,
  faint,
  good,
  type Note,
  paragraph,
  strong,
  type Text,
} from "../../text/document.ts";
import { firstOf } from "../../text/first-of.ts";
import { counted, listed, percent, signed } from "../../text/words.ts";
import { firstPlace, firstPoints, namesOf } from "../first-place.ts";
import { cautionOf } from "./caution.ts";
import { chooseInstead } from "./choose-instead.ts";
import { POOR_FIT, verdict } from "./document.ts";
import type { RecommendationReport } from "./json.ts";
import { firstRowsTable, othersThan, type RowAmount } from "./screen-table.ts";
import { whyNotBlocks } from "./why-not.ts";

/** How much of everything a screen shows. */
interface Amount {
  readonly rows: RowAmount;
  readonly reasons: number;
  readonly objections: number;
  readonly changes: number;
  /** Who else is in the ranking, and what similar projects chose. */
  readonly surroundings: boolean;
}

/** Richest first. */
const AMOUNTS: readonly Amount[] = [
  { rows: { most: 5, explained: true }, reasons: 3, objections: 2, changes: 3, surroundings: true },
  { rows: { most: 4, explained: true }, reasons: 3, objections: 2, changes: 2, surroundings: true },
  { rows: { most: 3, explained: true }, reasons: 3, objections: 2, changes: 2, surroundings: true },
  { rows: { most: 3, explained: true }, reasons: 3, objections: 1, changes: 1, surroundings: true },
  { rows: { most: 3, explained: true }, reasons: 2, objections: 1, changes: 1, surroundings: true },
  { rows: { most: 3, explained: true }, reasons: 1, objections: 1, changes: 1, surroundings: true },
  {
    rows: { most: 3, explained: false },
    reasons: 3,
    objections: 1,
    changes: 1,
    surroundings: true,
  },
  {
    rows: { most: 3, explained: false },
    reasons: 1,
    objections: 1,
    changes: 1,
    surroundings: true,
  },
  {
    rows: { most: 2, explained: false },
    reasons: 1,
    objections: 1,
    changes: 0,
    surroundings: false,
  },
];

/** The answer in several lengths, longest first: the first that fits the screen is meant to be shown. */
export function recommendationScreens(report: RecommendationReport): readonly Document[] {
  if (report.whyNot !== undefined) return [whyNotScreen(report)];
  return AMOUNTS.map((amount) => screen(report, amount));
}

function whyNotScreen(report: RecommendationReport): Document {
  const instead =
    report.ranking.winners.length === 0 ? verdict(report) : [paragraph(...headline(report))];
  return [...whyNotBlocks(report), ...instead, ...notes([more(report)])];
}

function screen(report: RecommendationReport, amount: Amount): Document {
  const { ranking } = report;
  if (ranking.winners.length === 0) return [...elsewhere(report), ...verdict(report)];
  return [
    ...elsewhere(report),
    paragraph(...headline(report)),
    ...notes([...grounds(report, amount), ...certainty(report)]),
    ...firstRowsTable(report, amount.rows),
    ...notes([
      ...(amount.surroundings ? labelled("Others", othersThan(report, amount.rows)) : []),
      ...labelled("Or", chooseInstead(report, amount.changes)),
      ...start(report),
      ...(amount.surroundings ? precedents(report) : []),
      more(report),
    ]),
  ];
}

function notes(all: readonly Note[]): Block[] {
  return all.length === 0 ? [] : [{ type: "notes", notes: all }];
}

/** A label and what belongs to it; later lines of the same label have none. */
function labelled(label: string, lines: readonly Text[]): readonly Note[] {
  return lines.map((text, index) => ({
    mark: (index === 0 ? label : "").padEnd(LABEL),
    text,
  }));
}

/** The columns of the longest label. */
const LABEL = "Against".length;

/** What to use instead of a framework comes before everything else. */
function elsewhere({ ranking }: RecommendationReport): Block[] {
  const [only, ...others] = ranking.elsewhere;
  if (only === undefined) return [];
  const opening = strong("You may not need a web framework. ");
  if (others.length === 0) {
    const { advice = "", because } = only;
    return [paragraph(opening, "Consider ", good(advice), `: ${because}.`)];
  }
  const advised = firstOf(
    ranking.elsewhere,
    MOST_ADVICE,
    ({ advice = "" }) => good(advice),
    (more) => faint(`${more} more`),
  );
  const either = advised.flatMap((one, index): Text => (index === 0 ? [one] : ["; or ", one]));
  return [paragraph(opening, "Consider ", ...either, ".")];
}

const MOST_ADVICE = 2;

/** Names of a wider tie are counted. */
const MOST_NAMED = 4;

function headline(report: RecommendationReport): Text {
  const { ranking } = report;
  const { winners, rows } = ranking;
  const [winner] = winners;
  const points = rows[0]?.points ?? 0;
  const names = winners.map(({ name }) => name);
  const opening = ranking.elsewhere.length === 0 ? "" : "If it must be a framework: ";
  if (winner === undefined || winners.length > 1) {
    const tie = `${firstPlace(names, MOST_NAMED)} ${firstPoints(names, points)}.`;
    return [opening, good(tie)];
  }
  const ahead = lead(ranking);
  const distance = ahead === undefined ? "" : `, ${ahead.points} ahead of ${behind(report)}`;
  return [
    opening,
    good(winner.name),
    `${withPackages(stackIn(report, winner))} comes first with ${counted(points, "point")}${distance}.`,
  ];
}

/** Who is in the second place: one framework, or several. */
function behind({ ranking }: RecommendationReport): string {
  const seconds = ranking.rows.filter(({ rank }) => rank === 2);
  const [second] = seconds;
  if (second === undefined) return "nobody";
  return namesOf(
    seconds.map(({ framework }) => framework.name),
    MOST_SECONDS,
  );
}

const MOST_SECONDS = 2;

function stackIn({ request, knowledge }: RecommendationReport, framework: Framework): Stack {
  return stackOf(framework, request.answers, knowledge.questions);
}

function withPackages({ packages }: Stack): string {
  if (packages.length === 0) return "";
  const named = firstOf(
    packages,
    MOST_PACKAGES,
    (one) => one.package,
    (more) => `${more} more`,
  );
  return ` with ${listed(named)}`;
}

const MOST_PACKAGES = 3;

/** Why the sole winner is first, what speaks against it, and what to be careful about. */
function grounds(report: RecommendationReport, amount: Amount): readonly Note[] {
  const { ranking } = report;
  const [winner, ...tied] = ranking.winners;
  const reasons = ranking.rows[0]?.reasons ?? [];
  const poor = ranking.poorFit === undefined ? [] : [POOR_FIT[ranking.poorFit]];
  const cautions = ranking.winners.slice(0, MOST_CAUTIONS).flatMap((one) => {
    const caution = cautionOf(one);
    if (caution === undefined) return [];
    return [tied.length === 0 ? caution : `${one.name}: ${caution}`];
  });
  const warnings = [...poor, ...cautions];
  const careful = labelled("Caution", warnings.length === 0 ? [] : [[warnings.join("; ")]]);
  if (winner === undefined || tied.length > 0) return careful;
  const against = reasons.filter(({ points }) => points < 0);
  return [
    ...labelled(
      "Why",
      strongest(
        reasons.filter(({ points }) => points > 0),
        amount.reasons,
      ),
    ),
    ...labelled(
      "Against",
      against.length > 0
        ? strongest(against, amount.objections)
        : [["no rule speaks against it for these answers"]],
    ),
    ...careful,
  ];
}

const MOST_CAUTIONS = 2;

function strongest(reasons: readonly Reason[], most: number): readonly Text[] {
  const rest = reasons.length - most;
  return reasons.slice(0, most).map(({ rule, points }, index) => {
    const tone = points > 0 ? good : bad;
    const others = rest > 0 && index === most - 1 ? [faint(` (and ${rest} more)`)] : [];
    return [tone(signed(points)), ` ${rule.because}`, ...others];
  });
}

const BAR = 10;

const LABELS = {
  certain: "Certain",
  "very-likely": "Very likely",
  likely: "Likely",
  leaning: "Leaning",
  open: "Still open",
  tie: "A tie",
};

/** With fewer answers than this nothing can be said of a winner. */
const ENOUGH = 3;

/** How sure the first place is, in one sentence with one bar. */
function certainty({
  confidence,
  open,
  knowledge,
  ranking,
}: RecommendationReport): readonly Note[] {
  const { label, holds, decided } = confidence;
  if (label === "none") return [];
  const answered = knowledge.questions.length - open.length;
  const filled = Math.round(holds.value * BAR);
  const bar = drawing(`${"█".repeat(filled)}${"░".repeat(BAR - filled)} `);
  const holding = ranking.winners.length > 1 ? "holds" : "stays first";
  const rest = `${holding} in ${percent(holds.value)} of likely further answers`;
  const said = decided
    ? open.length === 0
      ? "all questions are answered"
      : "nothing that is still open can change it"
    : rest;
  const words =
    answered < ENOUGH && !decided
      ? `Too early to say (${percent(holds.value)}) after ${counted(answered, "answer")} of ${knowledge.questions.length}.`
      : `${LABELS[label]}: ${said}.`;
  return labelled("Sure", [[bar, words]]);
}

/** The command that installs the winner, and where to read on; wider ties call for answers instead. */
function start(report: RecommendationReport): readonly Note[] {
  const { winners } = report.ranking;
  if (winners.length > MOST_STARTS) return [];
  const lines = winners.map(
    (framework): Text => [code(stackIn(report, framework).install), faint(`  ${framework.docs}`)],
  );
  return labelled("Start", lines);
}

const MOST_STARTS = 2;

/** Similar real decisions, counted by what they chose. */
function precedents({ request, knowledge }: RecommendationReport): readonly Note[] {
  const similar = similarDecisions(
    request.answers,
    knowledge.precedents ?? [],
    knowledge.questions,
  );
  if (similar.length === 0) return [];
  const nameOf = (id: string) => knowledge.frameworks.find((one) => one.id === id)?.name ?? id;
  const picks = [...new Set(similar.map(({ precedent }) => precedent.pick))].map((pick) => {
    const own = similar.filter(({ precedent }) => precedent.pick === pick);
    const years = own.flatMap(({ precedent: { year } }) => year ?? []);
    return years.length === 0 ? nameOf(pick) : `${nameOf(pick)} (${years.join(", ")})`;
  });
  return labelled("Similar", [[`real projects chose ${listed(picks)}`]]);
}

/** Which commands show more. */
function more({ ranking, open }: RecommendationReport): Note {
  const [first] = ranking.winners;
  const show = first === undefined || ranking.winners.length > 1 ? "<framework>" : first.id;
  const ask: Text =
    open.length === 0 ? [] : ["; ", code("--ask"), ` for ${counted(open.length, "more question")}`];
  return {
    mark: "More".padEnd(LABEL),
    text: [code(`pyfw show ${show}`), "; add ", code("--all"), " or ", code("--sources"), ...ask],
  };
}
