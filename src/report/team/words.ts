// Sentences about a team: what all can live with, what each has first, which question would settle it.
import type { Agreement, Member } from "../../analysis/team/agreement.ts";
import type { DecidingQuestion } from "../../analysis/team/deciding-questions.ts";
import { type Block, code, list, paragraph, strong, type Text } from "../../text/document.ts";
import { firstOf } from "../../text/first-of.ts";
import { counted, listed } from "../../text/words.ts";
import { firstPlace, firstPoints, namesOf } from "../first-place.ts";
import { retiredWarnings } from "../retired.ts";

/** What everybody can live with, and how close to agreement the team is. */
export function agreementWords(agreement: Agreement): Text {
  const { common, agreed, rows } = agreement;
  const [first] = rows;
  const names = listed(common.map(({ name }) => name));
  if (first === undefined) {
    return [strong("No framework is left for everybody:"), " each is out for somebody."];
  }
  if (first.fitSum === null && common.length === rows.length) {
    const all = counted(rows.length, "framework");
    return [strong("Nothing sets the frameworks apart yet:"), ` for everybody, all ${all} tie.`];
  }
  if (agreed) {
    const tie = common.length === 1 ? " is" : " tie and are";
    return [strong(`Everybody agrees: ${names}`), `${tie} first for all.`];
  }
  const ranks = `in place ${first.worstRank} at worst`;
  const fits = first.fitSum === null ? "" : `, with a sum of fit of ${first.fitSum}`;
  if (common.length > 1) {
    const each = first.fitSum === null ? "" : " each";
    return [strong(`${names} tie as what everybody can live with:`), ` ${ranks}${fits}${each}.`];
  }
  return [
    strong(`${names} is what everybody can live with:`),
    ` ${ranks}${fits}${behind(agreement)}.`,
  ];
}

/** The runner-up, if it has the same worst rank and only a smaller sum of fit. */
function behind({ rows }: Agreement): string {
  const [first, second] = rows;
  if (second === undefined || second.worstRank !== first?.worstRank) return "";
  return `, more than the ${second.fitSum ?? 0} of ${second.framework.name}, which stands no worse`;
}

/** Longer ties are counted, not named. */
const MOST_NAMED = 3;

/** The winners of one member. */
export function winnersWords({ name, ranking }: Member): Text {
  const { winners, rows } = ranking;
  const [first] = rows;
  if (first === undefined) return [strong(name), ": no framework is left"];
  const names = winners.map((framework) => framework.name);
  const place = names.length === 1 ? `${names.join("")} first` : firstPlace(names, MOST_NAMED);
  return [strong(name), `: ${place}, ${firstPoints(names, first.points)}`];
}

/** How many questions are named beside the first. */
const MOST_OTHERS = 3;

/** The question whose answer would settle it, and others that would; or that there is none. */
export function decidingQuestionWords({ agreed, decidingQuestions }: Agreement): Block[] {
  if (agreed) return [];
  const [best, ...others] = decidingQuestions;
  if (best === undefined) {
    return [
      paragraph(
        strong("No single question would settle it:"),
        " even if all took over the answer of one to any one question, nothing would be first for everybody.",
      ),
    ];
  }
  const more = firstOf<DecidingQuestion, Text>(
    others,
    MOST_OTHERS,
    (one) => [code(flagOf(one)), `: ${outcomeOf(one)}`],
    (count) => [`and ${counted(count, "answer")} more`],
  );
  return [
    paragraph(
      strong(`Agreeing on ${best.question.id} would settle it:`),
      " if everybody answered ",
      code(flagOf(best)),
      `, ${outcomeOf(best)}. See it with `,
      code(`-a ${flagOf(best)}`),
      ".",
    ),
    ...(more.length === 0 ? [] : [paragraph("These would settle it too:"), list(more)]),
  ];
}

/** The answer as `-a` takes it. */
function flagOf({ question, answer }: DecidingQuestion): string {
  return `${question.id}=${answer.join(",")}`;
}

function outcomeOf({ first, changing }: DecidingQuestion): string {
  const who = namesOf(
    first.map(({ name }) => name),
    MOST_NAMED,
  );
  return `${who} would be first for all; this changes the answer of ${listed(changing)}`;
}

/** Warnings in one list; nothing if there are none. */
export function teamWarnings({ elsewhere, common }: Agreement): Block[] {
  const advice = elsewhere.map(
    ({ what, persons }): Text => [
      strong(`For ${listed(persons)}, consider ${what.advice} instead: `),
      `${what.because}.`,
    ],
  );
  const items = [...advice, ...retiredWarnings(common)];
  return items.length === 0 ? [] : [list(items)];
}
