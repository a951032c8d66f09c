// A recommendation in words: the winners and why, the table, what is ruled out, what is open, next steps.
import { withRules } from "../../answers/command.ts";
import { titleOf } from "../../knowledge/answer.ts";
import { stackOf } from "../../ranking/stack.ts";
import { type Document, list, paragraph, section } from "../../text/document.ts";
import { address, code, faint, strong, type Text } from "../../text/spans.ts";
import { counted, listed } from "../../text/words.ts";
import { decisionSource, noSources, sourceList } from "../sources.ts";
import {
  frameworkName,
  labelsOf,
  noteLines,
  packageLines,
  provenance,
  scopeWords,
  uncoveredWords,
} from "../wording.ts";
import { cautions, certainty } from "./certainty.ts";
import { advice, decisiveReasons, headline, howToAnswer, isBlank } from "./headline.ts";
import { type RecommendationReport, similarTo } from "./json.ts";
import { excludedBlocks, rankingTable } from "./ranking-table.ts";
import { whatWouldChange } from "./what-would-change.ts";
import { whyNotBlocks } from "./why-not.ts";

export function recommendationDocument(report: RecommendationReport): Document {
  const { article, cites, knowledge, origin } = report;
  const sources = cites === false ? noSources : sourceList(knowledge.claims);
  const first = paragraph(headline(report, strong));
  return [
    whyNotBlocks(report),
    howToAnswer(report),
    isBlank(report)
      ? first
      : [
          advice(report),
          first,
          decisiveReasons(report),
          paragraph(certainty(report)),
          warnings(report),
          rankingTable(report, sources),
          excludedBlocks(report, sources),
          whatWouldChange(report),
          nextSteps(report),
          precedentBlocks(report),
          answered(report),
          sources.blocks(),
        ],
    paragraph(
      faint(`${scopeWords(article)}${provenance(origin)} Facts and their sources: `),
      code(withRules("pyfw show <framework>", origin)),
      faint("."),
    ),
  ];
}

const UNKNOWN_FACTS = "some of its facts are unknown, and unknown facts count 0.";

export function warnings(report: RecommendationReport): Document {
  const { rows, unknownCouldWin } = report.ranking;
  const unknown = listed(unknownCouldWin.map(({ name }) => name));
  const [first, second] = rows;
  const isDoubtful =
    first && second && first.pointsRange[0] < Math.min(first.points, second.points);
  return list([
    ...cautions(report).map(({ name, words }) => [
      strong(name === undefined ? "Nothing here fits well: " : `Caution with ${name}: `),
      `${words}.`,
    ]),
    unknown !== "" && [strong(`${unknown} could be first too: `), UNKNOWN_FACTS],
    isDoubtful && [strong(`${first.framework.name} may fall behind: `), UNKNOWN_FACTS],
  ]);
}

/** Shows first steps for at most this many winners: in a wider tie, more answers help more. */
const MOST_STEPS = 3;

function nextSteps({ ranking, open, request, knowledge, origin }: RecommendationReport): Document {
  const { winners } = ranking;
  if (winners.length === 0) return undefined;
  const steps = (winners.length > MOST_STEPS ? [] : winners).flatMap((framework) => {
    const stack = stackOf(framework, request.answers, knowledge);
    const docs = [" (", address(framework.docs), ")"];
    const missing = stack.uncovered.length > 0 && `. ${uncoveredWords(stack.uncovered)}`;
    const step = [strong(framework.name), ": ", code(stack.install), docs, missing];
    return [step, ...packageLines(stack.beside), ...noteLines(stack.notes)];
  });
  const [next] = open;
  const more = next && [
    `${counted(open.length, "question")} still open: ${open.map(titleOf).join(", ")}. Answer with `,
    code(`-a ${next.id}=…`),
    "; ",
    code(withRules("pyfw questions", origin)),
    " explains them.",
  ];
  return section("Next", list([...steps, more]));
}

/** Real decisions with similar answers; they never count in the points. */
function precedentBlocks(report: RecommendationReport): Document {
  const { frameworks } = report.knowledge;
  const items = similarTo(report).map(({ precedent: { pick, year, need, source } }) => [
    strong(frameworkName(frameworks, pick)),
    `${year ? ` (${year})` : ""}: ${need} Source: ${decisionSource(source)}`,
  ]);
  return section("Similar real decisions", list(items));
}

/** What the result is based on; nothing if nothing was answered or required. */
export function answered({ request, knowledge }: RecommendationReport): Document {
  const given = knowledge.questions.map((question): Text => {
    const choices = request.answers.get(question.id);
    const mark = request.important.has(question.id) && strong(" (important)");
    return choices && [`${titleOf(question)}: ${labelsOf(question, choices)}`, mark];
  });
  const required = [...request.require].map(([trait, values]) => {
    return ["required: ", code(`${trait}=${values.join(",")}`)];
  });
  return section("Your answers", list([...given, ...required]));
}
