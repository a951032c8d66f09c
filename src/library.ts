// The library: ranking for programs that import pyfw. Pure: no files, no clock, no process.
import { confidence } from "./analysis/confidence/confidence.ts";
import { finderIn } from "./answers/names.ts";
import { readRequest } from "./answers/read.ts";
import { problemMessages } from "./failure.ts";
import { hash } from "./json/canonical.ts";
import { load, loadRulesFile } from "./knowledge/check.ts";
import { expand } from "./knowledge/expand.ts";
import { originOf } from "./knowledge/origin.ts";
import type { WrittenKnowledge as Knowledge } from "./knowledge/schema.ts";
import { shippedKnowledge } from "./knowledge/shipped.ts";
import { rank } from "./ranking/rank.ts";
import { recommendationJson, recommendationOf } from "./report/recommendation/json.ts";
import type { RecommendationJson as Recommendation } from "./report/recommendation/schema.ts";
import { compile } from "./tables/compile.ts";
import { firstOf } from "./text/words.ts";

/** Knowledge that has passed all checks, with the hash and version that trace a recommendation to it. */
export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  /** SHA-256 of the canonical JSON (keys sorted, no white space) of the knowledge, in hexadecimal. */
  readonly sha256: string;
  /** The version of pyfw. */
  readonly version: string;
}

/** What to rank by. Every key is optional; a missing, `undefined` or `null` key is open. */
export interface Request {
  /** Question ids with one choice, or for a question of kind `many` with a list (`[]`: none of these). */
  readonly answers?:
    | Readonly<Record<string, string | readonly string[] | null | undefined>>
    | null
    | undefined;
  /** Ids of questions whose rules count double. */
  readonly important?: readonly string[] | null | undefined;
  /** Trait ids with one or several accepted values; other frameworks are excluded. */
  readonly require?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
  /** Ids of the only frameworks to rank. */
  readonly only?: readonly string[] | null | undefined;
  /** Ids of frameworks to exclude. */
  readonly without?: readonly string[] | null | undefined;
  /** `true`: counts only the article's frameworks and the rules based on it. */
  readonly article?: boolean | null | undefined;
}

/** One thing wrong with a request or with knowledge. */
export interface Problem {
  /** Its place, such as `answers.size`, or `rules > my-rule > when` in knowledge. */
  readonly place: string;
  readonly message: string;
}

/** Thrown by `recommend` and `loadKnowledge`; its message names the first problems. */
export interface PyfwError extends Error {
  readonly name: "PyfwError";
  readonly code: "badRequest" | "badKnowledge";
  /** All problems at once, at least one. */
  readonly problems: readonly Problem[];
}

/**
 * The knowledge that pyfw ships or, for a value such as parsed JSON, the knowledge in it, after the same
 * checks: `{ name, questions, traits, frameworks, rules, claims }`, as in `loadKnowledge().knowledge`, or a
 * rules file with `extends`, as for `--rules`. Its objects are shared: do not change them.
 *
 * @throws {PyfwError} `badKnowledge`, with every problem of the value: its shape; or else unknown names,
 *   facts without a source, impossible rules.
 */
export function loadKnowledge(value?: unknown): LoadedKnowledge {
  const shipped = shippedKnowledge();
  const { sha256, version } = shipped;
  if (value === undefined) return { knowledge: shipped.written, sha256, version };
  const isWhole = typeof value === "object" && value !== null && "questions" in value;
  const isRulesFile = !isWhole || "extends" in value;
  const loaded = isRulesFile ? loadRulesFile(value, shipped.written) : load(value);
  if (loaded.ok) return { knowledge: loaded.written, sha256: hash(loaded.written), version };
  const problems = loaded.problems
    .filter(({ level }) => level === "error")
    .map(({ path, what }) => ({ place: path.join(" > ") || "knowledge", message: what }));
  throw pyfwError("badKnowledge", problems);
}

/**
 * Ranks the frameworks of the knowledge by the request. Returns the object that `pyfw recommend -f json`
 * prints for the same answers and flags. The same input gives the same output.
 *
 * @throws {PyfwError} `badRequest`, with every problem of the request: unknown questions, choices, traits,
 *   values, frameworks and keys, each with the name that was probably meant; too many choices; values of
 *   the wrong shape. Open questions are allowed. `badKnowledge`, for what `loadKnowledge` did not return.
 */
export function recommend(knowledge: LoadedKnowledge, request: Request = {}): Recommendation {
  if (!Array.isArray(knowledge?.knowledge?.rules)) throw pyfwError("badKnowledge", [NOT_LOADED]);
  const whole = expand(knowledge.knowledge);
  const find = finderIn(whole);
  const read = readRequest(request, find);
  if (find.problems.length > 0) throw pyfwError("badRequest", problemMessages(find.problems));
  const { scope, article, request: asked } = read;
  const origin = originOf(whole, knowledge.sha256, knowledge.version);
  const firm = confidence(compile(scope, asked), asked.answers, scope.decisions);
  const decision = {
    origin,
    knowledge: scope,
    article,
    request: asked,
    ranking: rank(scope, asked),
  };
  // A copy: a program that changes its result must not change the rules behind the next one.
  // Not `structuredClone`, which simulated browsers in tests lack.
  return JSON.parse(JSON.stringify(recommendationJson(recommendationOf(decision, firm))));
}

/** Whether an error is one that `recommend` or `loadKnowledge` throws on purpose. */
export function isPyfwError(error: unknown): error is PyfwError {
  return error instanceof Error && error.name === "PyfwError";
}

const NOT_LOADED = { place: "knowledge", message: "expected what `loadKnowledge` returns" };

const MOST_LISTED = 20;

function pyfwError(code: PyfwError["code"], problems: readonly Problem[]): PyfwError {
  const lines = firstOf(
    problems,
    MOST_LISTED,
    ({ place, message }) => `${place}: ${message}`,
    (more) => `and ${more} more`,
  );
  const name = "PyfwError" as const;
  return Object.assign(new Error(lines.join("\n")), { name, code, problems });
}
