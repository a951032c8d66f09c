// Reads a decision record: the decision, or everything that is wrong with its block.
import { type JsonNode, locate, sizeOf } from "../json/parse.ts";
import { error, type KnowledgeProblem } from "../knowledge/problem.ts";
import { shaped } from "../knowledge/shaped.ts";
import { placed, repeatedKeys } from "../rules-file/placed.ts";
import { type Fence, fencesOf } from "./prose.ts";
import { hashOf, standings } from "./record.ts";
import { type DecisionRecord, recordShape } from "./shape.ts";

export interface RecordRead {
  /** The first line of the block, counted from 1. */
  readonly line: number;
  readonly record: DecisionRecord;
  /** Whether it matches the block. `missing`: an older block without a hash. */
  readonly blockHash: "matches" | "differs" | "missing";
  /** Signs that the block was changed by hand. */
  readonly edits: readonly KnowledgeProblem[];
}

/** The record, or the problems of its block. `file` names the text in places. Never throws. */
export function readRecord(text: string, file: string): RecordRead | readonly KnowledgeProblem[] {
  const [fence, ...more] = fencesOf(text).filter(isRecord);
  const problem = (what: string, line: number, column = 1): KnowledgeProblem => {
    return { ...error([], what), place: { file, line, column } };
  };
  if (fence === undefined) return [problem(NONE, 1)];
  if (more.length > 0) return more.map(({ line }) => problem(SEVERAL, line));
  if (!fence.closed) return [problem(NOT_CLOSED, fence.line)];

  // Padding with as many empty lines as precede the block makes all places those of the file.
  const reading = locate("\n".repeat(fence.line) + fence.content, file);
  if (reading.kind === "notJson")
    return [problem(`this is not JSON: ${reading.wrong}`, reading.line, reading.column)];
  if (reading.kind !== "json") return [problem(NO_JSON[reading.kind], fence.line)];
  if (sizeOf(reading.root) > MOST_VALUES) return [problem(TOO_MANY, fence.line)];
  return readBlock(reading.root, file, fence.line);
}

/** The status of a record that no longer counts, such as `superseded`. */
export function retiredStatus(text: string): string | undefined {
  return RETIRED.exec(text)?.[1];
}

/** In the front matter, as in the MADR template. */
const RETIRED =
  /^\uFEFF?---\r?\n(?:(?!---).*\n)*?status:\s*["']?(superseded|deprecated|rejected)(?![\w-])/i;

/** Looks at the text, so that a broken block counts too. */
function isRecord({ language, content }: Fence): boolean {
  return language.toLowerCase() === "json" && content.includes('"pyfw.record/');
}

const NONE = "this is not a pyfw record: it has no `pyfw.record/1` block";
const SEVERAL = "another `pyfw.record/1` block begins here; a file records one decision";
const NOT_CLOSED = "the block that begins here has no end";
const NO_JSON = {
  empty: "the block is empty",
  tooDeep: "the block holds brackets nested too deeply",
};

/** Far more than the largest record that pyfw writes. */
const MOST_VALUES = 100_000;
const TOO_MANY = `the block holds more than ${MOST_VALUES} values, the limit for a record`;

function readBlock(root: JsonNode, file: string, line: number): ReturnType<typeof readRecord> {
  const { value: record, problems: wrong } = shaped(recordShape, root.value);
  const problems = [...repeatedKeys(root), ...wrong];
  if (record === undefined || problems.length > 0) return placed(problems, root, file);
  const blockHash = blockHashOf(record, root.value);
  return { line, record, blockHash, edits: placed(signsOf(record, blockHash), root, file) };
}

/** Hashes the block as it is in the file, including keys that the shape does not know. */
function blockHashOf({ sha256 }: DecisionRecord, block: unknown) {
  if (sha256 === undefined) return "missing";
  return sha256 === hashOf({ ...Object(block) }) ? "matches" : "differs";
}

/** Signs of a change by hand: the hash, and parts that contradict each other. */
function signsOf(record: DecisionRecord, blockHash: RecordRead["blockHash"]) {
  const { chosen, frameworks, winners } = record;
  // Only records older than the hash have no names, so one with names has lost its hash.
  const hasNames = Object.values(frameworks).some(({ name }) => name !== undefined);
  const isKnown = chosen === null || Object.hasOwn(frameworks, chosen);
  const first = standings(record).filter(({ rank }) => rank === 1);
  const isSame =
    winners.length === first.length && first.every((one) => winners.includes(one.framework));
  return [
    ...(blockHash === "differs" ? [error(["sha256"], DIFFERS)] : []),
    ...(blockHash === "missing" && hasNames ? [error([], LOST)] : []),
    ...(isKnown ? [] : [error(["chosen"], `\`${chosen}\` is not a framework of this record`)]),
    ...(isSame ? [] : [error(["winners"], OTHERS)]),
  ];
}

const DIFFERS = "the block is not what pyfw wrote: its hash differs";
const LOST = "`sha256` is missing from the block, so a change to it cannot be detected";
const OTHERS = "these are not the frameworks with the most points in this record";
