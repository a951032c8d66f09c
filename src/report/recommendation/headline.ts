// The first lines of the answer on one screen: what to use instead of a framework, and who comes first.
import { lead } from "../../ranking/lead.ts";
import { type Stack, stackOf } from "../../ranking/stack.ts";
import { type Block, faint, good, paragraph, strong, type Text } from "../../text/document.ts";
import { firstOf } from "../../text/first-of.ts";
import { counted, listed } from "../../text/words.ts";
import { firstPlace, firstPoints, namesOf } from "../first-place.ts";
import type { RecommendationReport } from "./json.ts";

/** What to use instead of a framework comes before everything else. */
export function elsewhere({ ranking }: RecommendationReport): Block[] {
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

/** Who comes first, and how far ahead. */
export function headline(report: RecommendationReport): Text {
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
    `${withPackages(stackOf(winner, report.request.answers, report.knowledge.questions))} comes first with ${counted(points, "point")}${distance}.`,
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
