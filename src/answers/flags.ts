// Reads answers, marks and requirements from flags.
import type { InputProblem } from "../failure.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Requirements } from "../ranking/request.ts";
import type { Input } from "./input.ts";
import { findChoices, findQuestion, findValues } from "./names.ts";

/** The flags as they were typed; each list in the order of the command line. */
export interface AnswerFlags {
  /** `question=choice[,choice]` */
  readonly answer: readonly string[];
  /** question ids */
  readonly important: readonly string[];
  /** `trait=value[,value]` */
  readonly require: readonly string[];
}

/** Adds the problems of the flags to `problems`. */
export function readFlags(
  flags: AnswerFlags,
  knowledge: Knowledge,
  problems: InputProblem[],
): Input {
  return {
    answers: readAnswerFlags(flags.answer, knowledge, problems),
    important: new Set(
      flags.important.flatMap(
        (name) => findQuestion(knowledge, name, "`--important`", problems)?.id ?? [],
      ),
    ),
    require: readRequireFlags(flags.require, knowledge, problems),
  };
}

/** Reads `--require` flags. Adds their problems to `problems`. */
export function readRequireFlags(
  flags: readonly string[],
  knowledge: Knowledge,
  problems: InputProblem[],
): Requirements {
  const require = new Map<string, readonly string[]>();
  for (const flag of flags) {
    const place = "`--require`";
    const [trait, values] = split(flag);
    if (trait === undefined || values.length === 0) {
      problems.push({ kind: "malformed", given: flag, form: "trait=value", place });
    } else if (require.has(trait)) {
      problems.push({ kind: "givenTwice", what: "trait", name: trait, place });
    } else {
      require.set(trait, findValues(knowledge, trait, values, place, problems));
    }
  }
  return require;
}

function readAnswerFlags(
  flags: readonly string[],
  knowledge: Knowledge,
  problems: InputProblem[],
): Input["answers"] {
  const answers = new Map<string, readonly string[]>();
  for (const flag of flags) {
    const place = "`--answer`";
    const [name, choices] = split(flag);
    if (name === undefined) {
      problems.push({ kind: "malformed", given: flag, form: "question=choice", place });
      continue;
    }
    const question = findQuestion(knowledge, name, place, problems);
    if (question === undefined) continue;
    const earlier = answers.get(name);
    if (question.kind === "one" && choices.length === 0) {
      problems.push({ kind: "malformed", given: flag, form: "question=choice", place });
    } else if (question.kind === "one" && earlier !== undefined) {
      problems.push({ kind: "givenTwice", what: "question", name, place });
    } else {
      answers.set(name, findChoices(question, [...(earlier ?? []), ...choices], place, problems));
    }
  }
  return answers;
}

/** The parts of `name=a,b`; no name where there is no `=`. */
function split(flag: string): [name: string | undefined, values: readonly string[]] {
  const at = flag.indexOf("=");
  if (at < 1) return [undefined, []];
  return [
    flag.slice(0, at),
    flag
      .slice(at + 1)
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== ""),
  ];
}
