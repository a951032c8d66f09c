// The findings of checks as annotations, which GitHub Actions reads from a job's output.
import type { FilePlace, KnowledgeProblem } from "../../knowledge/problem.ts";
import type { Framework, Knowledge } from "../../knowledge/schema.ts";
import { isMet } from "../../ranking/compare.ts";
import { blocksOf, type Document, paragraph } from "../../text/document.ts";
import { fileName } from "../../text/quote.ts";
import { plainText, strong, type Text } from "../../text/spans.ts";
import type { Style } from "../../text/style.ts";
import { counted, listed, moreThan, pathWords } from "../../text/words.ts";
import { firstPoints } from "../places.ts";
import { warnings } from "../recommendation/document.ts";
import { decisiveReasons, headline as firstWords } from "../recommendation/headline.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import type { RulesCheckReport } from "../rules-check/json.ts";
import type { TeamReport } from "../team/json.ts";
import { agreementWords, decidingWords, teamWarnings, winnersWords } from "../team/words.ts";
import { detailsOf, headline, retiredWords, VERDICTS } from "../verification/document.ts";
import type { VerificationReport, VerifiedRecord } from "../verification/json.ts";
import type { ReportOf } from "./kinds.ts";

export type CheckReport = ReportOf<"recommendation" | "team" | "rules-check" | "verification">;

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly place?: FilePlace | undefined;
}

/** GitHub shows ten annotations of each level and silently drops the others. */
const MOST_OF_A_LEVEL = 10;

/** One workflow command per line, ten per level at most; a notice counts the others. `pathOf` names files. */
export function toGithub(
  title: string,
  annotations: readonly Annotation[],
  pathOf = (file: string) => file,
  allOf = "-f json has all",
) {
  const shown: Annotation[] = [];
  const more: string[] = [];
  for (const level of ["error", "warning", "notice"] as const) {
    const all = annotations.filter((one) => one.level === level);
    const most = level === "notice" ? MOST_OF_A_LEVEL - 1 : MOST_OF_A_LEVEL;
    shown.push(...all.slice(0, most));
    more.push(...moreThan(most, all.length, (rest) => counted(rest, `more ${level}`)));
  }
  if (more.length > 0) shown.push(notice(`and ${more.join(" and ")}; ${allOf}`));
  return shown.map((one) => `${command(title, one, pathOf)}\n`).join("");
}

function command(
  title: string,
  { level, message, place }: Annotation,
  pathOf: (file: string) => string,
) {
  const { file, line, column } = place ?? {};
  // Standard input is not a file of the repository: GitHub would have nowhere to show it.
  const isFile = file !== undefined && file !== STANDARD_INPUT;
  const at = isFile ? `file=${property(pathOf(file))},line=${line},col=${column},` : "";
  const says = file === STANDARD_INPUT ? `${file}:${line}:${column}: ${message}` : message;
  return `::${level} ${at}title=${property(title)}::${data(says)}`;
}

const STANDARD_INPUT = fileName("-");

/** Escapes a message, which could otherwise end its line and begin a command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export function checkToGithub(report: CheckReport, pathOf: Style["pathOf"]): string {
  switch (report.kind) {
    case "recommendation":
      return toGithub("pyfw recommend", ofRecommendation(report), pathOf);
    case "team":
      return toGithub("pyfw recommend", ofTeam(report), pathOf);
    case "rules-check":
      return toGithub("pyfw rules check", ofSoundness(report), pathOf);
    case "verification":
      return toGithub("pyfw verify", ofVerification(report), pathOf);
  }
}

function ofRecommendation(report: RecommendationReport): readonly Annotation[] {
  const { expected = [], open, confidence } = report;
  const { elsewhere, rows, winners } = report.ranking;
  const opening = [paragraph(firstWords(report, strong)), decisiveReasons(report)];
  const result = linesOf(opening).join("\n");
  const instead = elsewhere.map(
    ({ advice, because }) =>
      `You may not need any of these frameworks. Consider ${advice}: ${because}.`,
  );
  const names = winners.map(({ name }) => name);
  const first = rows.slice(0, 1).map(({ points }) => {
    return notice(`First: ${listed(names)}, ${firstPoints(names, points)}.`);
  });
  const ids = open.map(({ id }) => id).join(", ");
  const parting =
    names.length === 0 || confidence.decided
      ? ""
      : ` Open questions that could break the tie: ${ids}.`;
  const all = listed(expected);
  const wanted = expected.length === 1 ? `${all} to come first` : `all winners to be among ${all}`;
  return [
    ...(names.length === 1 ? [notice(result)] : [...first, warning(result + parting)]),
    ...[...instead, ...linesOf(warnings(report))].map(warning),
    ...unmet(
      expected,
      winners,
      wanted,
      (ids) => `${listed(ids)} ${ids.length === 1 ? "comes" : "come"} first`,
    ),
  ];
}

function ofTeam({ agreement, expected = [] }: TeamReport): readonly Annotation[] {
  const { agreed, common, members } = agreement;
  const result = (common.length === 0 ? warning : notice)(lineOf(agreementWords(agreement)));
  const firsts = members.map((member) => lineOf(winnersWords(member)));
  const [settled = ""] = linesOf(decidingWords(agreement));
  const apart = ["No framework comes first for everybody.", ...firsts, settled].join("\n");
  return [
    result,
    ...(agreed ? [] : [warning(apart)]),
    ...linesOf(teamWarnings(agreement)).map(warning),
    ...unmet(
      expected,
      common,
      `the best compromise to be among ${listed(expected)}`,
      (ids) => `it is ${ids.length === 1 ? "" : "a tie of "}${listed(ids)}`,
    ),
  ];
}

const notice = (message: string): Annotation => ({ level: "notice", message });
const warning = (message: string): Annotation => ({ level: "warning", message });
const failed = (message: string): Annotation => ({ level: "error", message });

/** An error if a framework comes first that nobody expects; nothing if nothing is expected. */
function unmet(
  expected: readonly string[],
  first: readonly Framework[],
  wanted: string,
  foundWords: (ids: readonly string[]) => string,
): readonly Annotation[] {
  const ids = first.map(({ id }) => id);
  if (expected.length === 0 || isMet(expected, ids)) return [];
  const instead = ids.length === 0 ? "no framework is left" : foundWords(ids);
  return [failed(`Expected ${wanted}, but ${instead}.`)];
}

/** The problems in a message, each at its place if it has one. */
export function annotationsIn(message: string): readonly Annotation[] {
  const [first = "", ...rest] = message.split("\n");
  const listed = rest.filter((line) => line.startsWith("  "));
  return (listed.length > 0 ? listed : [first]).map((line) => {
    const [, text = ""] = /^(?:error: | {2})?(.*)$/.exec(line) ?? [];
    const [, file, at, column, what = ""] = /^(.+?):(\d+):(\d+): (.*)$/.exec(text) ?? [];
    if (file === undefined) return failed(text);
    return { ...failed(what), place: { file, line: Number(at), column: Number(column) } };
  });
}

function linesOf(document: Document): readonly string[] {
  return blocksOf(document).flatMap((block) => {
    if (block.type === "paragraph") return lineOf(block.text);
    return block.type === "list" ? block.items.map(lineOf) : [];
  });
}

const lineOf = (text: Text) => plainText(text).trim();

function ofSoundness(report: RulesCheckReport): readonly Annotation[] {
  const { file, identified, problems, proof } = report;
  const found = problems.map(ofProblem);
  if (identified === undefined) return found;
  const { rules, frameworks } = identified.knowledge;
  const size = `${counted(rules.length, "rule")} for ${counted(frameworks.length, "framework")}`;
  const message = `${file ?? "the shipped knowledge"} is valid: ${size}`;
  const verdicts = (proof ?? []).flatMap((one) => one.verdicts);
  const faults = verdicts.flatMap(({ message: fault, line, column }): Annotation[] => {
    const place = file && line && column ? { file, line, column } : undefined;
    return fault === null ? [] : [{ ...failed(fault), place }];
  });
  return [...found, ...faults, notice(message)];
}

function ofProblem({ level, path, what, place }: KnowledgeProblem): Annotation {
  const message = path.length === 0 ? what : `${pathWords(path)}: ${what}`;
  return { level, message, place };
}

function ofVerification(report: VerificationReport): readonly Annotation[] {
  return report.records.flatMap((record): Annotation[] => {
    const found = ofRecord(record, report.knowledge);
    const why = retiredWords(record);
    if (why.length === 0) return found;
    const says = (message: string) => [message, ...why].join("\n");
    return found.map((one) => ({ ...one, level: "notice", message: says(one.message) }));
  });
}

function ofRecord(record: VerifiedRecord, knowledge: Knowledge): Annotation[] {
  if (record.status === "broken") return record.problems.map(ofProblem);
  const verdict = `${VERDICTS[record.status]}: ${headline(record, knowledge)}`;
  const message = [verdict, ...detailsOf(record, knowledge)].join("\n");
  const level = record.status === "stands" ? "notice" : "error";
  const place = { file: record.file, line: record.line, column: 1 };
  return [{ level, message, place }];
}
