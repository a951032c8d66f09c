// A team in words: the best compromise, what would settle it, the rankings side by side.
import type { Member, TeamRow } from "../../analysis/team/agreement.ts";
import { labelsIn, titleOf } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Question } from "../../knowledge/schema.ts";
import { type Document, list, paragraph, right, section, table } from "../../text/document.ts";
import { faint, strong, type Text } from "../../text/spans.ts";
import { listed } from "../../text/words.ts";
import { excludedLines, firstHundred, ruledOutLine } from "../outside.ts";
import { firstRows, notShown } from "../places.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { provenance, scopeWords } from "../wording.ts";
import type { TeamReport } from "./json.ts";
import { agreementWords, decidingWords, teamWarnings, winnersWords } from "./words.ts";

export function teamDocument(report: TeamReport): Document {
  const { agreement, knowledge } = report;
  const sources = sourceList(knowledge.claims);
  return [
    paragraph(agreementWords(agreement)),
    list(agreement.members.map(winnersWords)),
    decidingWords(agreement),
    teamWarnings(agreement),
    ranking(report),
    outside(report, sources),
    answersOfTeam(report),
    sources.blocks(),
    paragraph(faint(scopeWords(report.article) + provenance(report.origin) + ADVICE)),
  ];
}

const ADVICE = " For the reasons behind one ranking, give its file alone, with the same flags.";

function ranking({ agreement, top }: TeamReport): Document {
  const { members, rows } = agreement;
  const shown = firstRows(rows, top);
  if (shown.length === 0) return undefined;
  const names = members.map(({ name }) => right(name));
  const columns = [right("#"), "Framework", ...names, right("Worst"), "Sum of fit"];
  const hidden = rows.length - shown.length;
  const legend = [
    "For each person: the rank, with the points in brackets. Each fit is from 0 to 100.",
    ...notShown(hidden),
  ];
  return [
    table(columns, shown.map(cells), { lead: 2, last: "value" }),
    paragraph(faint(legend.join(" "))),
  ];
}

function cells({ rank, framework, places, worstRank, fitSum }: TeamRow): readonly Text[] {
  return [
    String(rank),
    rank === 1 ? strong(framework.name) : framework.name,
    ...places.map((place) => {
      const words = `${place.rank} (${place.points})`;
      return place.rank === 1 ? strong(words) : words;
    }),
    String(worstRank),
    fitSum === null ? "-" : String(fitSum),
  ];
}

/** Flags apply to everybody, so each has one line with all that it excludes. */
function outside({ agreement, knowledge }: TeamReport, sources: SourceList): Document {
  const { outside, members } = agreement;
  const who = (persons: readonly string[]) =>
    persons.length === members.length ? "everybody" : listed(persons);
  const vetoes = outside.flatMap(({ what, persons }) =>
    what.by === "rule" ? [{ ...what, persons }] : [],
  );
  const alike = groupBy(vetoes, ({ rule, persons }) => JSON.stringify([rule.id, persons]));
  const ruledOut = firstHundred([...alike.values()], (together) => [
    `${who(together[0].persons)}: `,
    ruledOutLine(together, knowledge, sources),
  ]);
  const missing = outside.flatMap(({ what, persons }) =>
    what.by === "require" ? [[`${who(persons)}: `, excludedLines([what], knowledge)]] : [],
  );
  const without = outside.flatMap(({ what }) => (what.by === "without" ? what.framework.name : []));
  const flags = ["everybody: ", strong(listed(without)), " excluded by --without"];
  return section(
    "Ruled out for the team",
    list([...ruledOut, ...missing, without.length > 0 && flags]),
  );
}

function answersOfTeam({ agreement, knowledge }: TeamReport): Document {
  const { members } = agreement;
  const asked = knowledge.questions.map((question) => {
    return [titleOf(question), ...members.map((member) => answerWords(member, question))];
  });
  const rows = [...asked, ["Required", ...members.map(requiredWords)]];
  const isSame = ([, first, ...others]: readonly string[]) => others.every((one) => one === first);
  const differing = rows
    .filter((row) => !isSame(row))
    .map((row) => row.map((one) => (one === NOTHING ? faint(one) : one)));
  const columns = ["Question", ...members.map(({ name }) => name)];
  const same = rows
    .filter((row) => isSame(row) && row[1] !== NOTHING)
    .map(([title, first]) => `${title}: ${first}`);
  return [
    section("Where the answers differ", table(columns, differing, { lead: 1, last: "value" })),
    same.length > 0 && paragraph(`Same for all: ${same.join("; ")}.`),
  ];
}

/** An open question, or no requirement. */
const NOTHING = "-";

function answerWords({ request }: Member, question: Question): string {
  const answer = request.answers.get(question.id);
  if (answer === undefined) return NOTHING;
  const choices = labelsIn(question, answer).join(", ") || "None of these";
  return request.important.has(question.id) ? `${choices} (important)` : choices;
}

function requiredWords({ request }: Member): string {
  const wanted = [...request.require].map(([trait, values]) => `${trait}=${values.join(",")}`);
  return wanted.sort().join(" ") || NOTHING;
}
