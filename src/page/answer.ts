// The top of the page: who comes first, how to install it, and why.
import type { Reason } from "../ranking/rank.ts";
import { stackOf } from "../ranking/stack.ts";
import { firstPlace, firstPoints } from "../report/places.ts";
import { warnings } from "../report/recommendation/document.ts";
import { advice, ahead, decisiveReasons } from "../report/recommendation/headline.ts";
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { noteLines, uncoveredWords } from "../report/wording.ts";
import { counted, moreThan, sentence } from "../text/words.ts";
import { copyable, documentationOf, el, fill, flow, prose, remark, unseen } from "./elements.ts";
import { reasonList, sourceNote } from "./reasons.ts";

/** In a wider tie, more answers are more useful than install commands. */
const MOST_STACKS = 3;

const MOST_NAMED = 3;

const MOST_REASONS = { for: 4, against: 3 };

export function answerPanel() {
  const title = el("h1", { id: "answer-title" });
  const points = el("span");
  const sure = el("span");
  const lead = el("p", { class: "lead" }, points, " ", sure);
  const body = el("div", { class: "body" });
  const labelled = { id: "answer", "aria-labelledby": "answer-title" };
  const element = el("section", labelled, title, lead, body);
  return {
    element,
    update(report: RecommendationReport) {
      fill(title, headline(report));
      fill(points, summary(report));
      const about = [...flow(decisiveReasons(report)), ...warningsOf(report)];
      fill(body, ...about, ...stacks(report), ...why(report));
    },
    /** Adds how sure the result is, which takes longer to compute. */
    sure({ confidence: { label }, request }: RecommendationReport) {
      const isSaid = request.answers.size > 0 && label !== "none" && label !== "tie";
      fill(
        sure,
        ...(isSaid
          ? ["How sure: ", el("strong", label.replace("open", "still open").replace("-", " ")), "."]
          : []),
      );
    },
  };
}

/** "Flask comes first". */
export function headline({ ranking, request }: RecommendationReport): string {
  if (request.answers.size === 0) return "Which Python web framework?";
  const names = ranking.winners.map(({ name }) => name);
  return sentence(firstPlace(names, MOST_NAMED));
}

/** "11 points.", "3 points each."; empty if no framework is left. */
export function pointsOfFirst({ ranking: { rows, winners } }: RecommendationReport): string {
  const [first] = rows;
  if (first === undefined) return "";
  return `${counted(first.points, "point")}${winners.length > 1 ? " each" : ""}.`;
}

function summary({ ranking, request, knowledge }: RecommendationReport): string {
  const [first] = ranking.rows;
  const names = ranking.winners.map(({ name }) => name);
  if (first === undefined) return "Every framework is ruled out or excluded.";
  const points = firstPoints(names, first.points);
  if (request.answers.size === 0)
    return `Answer a question, and the ranking changes. Before any answer, ${firstPlace(names, MOST_NAMED)} ${points}.`;
  const answers = `${request.answers.size} of ${counted(knowledge.questions.length, "question")} answered`;
  const tie = names.length > 1 ? " These answers fit them equally." : "";
  return `${sentence(points)}${ahead(ranking)}; ${answers}.${tie}`;
}

function warningsOf(report: RecommendationReport): readonly Node[] {
  const found = flow([advice(report), warnings(report)]);
  return found.length === 0 ? [] : [el("div", { class: "warnings" }, ...found)];
}

function stacks({ ranking, request, knowledge }: RecommendationReport): readonly Node[] {
  const { winners } = ranking;
  if (winners.length > MOST_STACKS || request.answers.size === 0) return [];
  return winners.flatMap((framework) => {
    const { install, packages, uncovered, notes } = stackOf(framework, request.answers, knowledge);
    const added = packages.map(({ package: name, why: need, source }) =>
      el("li", el("code", name), ` ${need} `, sourceNote(source, knowledge.claims, name)),
    );
    return [
      copyable(install, `the command that installs ${framework.name}`),
      ...(added.length === 0 ? [] : [el("ul", { class: "packages" }, ...added)]),
      ...(uncovered.length === 0 ? [] : [el("p", uncoveredWords(uncovered))]),
      ...noteLines(notes).map((line) => el("p", ...prose(line))),
      documentationOf(framework),
    ];
  });
}

/** The strongest reasons of a sole winner; those of all are in the ranking. */
function why({ ranking, request, knowledge }: RecommendationReport): readonly Node[] {
  const [first] = ranking.rows;
  if (first === undefined || first.tied || request.answers.size === 0) return [];
  const column = (name: string, reasons: readonly Reason[], most: number) =>
    el(
      "div",
      el("h2", name, unseen(` ${first.framework.name}`)),
      reasons.length === 0
        ? remark("Nothing in these answers.")
        : reasonList(reasons.slice(0, most), knowledge.claims),
      ...moreThan(most, reasons.length, (more) =>
        remark(`and ${counted(more, "more reason")} in the ranking`),
      ),
    );
  const inFavour = first.reasons.filter(({ points }) => points > 0);
  const against = first.reasons.filter(({ points }) => points < 0);
  const columns = [
    column("For", inFavour, MOST_REASONS.for),
    column("Against", against, MOST_REASONS.against),
  ];
  return [el("div", { class: "why" }, ...columns)];
}
