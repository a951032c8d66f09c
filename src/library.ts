// The public door: ranking for programs that import pyfw. Pure: no files, no clock, no process.

import { confidence } from "./analysis/confidence/confidence.ts";
import { SEED } from "./analysis/search/random.ts";
import { readRequest } from "./answers/request.ts";
import { type InputProblem, problemWords } from "./failure.ts";
import { hash } from "./json/hash.ts";
import { type Loaded, load } from "./knowledge/load.ts";
import { error } from "./knowledge/problem.ts";
import { shippedKnowledge } from "./knowledge/shipped.ts";
import type {
  LoadedKnowledge,
  Problem,
  PyfwError,
  Recommendation,
  Request,
} from "./library-types.ts";
import { rank } from "./ranking/rank.ts";
import { recommendationJson, recommendationOf } from "./report/recommendation/json.ts";
import { compile } from "./tables/compile.ts";

export type * from "./library-types.ts";

/**
 * The knowledge that pyfw ships; or, for a value such as parsed JSON, the knowledge that it holds, after
 * the same checks: `{ name, questions, traits, frameworks, rules, claims }`, as `loadKnowledge().knowledge`
 * shows them. Its objects are shared: leave them as they are.
 *
 * @throws {PyfwError} `badKnowledge`, with every problem of the value: its shape; or else names that do
 *   not exist, facts without a source, rules that cannot be.
 */
export function loadKnowledge(value?: unknown): LoadedKnowledge {
  const shipped = shippedKnowledge();
  if (value === undefined) return shipped;
  const loaded = loadedFrom(value);
  if (loaded.ok) {
    const { knowledge } = loaded;
    return { knowledge, sha256: hash(knowledge), version: shipped.version };
  }
  const problems = loaded.problems
    .filter(({ level }) => level === "error")
    .map(({ path, what }) => ({ place: path.join(" > "), message: what }));
  throw pyfwError("badKnowledge", problems);
}

/**
 * Ranks the frameworks of the knowledge by the request: the same object that
 * `pyfw recommend -f json` prints for the same answers and flags. The same input gives the same output.
 *
 * @throws {PyfwError} `badRequest`, with every problem of the request: questions, choices, traits,
 *   values, frameworks and keys that do not exist, each with the name that was probably meant; too many
 *   choices; values of another shape. Open questions are no problem.
 */
export function recommend(knowledge: LoadedKnowledge, request: Request = {}): Recommendation {
  const problems: InputProblem[] = [];
  const read = readRequest(request, knowledge.knowledge, problems);
  if (problems.length > 0) {
    throw pyfwError(
      "badRequest",
      problems.map((problem) => ({ place: problem.place, message: problemWords(problem) })),
    );
  }
  const { scope, article, request: asked } = read;
  const counted = { identified: knowledge, knowledge: scope, article };
  const firm = confidence(compile(scope, asked), asked.answers, SEED);
  return recommendationJson(recommendationOf(counted, asked, rank(scope, asked), firm));
}

/** Circles, and values far deeper than knowledge is, exhaust those who walk them. */
function loadedFrom(value: unknown): Loaded {
  try {
    return load(value);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return {
      ok: false,
      problems: [error(["knowledge"], "this is nested too deep, or in a circle")],
    };
  }
}

/** Whether an error is one that `recommend` or `loadKnowledge` throws on purpose. */
export function isPyfwError(error: unknown): error is PyfwError {
  return error instanceof Error && error.name === "PyfwError";
}

const MOST_TOLD = 20;

function pyfwError(code: PyfwError["code"], problems: readonly Problem[]): PyfwError {
  const told = problems.slice(0, MOST_TOLD).map(({ place, message }) => `${place}: ${message}`);
  const untold = problems.length - told.length;
  const lines = untold === 0 ? told : [...told, `and ${untold} more`];
  const name = "PyfwError" as const;
  return Object.assign(new Error(lines.join("\n")), { name, code, problems });
}
