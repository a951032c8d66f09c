// Reads answers, marks and requirements from flags.
import type { InputProblem } from "../failure.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Requirements } from "../ranking/request.ts";
import { type Input, ifAny } from "./input.ts";
import { findChoices, findQuestion, findValues, idOf, type Renamed, renamedIn } from "./names.ts";

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
  const renamed: Renamed[] = [];
  return {
    answers: readAnswerFlags(flags.answer, knowledge, problems, renamed),
    ...ifAny(renamed),
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
      const { traits } = knowledge;
      problems.push({ kind: "malformed", given: flag, ...traitForm(traits, trait ?? flag), place });
    } else if (require.has(idOf(trait))) {
      problems.push({ kind: "givenTwice", what: "trait", name: trait, place });
    } else {
      require.set(idOf(trait), findValues(knowledge, trait, values, place, problems));
    }
  }
  return require;
}

function readAnswerFlags(
  flags: readonly string[],
  knowledge: Knowledge,
  problems: InputProblem[],
  renamed: Renamed[],
): Input["answers"] {
  const answers = new Map<string, readonly string[]>();
  for (const flag of flags) {
    const place = "`--answer`";
    const [name, choices] = split(flag);
    const malformed = (near: string) => {
      const form = questionForm(knowledge.questions, near);
      problems.push({ kind: "malformed", given: flag, ...form, place });
    };
    if (name === undefined) {
      malformed(flag);
      continue;
    }
    const question = findQuestion(knowledge, name, place, problems);
    if (question === undefined) continue;
    const { id } = question;
    renamed.push(...renamedIn(question, name, choices));
    const earlier = answers.get(id);
    if (question.kind === "one" && choices.length === 0) {
      malformed(name);
    } else if (question.kind === "one" && earlier !== undefined) {
      problems.push({ kind: "givenTwice", what: "question", name: id, place });
    } else {
      answers.set(id, findChoices(question, [...(earlier ?? []), ...choices], place, problems));
    }
  }
  return answers;
}

/** What an answer looks like, with the question that was probably meant. */
function questionForm(questions: Knowledge["questions"], near: string) {
  const question = questions.find(({ id }) => id === idOf(near)) ?? questions[0];
  return { form: "question=choice", example: pair(question?.id, question?.choices) } as const;
}

/** What a requirement looks like, with the trait that was probably meant. */
function traitForm(traits: Knowledge["traits"], near: string) {
  const closed = traits.filter(({ values }) => values !== undefined);
  const trait = closed.find(({ id }) => id === idOf(near)) ?? closed[0];
  return { form: "trait=value", example: pair(trait?.id, trait?.values) } as const;
}

function pair(name = "x", [first]: readonly { readonly id: string }[] = []): string {
  return `${name}=${first?.id ?? "y"}`;
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
