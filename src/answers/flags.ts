// Reads answers, marks and requirements from flags.
import type { Named } from "../knowledge/answer.ts";
import type { Requirements } from "../ranking/request.ts";
import type { Input } from "./input.ts";
import { type Finder, idOf, namesIn, renamedIn } from "./names.ts";

/** The flags as typed, each list in the order of the command line. */
export interface AnswerFlags {
  /** `question=choice[,choice]` */
  readonly answer?: readonly string[];
  /** question ids */
  readonly important?: readonly string[];
  /** `trait=value[,value]` */
  readonly require?: readonly string[];
}

export function readFlags(
  { answer = [], important = [], require = [] }: AnswerFlags,
  find: Finder,
): Input {
  return {
    ...readAnswerFlags(answer, find),
    important: find.questions(important, "`--important`"),
    require: readRequireFlags(require, find),
  };
}

export function readRequireFlags(flags: readonly string[], find: Finder): Requirements {
  const require = new Map<string, readonly string[]>();
  const place = "`--require`";
  for (const flag of flags) {
    const [trait, values] = split(flag);
    if (trait === undefined || values.length === 0) {
      const closed = find.knowledge.traits.flatMap(({ id, values: has }) =>
        has ? { id, has } : [],
      );
      find.problems.push({ ...malformed(flag, closed), form: "trait=value", place });
    } else if (require.has(idOf(trait))) {
      find.problems.push({ kind: "givenTwice", what: "trait", name: trait, place });
    } else {
      require.set(idOf(trait), find.values(trait, values, place));
    }
  }
  return require;
}

function readAnswerFlags(flags: readonly string[], find: Finder): Pick<Input, "answers" | "notes"> {
  const answers = new Map<string, readonly string[]>();
  const notes: string[] = [];
  const place = "`--answer`";
  for (const flag of flags) {
    const [name, choices] = split(flag);
    const question = name === undefined ? name : find.question(name, place);
    if (name !== undefined && question === undefined) continue;
    const earlier = question && answers.get(question.id);
    if (question === undefined || (question.kind === "one" && choices.length === 0)) {
      const all = find.knowledge.questions.map(({ id, choices: has }) => ({ id, has }));
      find.problems.push({ ...malformed(flag, all), form: "question=choice", place });
    } else if (question.kind === "one" && earlier !== undefined) {
      find.problems.push({ kind: "givenTwice", what: "question", name: question.id, place });
    } else {
      const given = [...(earlier ?? []), ...choices];
      answers.set(question.id, find.choices(question, given, place));
      notes.push(...renamedIn(question, name ?? "", choices));
    }
  }
  return { answers, notes };
}

/** The problem of a flag, with an example that uses the given question or choice if it exists. */
function malformed(given: string, all: readonly { id: string; has: readonly Named[] }[]) {
  const near = idOf(given.replace(/[=:].*/s, ""));
  const owner = all.find(({ has }) => has.some(({ id }) => id === near));
  const { id, has } = all.find((one) => one.id === near) ?? owner ?? all[0] ?? { id: "x", has: [] };
  const choice = has.find((one) => one.id === near) ?? has[0];
  return { kind: "malformed", given, example: `${id}=${choice?.id ?? "y"}` } as const;
}

function split(flag: string): [name: string | undefined, values: readonly string[]] {
  const at = flag.indexOf("=");
  return at < 1 ? [undefined, []] : [flag.slice(0, at).trim(), namesIn(flag.slice(at + 1))];
}
