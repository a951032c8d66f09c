// The first lines of an answer in every format: what to use instead of a framework, who is first and why.
import { withRules } from "../../answers/command.ts";
import { packageName } from "../../knowledge/package-name.ts";
import { lead } from "../../ranking/compare.ts";
import type { Ranking } from "../../ranking/rank.ts";
import { type Stack, stackOf } from "../../ranking/stack.ts";
import { type Document, list, paragraph } from "../../text/document.ts";
import { code, faint, good, joined, type Span, strong, type Text } from "../../text/spans.ts";
import { counted, firstOf, listed, signed } from "../../text/words.ts";
import { firstPlace, firstPoints, MOST_NAMED } from "../places.ts";
import type { RecommendationReport } from "./json.ts";

const OPENING = [strong("You may not need any of these frameworks. "), "Consider"];

/** What to use instead of a framework comes before everything else; longer lists are cut. */
export function elsewhere({ ranking }: RecommendationReport): Document {
  const [only, ...others] = ranking.elsewhere;
  if (only === undefined) return undefined;
  const advised = firstOf(
    ranking.elsewhere,
    MOST_ADVICE,
    ({ advice }) => good(advice),
    (more) => faint(`${more} more`),
  );
  const why = others.length === 0 ? `: ${only.because}` : "";
  return paragraph(OPENING, " ", joined(advised, "; or "), `${why}.`);
}

const MOST_ADVICE = 2;

/** Everything to use instead of a framework, each with its reason. */
export function advice({ ranking }: RecommendationReport): Document {
  const items = ranking.elsewhere.map(({ advice, because }) => {
    return [strong(advice), `: ${because}.`];
  });
  const [only, ...others] = items;
  if (only === undefined) return undefined;
  if (others.length === 0) return paragraph(OPENING, " ", only);
  return [paragraph(OPENING, ":"), list(items)];
}

/** Who comes first and how far ahead, or why no framework is left. `mark` styles the names of the first. */
export function headline(report: RecommendationReport, mark: (text: string) => Span): Text {
  const { ranking, request, knowledge } = report;
  const { winners, rows, topics } = ranking;
  const [winner] = winners;
  if (winner === undefined) return [strong("No framework is left."), ` ${causesOfNone(report)}`];
  if (topics === 0 && winners.length > 1) {
    const all = ` no rule applies to these answers, so all ${winners.length} tie.`;
    return [strong("Nothing sets the frameworks apart yet:"), all];
  }
  const points = rows[0]?.points ?? 0;
  const names = winners.map(({ name }) => name);
  const opening = openingOf(report);
  if (winners.length > 1)
    return [opening, mark(`${firstPlace(names, MOST_NAMED)} ${firstPoints(names, points)}.`)];
  return [
    opening,
    mark(winner.name),
    withPackages(stackOf(winner, request.answers, knowledge)),
    ` comes first with ${counted(points, "point")}${ahead(ranking)}.`,
  ];
}

function openingOf({ ranking, request, open }: RecommendationReport): string {
  if (ranking.elsewhere.length > 0) return "Among frameworks, ";
  return request.answers.size === 0 && open.length > 0 ? "Before any answer, " : "";
}

/** How far a sole winner is ahead of second place: ", 2 ahead of Flask"; empty for a tie. */
export function ahead(ranking: Ranking): string {
  const found = lead(ranking);
  if (found === undefined) return "";
  const seconds = ranking.rows.filter(({ rank }) => rank === 2);
  const names = seconds.map(({ framework }) => framework.name);
  const isAll = names.length === ranking.rows.length - 1;
  const many = isAll ? "all others" : `${names.length} others`;
  return `, ${found.points} ahead of ${names.length > MOST_SECONDS ? many : listed(names)}`;
}

const MOST_SECONDS = 2;

const DECISIVE = 2;

/** What puts a sole winner ahead of the framework behind it; nothing if no reason does. */
export function decisiveReasons({ ranking }: RecommendationReport): Document {
  const found = lead(ranking);
  if (found === undefined || found.decisive.length === 0) return undefined;
  const because = found.decisive.slice(0, DECISIVE).map(({ of, reason: { rule, points } }) => {
    return `${of.framework.name} ${rule.because} (${signed(points)})`;
  });
  const { name } = found.runnerUp.framework;
  return paragraph(`Why it leads ${name}: ${because.join("; ")}.`);
}

function withPackages({ beside }: Stack): string {
  if (beside.length === 0) return "";
  const named = firstOf(
    beside,
    MOST_PACKAGES,
    // Extras matter only to pip.
    (one) => packageName(one.package),
    (more) => `${more} more`,
  );
  return ` with ${listed(named)}`;
}

const MOST_PACKAGES = 3;

function causesOfNone({ ranking, request }: RecommendationReport): string {
  const questions = new Set(ranking.ruledOut.flatMap(({ rule }) => Object.keys(rule.when ?? {})));
  const answers = [...questions].map((id) => {
    return `the answer to \`${id}\` (${(request.answers.get(id) ?? []).join(", ")})`;
  });
  const flags = ranking.excluded.map((one) => {
    return one.by === "require" ? `\`--require ${one.trait}\`` : `\`--${one.by}\``;
  });
  const causes = [...answers, ...new Set(flags)];
  const rules = listed([...new Set(ranking.ruledOut.map(({ rule }) => rule.id))]);
  if (causes.length === 0 && rules !== "") return `The rules rule out every framework: ${rules}.`;
  if (causes.length === 0) return "The rules have no framework to rank.";
  return `This is due to ${listed(causes)}: change ${causes.length > 1 ? "one of these" : "it"}.`;
}

/** Whether the request is empty: no answer, no requirement, no specific rows. */
export function isBlank({ request, ranking, open, top, reasons }: RecommendationReport): boolean {
  const { answers, require } = request;
  const isAsked = answers.size > 0 || require.size > 0 || top !== undefined || reasons === "all";
  return !isAsked && open.length > 0 && ranking.winners.length > 0;
}

export function howToAnswer({ request, open, ranking, origin }: RecommendationReport): Document {
  const [next] = open;
  if (request.answers.size > 0 || next === undefined || ranking.winners.length === 0)
    return undefined;
  const choice = next.choices[0]?.id ?? "…";
  return [
    paragraph(strong("You have not answered anything yet, so this is not a recommendation.")),
    list(
      [
        ["pyfw recommend", "asks you in a terminal."],
        [`pyfw recommend -a ${next.id}=${choice}`, "gives an answer."],
        ["pyfw questions", `shows ${counted(open.length, "question")} with their choices.`],
      ].map(([command = "", does]) => [code(withRules(command, origin)), ` ${does}`]),
    ),
  ];
}
