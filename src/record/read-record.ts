// Reads a decision record: the decision, or everything that is wrong with its block.

import { type JsonNode, locate, type ParsedText, plain, sizeOf } from "../json/parse.ts";
import { error, type KnowledgeProblem, type PlacedProblem } from "../knowledge/problem.ts";
import { shaped } from "../knowledge/shaped.ts";
import { placed } from "../rules-file/placed.ts";
import { repeatedKeys } from "../rules-file/repeated-keys.ts";
import { type Fence, fencesOf } from "./fences.ts";
import { type DecisionRecord, recordShape } from "./shape.ts";
import { standings } from "./standing.ts";

export type RecordRead =
  /** `line`: the first of the block, counted from 1. */
  | { readonly ok: true; readonly line: number; readonly record: DecisionRecord }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** `file` names the text in places. Never throws. */
export function readRecord(text: string, file: string): RecordRead {
  const [fence, ...more] = fencesOf(text.replace(/^\uFEFF/, "")).filter(isRecord);
  if (fence === undefined) return wrong(file, [[1, NONE]]);
  if (more.length > 0)
    return wrong(
      file,
      more.map(({ line }) => [line, SEVERAL]),
    );
  if (!fence.closed) return wrong(file, [[fence.line, NOT_CLOSED]]);

  // With as many empty lines before it as the block has in the file, all places are those of the file.
  const reading = locate("\n".repeat(fence.line) + fence.content, file);
  if (reading.kind === "json") return readBlock(reading.root, file, fence.line);
  if (reading.kind !== "notJson") return wrong(file, [[fence.line, NO_JSON[reading.kind]]]);
  const { line, column } = reading;
  const place = { file, line, column };
  return { ok: false, problems: [{ ...error([], NO_JSON.notJson), place }] };
}

/** Looks at the text, so that a broken block counts too. */
function isRecord({ language, content }: Fence): boolean {
  return language.toLowerCase() === "json" && content.includes('"pyfw.record/');
}

const NONE = "there is no `pyfw.record/1` block; a file made by `pyfw recommend -f adr` has one";
const SEVERAL = "another `pyfw.record/1` block begins here; a file records one decision";
const NOT_CLOSED = "the block that begins here has no end";
const NO_JSON: Readonly<Record<Exclude<ParsedText["kind"], "json">, string>> = {
  notJson: "this is not JSON: what stands here cannot be read",
  empty: "the block is empty",
  tooDeep: "the block holds brackets nested too deeply",
};

function wrong(
  file: string,
  found: readonly (readonly [line: number, what: string])[],
): RecordRead {
  const problems = found.map(([line, what]) => ({
    ...error([], what),
    place: { file, line, column: 1 },
  }));
  return { ok: false, problems };
}

/** Far more than the largest record that pyfw writes. */
const MOST_VALUES = 100_000;
const TOO_MANY = `the block holds more than ${MOST_VALUES} values, which no decision needs`;

function readBlock(root: JsonNode, file: string, line: number): RecordRead {
  if (sizeOf(root) > MOST_VALUES) return wrong(file, [[line, TOO_MANY]]);
  const read = shaped(recordShape, plain(root));
  const problems = [
    ...repeatedKeys(root, []),
    ...(read.ok ? contradictions(read.value) : read.problems),
  ];
  if (read.ok && problems.length === 0) return { ok: true, line, record: read.value };
  return { ok: false, problems: placed(problems, root, file) };
}

/** Parts that do not fit each other: the record was changed by hand, and what was decided is unknown. */
function contradictions(record: DecisionRecord): readonly KnowledgeProblem[] {
  const { chosen, frameworks, winners } = record;
  const problem = (key: string, what: string) => ({ ...error([key], what), steps: [key] });
  const first = standings(record).filter(({ rank }) => rank === 1);
  const isSame =
    winners.length === first.length && first.every((one) => winners.includes(one.framework));
  return [
    ...(chosen === null || Object.hasOwn(frameworks, chosen)
      ? []
      : [problem("chosen", `\`${chosen}\` is none of the frameworks of this record`)]),
    ...(isSame
      ? []
      : [problem("winners", "these are not the frameworks with the most points in this record")]),
  ];
}
