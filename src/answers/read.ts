// Reads answers from JSON: flat, wrapped with marks and requirements, or a whole recommendation.
import { Failure, type InputProblem } from "../failure.ts";
import { type HasPlace, type JsonNode, locate, type ObjectEntry } from "../json/parse.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { type Input, noInput } from "./input.ts";
import { finderIn, idOf, renamedIn } from "./names.ts";

type Value = JsonNode<HasPlace>;
type Entries = readonly ObjectEntry<HasPlace>[];

const RECOMMENDATION = "pyfw.recommendation/1";
/** The key by which an editor finds the schema of the file. */
const SCHEMA_KEY = "$schema";
/** The keys of an answers file that also has marks or requirements. */
export const WRAPPER_KEYS = ["answers", "important", "require"];

/**
 * Reads the answers in `text`. Adds the problems of well-formed JSON to `problems`, each with `source`,
 * line and column. Throws `empty` or `notJson` for other text.
 */
export function readAnswers(
  text: string,
  source: string,
  knowledge: Knowledge,
  problems: InputProblem[],
): Input {
  const root = rootOf(text, source);
  if (root.type !== "object") {
    problems.push(wrongShape(root, "an object of answers"));
    return noInput;
  }
  const entries = eachOnce(root.entries, problems).filter(({ key }) => key !== SCHEMA_KEY);
  const format = entries.find(({ key }) => key === "format")?.value;
  const parts = entries.filter(({ key }) => WRAPPER_KEYS.includes(key));
  if (format === undefined)
    return parts.length > 0
      ? readWrapped(entries, knowledge, problems)
      : { ...noInput, ...readFlat(entries, knowledge, problems) };
  if (format.type === "string" && format.text === RECOMMENDATION)
    return readWrapped(parts, knowledge, problems);
  problems.push(
    format.type === "string"
      ? { kind: "otherFormat", format: format.text, place: format.place }
      : wrongShape(format, `the text \`${RECOMMENDATION}\``),
  );
  return noInput;
}

function rootOf(text: string, source: string): JsonNode {
  const reading = locate(text, source);
  switch (reading.kind) {
    case "json":
      return reading.root;
    case "empty":
      throw new Failure({ kind: "empty", place: source });
    case "notJson":
      throw new Failure({ ...reading, place: source });
    case "tooDeep": {
      const found = "brackets nested too deeply";
      const problem = { place: source, expected: "an object of answers", found } as const;
      throw new Failure({ kind: "badInput", problems: [{ kind: "wrongShape", ...problem }] });
    }
  }
}

/**
 * Reads the answers, marks and requirements among the entries. Adds problems to `problems`; keys that
 * are neither these nor `others` are problems.
 */
export function readWrapped(
  entries: Entries,
  knowledge: Knowledge,
  problems: InputProblem[],
  others: readonly string[] = [],
): Input {
  const known = [...WRAPPER_KEYS, ...others];
  for (const { key, place } of entries.filter((entry) => !known.includes(entry.key))) {
    const isQuestion = knowledge.questions.some((question) => question.id === key);
    problems.push(
      isQuestion
        ? { kind: "beside", key, place }
        : { kind: "unknownName", what: "key", name: key, known, place },
    );
  }
  const answered = entriesOf(partOf(entries, "answers"), "an object of answers", problems);
  const given = readFlat(answered, knowledge, problems);
  const important = partOf(entries, "important");
  const marked = important && texts(important, "a list of questions", problems);
  return {
    ...given,
    important: finderIn(knowledge, problems).questions(marked ?? [], important?.place ?? ""),
    require: readRequire(
      entriesOf(partOf(entries, "require"), "an object of traits", problems),
      knowledge,
      problems,
    ),
  };
}

/** The value of the key; `undefined` if it is missing or null. */
export function partOf(entries: Entries, key: string): Value | undefined {
  return entries.find((entry) => entry.key === key && entry.value.type !== "null")?.value;
}

function readFlat(
  entries: Entries,
  knowledge: Knowledge,
  problems: InputProblem[],
): Pick<Input, "answers" | "renamed"> {
  const find = finderIn(knowledge, problems);
  const answers = new Map<string, readonly string[]>();
  const renamed: string[] = [];
  for (const { key, place, value } of entries) {
    const question = find.question(key, place);
    if (question === undefined || value.type === "null") continue;
    const takesOne = question.kind === "one";
    const expected = takesOne ? "one choice as text" : "a list of choices";
    if (takesOne && value.type === "array" && value.items.length < 2) {
      problems.push(wrongShape(value, expected));
      continue;
    }
    const given = texts(value, expected, problems);
    if (answers.has(question.id)) problems.push({ kind: "repeatedKey", key, place });
    if (given === undefined) continue;
    answers.set(question.id, find.choices(question, given, value.place));
    renamed.push(...renamedIn(question, key, given));
  }
  return { answers, renamed };
}

function readRequire(
  entries: Entries,
  knowledge: Knowledge,
  problems: InputProblem[],
): Input["require"] {
  const find = finderIn(knowledge, problems);
  const require = new Map<string, readonly string[]>();
  for (const { key, place, value } of entries) {
    const given = texts(value, "a value or a list of values", problems);
    if (given?.length === 0)
      problems.push({
        kind: "wrongShape",
        expected: "at least one value",
        found: "an empty list",
        place: value.place,
      });
    if (require.has(idOf(key))) problems.push({ kind: "repeatedKey", key, place });
    if (given !== undefined) require.set(idOf(key), find.values(key, given, value.place));
  }
  return require;
}

function entriesOf(value: Value | undefined, expected: string, problems: InputProblem[]): Entries {
  if (value?.type === "object") return eachOnce(value.entries, problems);
  if (value !== undefined) problems.push(wrongShape(value, expected));
  return [];
}

/** The entries without repeated keys, which are problems: JSON allows them, but only one could count. */
function eachOnce(entries: Entries, problems: InputProblem[]): Entries {
  const seen = new Set<string>();
  return entries.filter(({ key, place }) => {
    const isFirst = !seen.has(key);
    if (!isFirst) problems.push({ kind: "repeatedKey", key, place });
    seen.add(key);
    return isFirst;
  });
}

/** A text or a list of texts, as a list. Anything else is a problem. */
export function texts(
  value: Value,
  expected: string,
  problems: InputProblem[],
): readonly string[] | undefined {
  if (value.type === "string") return [value.text];
  if (value.type !== "array") {
    problems.push(wrongShape(value, expected));
    return undefined;
  }
  return value.items.flatMap((item) => {
    if (item.type === "string") return [item.text];
    problems.push(wrongShape(item, "text"));
    return [];
  });
}

export function wrongShape(value: Value, expected: string): InputProblem {
  const found = {
    object: "an object",
    array: "a list",
    string: "text",
    number: "a number",
    boolean: "true or false",
    null: "null",
    other: "something that JSON does not have",
  };
  return { kind: "wrongShape", place: value.place, expected, found: found[value.type] };
}
