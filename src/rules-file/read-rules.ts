// Reads rules files from text: the resulting knowledge, or all problems with their places.
import { hash } from "../json/canonical.ts";
import { locate, sizeOf } from "../json/parse.ts";
import { loadRulesFile } from "../knowledge/check.ts";
import { originOf } from "../knowledge/origin.ts";
import { error, type FilePlace, type KnowledgeProblem } from "../knowledge/problem.ts";
import type { Identified, ShippedKnowledge } from "../knowledge/shipped.ts";
import { placed, repeatedKeys } from "./placed.ts";

/** The knowledge that a rules file makes, with warnings; or its problems, at least one of them an error. */
export type RulesRead =
  | {
      readonly sound: true;
      readonly identified: Identified;
      readonly problems: readonly KnowledgeProblem[];
      /** Where something is in the file; for shipped parts, where the file takes them over. */
      readonly placeOf: (path: readonly string[]) => FilePlace | undefined;
    }
  | { readonly sound: false; readonly problems: readonly KnowledgeProblem[] };

/** `text` is the rules file, `file` its name in places. Never throws. */
export function readRules(text: string, file: string, shipped: ShippedKnowledge): RulesRead {
  const reading = locate(text, file);
  if (reading.kind !== "json") {
    const [{ line, column }, says] =
      reading.kind === "notJson"
        ? [reading, `this is not JSON: ${reading.wrong}`]
        : [START, NO_JSON[reading.kind]];
    return { sound: false, problems: [{ ...error([], says), place: { file, line, column } }] };
  }
  const { root } = reading;
  const inFile = (problems: readonly KnowledgeProblem[]) => placed(problems, root, file);
  if (sizeOf(root) > MOST_VALUES) return { sound: false, problems: inFile([error([], TOO_MANY)]) };

  const repeated = repeatedKeys(root);
  const loaded = loadRulesFile(root.value, shipped.written);
  const problems = inFile([...repeated, ...loaded.problems]);
  if (!loaded.ok || repeated.length > 0) return { sound: false, problems };
  const { knowledge, written } = loaded;
  return {
    sound: true,
    identified: { knowledge, origin: originOf(knowledge, hash(written), shipped.version) },
    problems,
    placeOf: (path) => inFile([error(path, "")])[0]?.place,
  };
}

const START = { line: 1, column: 1 };

const NO_JSON = {
  empty: 'the file is empty; write at least {"extends": "pyfw", "name": "our rules"}',
  tooDeep: "this holds brackets nested too deeply",
};

/** Four times what the shipped knowledge holds. */
const MOST_VALUES = 100_000;
const TOO_MANY = `this holds more than ${MOST_VALUES} values, the limit for rules`;
