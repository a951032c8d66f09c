// Sentences about a team: the best compromise, each person's winners, which question would settle it.
import type { Agreement, Member } from "../../analysis/team/agreement.ts";
import type { DecidingQuestion } from "../../analysis/team/deciding-questions.ts";
import { titleOf } from "../../knowledge/answer.ts";
import { type Document, list, paragraph } from "../../text/document.ts";
import { code, strong, type Text } from "../../text/spans.ts";
import { counted, firstOf, listed } from "../../text/words.ts";
import { firstPlace, firstPoints } from "../places.ts";
import { labelsOf, successorWords } from "../wording.ts";

export function agreementWords(agreement: Agreement): Text {
  const { common, agreed, rows } = agreement;
  const [first] = rows;
  const names = listed(common.map(({ name }) => name));
  if (first === undefined) {
    return [strong("No framework is left for everybody:"), " each is ruled out for somebody."];
  }
  if (first.fitSum === null && rows.length > 1 && common.length === rows.length) {
    return [
      strong("Nothing sets the frameworks apart yet:"),
      ` for everybody, all ${rows.length} tie.`,
    ];
  }
  if (agreed) {
    return [strong("Everybody agrees:"), ` ${firstPlace(common.map(({ name }) => name))}.`];
  }
  const tie = common.length > 1 ? " tie" : "";
  const ranks = ` Nobody ranks ${common.length > 1 ? "them" : "it"} below rank ${first.worstRank}.`;
  return [strong("Best compromise:"), ` ${names}${tie}.${ranks}${tieBreak(agreement)}`];
}

function tieBreak({ rows, common }: Agreement): string {
  const [first, second] = rows.filter(({ rank }, index) => index === 0 || rank > 1);
  if (common.length > 1 || first === undefined || second?.worstRank !== first.worstRank) return "";
  const sums = `${second.fitSum ?? 0}, not ${first.fitSum ?? 0}`;
  return ` The same is true of ${second.framework.name}, but its sum of fit is smaller: ${sums}.`;
}

const MOST_NAMED = 3;

export function winnersWords({ name, ranking }: Member): Text {
  const { winners, rows } = ranking;
  const [first] = rows;
  if (first === undefined) return [strong(name), ": no framework is left"];
  const names = winners.map((framework) => framework.name);
  const place = names.length === 1 ? `${names.join("")} first` : firstPlace(names, MOST_NAMED);
  return [strong(name), `: ${place}, ${firstPoints(names, first.points)}`];
}

const MOST_OTHERS = 3;

/** The question whose answer would settle it, and others that would; or says that there is none. */
export function decidingWords({ agreed, decidingQuestions }: Agreement): Document {
  if (agreed) return undefined;
  const [best, ...others] = decidingQuestions;
  if (best === undefined) {
    return paragraph(
      strong("None of your answers would settle it:"),
      " whichever one all of you give, no framework comes first for everybody.",
    );
  }
  const more = firstOf(
    others,
    MOST_OTHERS,
    (one) => `${titleOf(one.question)}: ${outcomeOf(one)}`,
    (count) => `and ${counted(count, "more answer")}`,
  );
  return [
    paragraph(
      strong(`Agreeing on ${titleOf(best.question)} would settle it:`),
      ` ${outcomeOf(best)}. See it with `,
      code(`-a ${best.question.id}=${best.answer.join(",")}`),
      ".",
    ),
    more.length > 0 && [paragraph("These would settle it too:"), list(more)],
  ];
}

/** "with “A site” for all, Django comes first for everybody; ben would have to change". */
function outcomeOf({ question, answer, first, changing }: DecidingQuestion): string {
  const names = first.map(({ name }) => name);
  const then = `${firstPlace(names, MOST_NAMED)} for everybody`;
  return `with ${labelsOf(question, answer)} for all, ${then}; ${listed(changing)} would have to change`;
}

export function teamWarnings({ elsewhere, common }: Agreement): Document {
  const advice = elsewhere.map(({ what, persons }) => [
    strong(`For ${listed(persons)}, consider ${what.advice} instead: `),
    `${what.because}.`,
  ]);
  const retired = common
    .filter(({ facts }) => facts["new-projects"]?.value === "no")
    .map((framework) => [
      strong(`${framework.name} is not meant for new projects`),
      `${successorWords(framework, ": ")}.`,
    ]);
  return list([...advice, ...retired]);
}
