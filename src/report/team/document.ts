// A team in words: the best compromise, what would settle it, the rankings side by side.
import type { TeamRow } from "../../analysis/team/agreement.ts";
import {
  type Block,
  type Document,
  faint,
  list,
  paragraph,
  right,
  section,
  strong,
  type Text,
  table,
} from "../../text/document.ts";
import { counted, listed } from "../../text/words.ts";
import { excludedLine, firstHundred, ruledOutLine } from "../excluded.ts";
import { firstRows } from "../first-rows.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { provenance, scopeWords } from "../wording.ts";
import { answersOfTeam } from "./answers.ts";
import type { TeamReport } from "./json.ts";
import { agreementWords, decidingQuestionWords, teamWarnings, winnersWords } from "./words.ts";

/** Sources are cited by number and listed at the end. */
export function teamDocument(report: TeamReport): Document {
  const { agreement, knowledge } = report;
  const sources = sourceList(knowledge.claims);
  return [
    paragraph(...agreementWords(agreement)),
    list(agreement.members.map(winnersWords)),
    ...decidingQuestionWords(agreement),
    ...teamWarnings(agreement),
    ...ranking(report),
    ...outside(report, sources),
    ...answersOfTeam(report),
    ...sources.blocks(),
    ...footer(report),
  ];
}

function ranking({ agreement, top }: TeamReport): Block[] {
  const { members, rows } = agreement;
  const shown = firstRows(rows, top);
  if (shown.length === 0) return [];
  const names = members.map(({ name }) => right(name));
  const columns = [right("#"), "Framework", ...names, right("Worst"), "Sum of fit"];
  const hidden = rows.length - shown.length;
  const legend = [
    "For each person: the rank, with the points in brackets.",
    ...(hidden === 0
      ? []
      : [`Not shown: ${counted(hidden, "framework")}; see them without --top.`]),
  ];
  return [
    table(columns, shown.map(cells), { lead: 2, last: "value" }),
    paragraph(faint(legend.join(" "))),
  ];
}

function cells({ rank, framework, places, worstRank, fitSum }: TeamRow): readonly Text[] {
  return [
    [String(rank)],
    [rank === 1 ? strong(framework.name) : framework.name],
    ...places.map((place) => {
      const words = `${place.rank} (${place.points})`;
      return [place.rank === 1 ? strong(words) : words];
    }),
    [String(worstRank)],
    [fitSum === null ? "-" : String(fitSum)],
  ];
}

/** Flags count for everybody, so each has one line with all that it excludes. */
function outside({ agreement, knowledge }: TeamReport, sources: SourceList): Block[] {
  const { outside, members } = agreement;
  const who = (persons: readonly string[]) =>
    persons.length === members.length ? "everybody" : listed(persons);
  const caused = outside.flatMap(({ what, persons }) =>
    what.by === "only" || what.by === "without" ? [] : [{ what, persons }],
  );
  const causes = firstHundred(caused, ({ what, persons }) => {
    const line =
      what.by === "rule" ? ruledOutLine(what, knowledge, sources) : excludedLine(what, knowledge);
    return [`${who(persons)}: `, ...line];
  });
  const without = outside.flatMap(({ what }) => (what.by === "without" ? what.framework.name : []));
  const flags: readonly Text[] =
    without.length === 0
      ? []
      : [["everybody: ", strong(listed(without)), " left out by --without"]];
  return section("Ruled out for the team", [...causes, ...flags]);
}

function footer({ origin, article }: TeamReport): Block[] {
  const advice = " The reasons behind one ranking: give one file alone, with the same flags.";
  return [paragraph(faint(scopeWords(article) + provenance(origin) + advice))];
}
