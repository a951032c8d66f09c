// Reads answers from JSON, in a text or a value: flat, wrapped with marks and requirements, or a recommendation.
import { badInput, Failure } from "../failure.ts";
import { type HasPlace, type JsonNode, locate, locateValue } from "../json/parse.ts";
import { articleOnly } from "../knowledge/rule.ts";
import { quoted } from "../text/quote.ts";
import { listed } from "../text/words.ts";
import { type Input, noInput } from "./input.ts";
import { type Finder, idOf, renamedIn, unknown } from "./names.ts";

type Value = JsonNode<HasPlace>;
type Entries = Value["entries"];

const ANSWERS = "an object of answers";
const RECOMMENDATION = "pyfw.recommendation/1";
const SCHEMA_KEY = "$schema";
/** The keys of an answers file that also has marks or requirements. */
export const WRAPPER_KEYS = ["answers", "important", "require"];

/** Problems of well-formed JSON go to the finder, each with its place. Throws `empty` or `notJson`. */
export function readAnswers(text: string, source: string, find: Finder): Input {
  return readAnswersIn(rootOf(text, source), find);
}

export function readAnswersIn(root: Value, find: Finder): Input {
  const entries = entriesOf(root, ANSWERS, find).filter(({ key }) => key !== SCHEMA_KEY);
  const format = entries.find(({ key }) => key === "format");
  const parts = entries.filter(({ key }) => WRAPPER_KEYS.includes(key));
  if (format === undefined)
    return parts.length > 0
      ? readWrapped(entries, find)
      : { ...noInput, ...readFlat(entries, find) };
  if (format.value === RECOMMENDATION) {
    return { ...readWrapped(parts, find), madeWith: madeWith(entries, find) };
  }
  find.problems.push(
    typeof format.value === "string"
      ? { kind: "otherFormat", format: format.value, place: format.place }
      : wrongShape(format, `the text \`${RECOMMENDATION}\``),
  );
  return noInput;
}

function madeWith(entries: Entries, find: Finder): string | undefined {
  const textsOf = (value: Value | undefined) => (value && texts(value, "", { problems: [] })) ?? [];
  const [name] = textsOf(partOf(partOf(entries, "rules")?.entries ?? [], "name"));
  const made = [
    ...["only", "without"].flatMap((key) => {
      const ids = textsOf(partOf(entries, key));
      return ids.length === 0 ? [] : [quoted(`--${key} ${ids.join(",")}`)];
    }),
    ...(partOf(entries, "article")?.value === true ? ["`--article`"] : []),
    ...(name === undefined || name === find.knowledge.name ? [] : [`the rules ${quoted(name)}`]),
  ];
  return made.length === 0
    ? undefined
    : `the report was made with ${listed(made)}, which an answers file does not repeat`;
}

function rootOf(text: string, source: string): JsonNode {
  const reading = locate(text, source);
  if (reading.kind === "json") return reading.root;
  const place = source;
  if (reading.kind !== "tooDeep") throw new Failure({ ...reading, place });
  const found = "brackets nested too deeply";
  throw badInput({ kind: "wrongShape", place, expected: ANSWERS, found });
}

/** Reads the answers, marks and requirements. Keys that are neither these nor `others` are problems. */
function readWrapped(entries: Entries, find: Finder, others: readonly string[] = []): Input {
  const known = [...WRAPPER_KEYS, ...others];
  for (const { key, at } of entries.filter((entry) => !known.includes(entry.key))) {
    const { place } = at;
    const isQuestion = find.knowledge.questions.some((question) => question.id === key);
    find.problems.push(
      isQuestion ? { kind: "beside", key, place } : unknown("key", key, known, place),
    );
  }
  const given = readFlat(entriesOf(partOf(entries, "answers"), ANSWERS, find), find);
  const important = partOf(entries, "important");
  const marked = important && texts(important, "a list of questions", find);
  return {
    ...given,
    important: find.questions(marked ?? [], important?.place ?? ""),
    require: readRequire(entriesOf(partOf(entries, "require"), "an object of traits", find), find),
  };
}

/** The value of the key; `undefined` if it is missing or null. */
function partOf(entries: Entries, key: string): Value | undefined {
  return entries.find((entry) => entry.key === key && entry.type !== "null");
}

const OWN_KEYS = ["only", "without", "article"];

/** The place of each problem is its keys, such as `answers.size`. */
export function readRequest(value: unknown, find: Finder) {
  const root = { ...locateValue(value, ""), place: "the request" };
  const entries = entriesOf(root, "an object", find);
  const names = (key: string) => {
    const value = partOf(entries, key);
    return value && texts(value, "a list of frameworks", find);
  };
  const given = readWrapped(entries, find, OWN_KEYS);
  const asked = partOf(entries, "article");
  const article = asked?.value === true;
  if (asked !== undefined && asked.type !== "boolean")
    find.problems.push(wrongShape(asked, "true or false"));
  const scope = article ? articleOnly(find.knowledge) : find.knowledge;
  const [only, without = []] = [names("only"), names("without")];
  const request = {
    ...given,
    only: only && find.frameworks(only, "only", scope),
    without: find.frameworks(without, "without"),
  };
  return { request, article, scope };
}

function readFlat(entries: Entries, find: Finder): Pick<Input, "answers" | "notes"> {
  const answers = new Map<string, readonly string[]>();
  const notes: string[] = [];
  for (const value of entries) {
    const { key, at } = value;
    const question = find.question(key, at.place);
    if (question === undefined || value.type === "null") continue;
    const takesOne = question.kind === "one";
    const expected = takesOne ? "one choice as text" : "a list of choices";
    if (takesOne && value.type === "array" && value.items.length < 2) {
      find.problems.push(wrongShape(value, expected));
      continue;
    }
    const given = texts(value, expected, find);
    if (answers.has(question.id)) find.problems.push({ kind: "repeatedKey", key, place: at.place });
    if (given === undefined) continue;
    answers.set(question.id, find.choices(question, given, value.place));
    notes.push(...renamedIn(question, key, given));
  }
  return { answers, notes };
}

function readRequire(entries: Entries, find: Finder): Input["require"] {
  const require = new Map<string, readonly string[]>();
  for (const value of entries) {
    const { key, at } = value;
    const given = texts(value, "a value or a list of values", find);
    if (given?.length === 0)
      find.problems.push(wrongShape(value, "at least one value", "an empty list"));
    if (require.has(idOf(key))) find.problems.push({ kind: "repeatedKey", key, place: at.place });
    if (given !== undefined) require.set(idOf(key), find.values(key, given, value.place));
  }
  return require;
}

/** The entries of an object. Repeated keys are problems: JSON allows them, but only one could count. */
function entriesOf(value: Value | undefined, expected: string, find: Finder): Entries {
  if (value === undefined) return [];
  if (value.type !== "object") find.problems.push(wrongShape(value, expected));
  const seen = new Set<string>();
  return value.entries.filter(({ key, at }) => {
    const isFirst = !seen.has(key);
    if (!isFirst) find.problems.push({ kind: "repeatedKey", key, place: at.place });
    seen.add(key);
    return isFirst;
  });
}

/** A text or a list of texts, as a list. Anything else is a problem. */
export function texts(value: Value, expected: string, { problems }: Pick<Finder, "problems">) {
  if (typeof value.value === "string") return [value.value];
  if (value.type !== "array") {
    problems.push(wrongShape(value, expected));
    return undefined;
  }
  return value.items.flatMap((item) => {
    if (typeof item.value === "string") return [item.value];
    problems.push(wrongShape(item, "text"));
    return [];
  });
}

export function wrongShape({ type, place }: Value, expected: string, found = FOUND[type]) {
  return { kind: "wrongShape" as const, place, expected, found };
}

const FOUND = {
  object: "an object",
  array: "a list",
  string: "text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  other: "something that JSON does not have",
};
