// What a report says in remarks of one sentence or two, for CI to show, at its place if it has one.
import { type Block, spans } from "./document.ts";
import { verdict, warnings } from "./documents/recommendation.ts";
import { headline, moves, verdict as standing } from "./documents/verification.ts";
import type { Annotation } from "./github.ts";
import type { Recommendation, Report, Soundness, Verification } from "./report.ts";
import { counted, listed, pathWords } from "./wording.ts";

/** The annotations of a report; none for reports that check nothing. */
export function annotationsOf(report: Report): readonly Annotation[] {
  switch (report.kind) {
    case "recommendation":
      return ofRecommendation(report);
    case "soundness":
      return ofSoundness(report);
    case "verification":
      return ofVerification(report);
    default:
      return [];
  }
}

function ofRecommendation(report: Recommendation): readonly Annotation[] {
  const told = linesOf(verdict(report)).join("\n");
  const isDecided = report.ranking.winners.length === 1;
  return [
    ...(isDecided ? [notice(told)] : [...winners(report), warning(told + partingWords(report))]),
    ...linesOf(warnings(report)).map(warning),
    ...expectation(report).map(warning),
  ];
}

const notice = (message: string): Annotation => ({ level: "notice", title: TITLE, message });
const warning = (message: string): Annotation => ({ level: "warning", title: TITLE, message });

const TITLE = "pyfw recommend";

/** Those who share the first place, if there are any. */
function winners({ ranking }: Recommendation): Annotation[] {
  const [first] = ranking.rows;
  if (first === undefined) return [];
  const names = listed(ranking.winners.map(({ name }) => name));
  return [notice(`First: ${names}, with ${counted(first.points, "point")} each.`)];
}

function partingWords({ ranking, open }: Recommendation): string {
  if (ranking.winners.length === 0 || open.length === 0) return "";
  return ` Open questions that may part them: ${open.map(({ id }) => id).join(", ")}.`;
}

function expectation({ expected, ranking }: Recommendation): readonly string[] {
  const ids = ranking.winners.map(({ id }) => id);
  if (expected === undefined || (ids.length > 0 && ids.every((id) => expected.includes(id))))
    return [];
  const found = ids.length === 0 ? "no framework is left" : `first: ${listed(ids)}`;
  return [`Not as expected by --expect ${expected.join(",")}: ${found}.`];
}

/** The paragraphs and list items of the blocks, without their tones. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  const texts = blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block.text];
    return block.type === "list" ? block.items : [];
  });
  return texts.map((text) =>
    spans(text)
      .map((span) => span.text)
      .join("")
      .trim(),
  );
}

const CHECK = "pyfw rules check";

function ofSoundness({ file, identified, problems }: Soundness): readonly Annotation[] {
  const told = problems.map(({ level, path, what, place }) => ({
    level,
    title: CHECK,
    message: [...(path.length === 0 ? [] : [pathWords(path)]), what].join(": "),
    ...(place === undefined ? {} : { place }),
  }));
  if (identified === undefined) return told;
  const { rules, frameworks } = identified.knowledge;
  const size = `${counted(rules.length, "rule")} for ${counted(frameworks.length, "framework")}`;
  const message = `${file ?? "the shipped knowledge"} is sound: ${size}`;
  return [...told, { level: "notice", title: CHECK, message }];
}

const VERIFY = "pyfw verify";

/** What no longer stands and what is broken are errors; what stands is a notice, with all that has moved. */
function ofVerification(report: Verification): readonly Annotation[] {
  return report.records.flatMap((record): Annotation[] => {
    const { file } = record;
    if (record.status === "broken") {
      return record.problems.map(({ path, what, place }) => ({
        level: "error",
        title: VERIFY,
        message: [...(path.length === 0 ? [] : [pathWords(path)]), what].join(": "),
        ...(place === undefined ? {} : { place }),
      }));
    }
    const told = [
      `${standing(record)}: ${headline(record, report.knowledge)}`,
      ...moves(record, report.knowledge),
    ];
    return [
      {
        level: record.status === "stands" ? "notice" : "error",
        title: VERIFY,
        message: told.join("\n"),
        place: { file, line: record.line, column: 1 },
      },
    ];
  });
}
