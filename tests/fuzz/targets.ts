// What is attacked: each way into pyfw, with inputs that are nearly right.
import * as fc from "fast-check";
import type { Given } from "../../src/answers/given.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { anyGiven } from "../support/any-given.ts";
import { smallWorld } from "../support/small-world.ts";
import { hostileText } from "./texts.ts";
import { mutated, textOf, torn, treeOf } from "./tree.ts";
import type { Attack } from "./withstand.ts";

export interface Target {
  readonly name: string;
  /** How many of a hundred inputs are its. */
  readonly share: number;
  readonly attacks: fc.Arbitrary<Attack>;
}

const { knowledge } = shippedKnowledge();

const format = fc.constantFrom(
  ...["table", "table", "json", "markdown", "github"].map((name) => ["-f", name]),
);
const env = fc.constantFrom({}, {}, { FORCE_COLOR: "1" });
const columns = fc.constantFrom(undefined, undefined, 20, 79, 200);

/** What is the same in all worlds: a terminal or none, and nobody who types. */
const surroundings = fc.record({ env, columns }).map(({ columns: width, ...rest }) => ({
  stdin: "",
  ...rest,
  ...(width === undefined ? {} : { columns: width }),
}));

/** Answers, marks and requirements as JSON, flat or wrapped, and the document that a recommendation is. */
function answersJson({ answers, important, require }: Given): fc.Arbitrary<unknown> {
  const flat = Object.fromEntries(
    [...answers].map(([id, choices]) => {
      const isMany = knowledge.questions.find((one) => one.id === id)?.kind === "many";
      return [id, isMany ? choices : choices[0]];
    }),
  );
  const wrapped = {
    answers: flat,
    important: [...important],
    require: Object.fromEntries(require),
  };
  const document = { format: "pyfw.recommendation/1", ...wrapped, winners: [], ranking: [{}] };
  return fc.constantFrom(flat, flat, wrapped, document, { $schema: "x", ...flat });
}

/** The text of the value, changed here and there. */
function hostile(value: unknown): fc.Arbitrary<string> {
  return mutated(treeOf(value)).map(textOf).chain(torn);
}

const answersText = anyGiven(knowledge).chain(answersJson).chain(hostile);

/** A way to hand over a text: as a file, under whatever name, or through a pipe. */
const name = fc.oneof(
  { arbitrary: fc.constantFrom("a.json", "-"), weight: 5 },
  { arbitrary: hostileText.filter((text) => !text.startsWith("-") && text !== ""), weight: 1 },
);

function given(file: string, text: string) {
  return file === "-" ? { stdin: text } : { files: { [file]: text } };
}

const readers = fc.constantFrom<readonly string[][]>(
  [["recommend"], []],
  [["recommend", "--article", "--top", "1"], []],
  [["recommend", "--expect", "django", "--only", "django,flask"], []],
  [["compare", "django", "flask", "--answers"], []],
);

const answers = fc
  .record({ reader: readers, text: answersText, file: name, format, around: surroundings })
  .map(({ reader: [before = []], text, file, format: flags, around }) => ({
    args: [...before, file, ...(before[0] === "compare" && flags[1] === "github" ? [] : flags)],
    world: { ...around, ...given(file, text) },
  }));

const judgement = { judgement: "ours" };
const inHouse = {
  extends: "pyfw",
  name: "ours",
  remove: ["flask", "framework:bottle", "growth"],
  questions: knowledge.questions.slice(0, 2),
  traits: knowledge.traits.slice(0, 2),
  frameworks: [
    {
      ...{ id: "inhouse", name: "Inhouse", kind: "micro", summary: "ours", firstStep: "get it" },
      ...{ homepage: "https://example.org/", docs: "https://example.org/docs" },
      facts: { maintained: { value: "yes", source: judgement, asOf: "2026-11" } },
    },
  ],
  facts: { django: { admin: { value: "unknown" } } },
  rules: [
    { id: "ours", for: ["inhouse"], points: 3, because: "is ours", source: judgement },
    { id: "out", if: { admin: ["none"] }, ruleOut: true, because: "is bare", source: judgement },
    {
      ...{ id: "else", when: { size: ["small"] }, advice: "a static site" },
      ...{ because: "it is enough", source: judgement },
    },
  ],
  claims: [],
};

const { name: _, ...world } = smallWorld;

const SENTENCES = [
  ...["text", "why", "label", "hint", "meaning", "summary", "because", "name", "firstStep"],
  ...["judgement", "says", "advice", "title"],
];

/** The small world as a rules file of its own, with a text that means mischief for every so many of its sentences. */
const retold = fc
  .record({ put: hostileText, every: fc.constantFrom(1, 3, 10) })
  .map(({ put, every }) => {
    let count = 0;
    const isNext = () => count++ % every === 0;
    return JSON.stringify({ extends: "nothing", name: put, ...world }, (key, value: unknown) =>
      SENTENCES.includes(key) && typeof value === "string" && isNext() ? put : value,
    );
  });

const rulesText = fc.oneof(
  { arbitrary: retold, weight: 4 },
  { arbitrary: hostile({ extends: "nothing", name: "ours", ...world }), weight: 6 },
  { arbitrary: retold.chain((text) => hostile(JSON.parse(text))), weight: 2 },
  { arbitrary: hostile(inHouse), weight: 2 },
  { arbitrary: hostile({ extends: "pyfw", name: "ours", ...world }), weight: 1 },
);

const ofSmallWorld = fc.constantFrom<readonly string[]>(
  ...[
    ["recommend", "-a", "speed=high"],
    ["recommend", "-a", "speed=low", "-i", "speed"],
  ],
  ...[
    ["recommend", "-a", "place=sea", "-a", "speed=high"],
    ["recommend", "-a", "size=small"],
  ],
  ...[["list"], ["questions"], ["show", "ash"], ["show", "cedar"], ["compare", "ash", "birch"]],
  ...[
    ["compare", "ash", "cedar", "-a", "speed=high"],
    ["schema", "rules"],
    ["schema", "answers"],
  ],
);

const rules = fc
  .record({
    command: fc.option(ofSmallWorld, { freq: 2, nil: undefined }),
    ...{ text: rulesText, file: name, format, around: surroundings },
  })
  .map(({ command, text, file, format: flags, around }) => {
    const path = file === "-" ? "rules.json" : file;
    const asked = command?.[0] === "recommend" || flags[1] !== "github" ? flags : ["-f", "table"];
    const shown = command?.[0] === "schema" ? [] : asked;
    return command === undefined
      ? { args: ["rules", "check", file, ...flags], world: { ...around, ...given(file, text) } }
      : {
          args: [...command, "--rules", path, ...shown],
          world: { ...around, files: { [path]: text } },
        };
  });

const COMMANDS = [
  ...["recommend", "list", "show", "compare", "questions", "rules", "check", "schema"],
  ...["completion", "bash", "zsh", "fish", "help", "answers", "verify"],
];
const FLAGS = [
  ...[
    "-a",
    "--answer",
    "-i",
    "--important",
    "--require",
    "--only",
    "--without",
    "--article",
    "--top",
  ],
  ...["--expect", "--no-input", "--accessible", "-f", "--format", "-o", "--output", "--no-color"],
  ...["--rules", "--kind", "--answers", "--all", "--help", "-h", "--version", "-V", "--"],
];
const VALUES = [
  ...[
    "size=large",
    "parts=admin,accounts",
    "size=",
    "=x",
    "size",
    "admin=built-in",
    "django",
    "flask",
  ],
  ...[
    "django,flask",
    "micro",
    "1",
    "0",
    "table",
    "json",
    "markdown",
    "github",
    "a.json",
    "-",
    "out",
  ],
];

/** A word with a hostile text in it, or such a text alone. */
const spiced = fc
  .tuple(hostileText, fc.constantFrom("TEXT", "size=TEXT", "TEXT=x", "--TEXT", "django,TEXT"))
  .map(([text, form]) => form.replace("TEXT", () => text));
const word = fc.oneof(
  { arbitrary: fc.constantFrom(...FLAGS), weight: 5 },
  { arbitrary: fc.constantFrom(...VALUES), weight: 5 },
  { arbitrary: spiced, weight: 4 },
);

const flags = fc
  .record({
    command: fc.oneof(
      { arbitrary: fc.constantFrom(...COMMANDS), weight: 9 },
      { arbitrary: spiced, weight: 1 },
    ),
    words: fc.array(word, { maxLength: 6 }),
    ...{ stdin: fc.constantFrom("{}", '{"size": "large"}', ""), around: surroundings },
  })
  .map(({ command, words, stdin, around }) => ({
    args: [command, ...words],
    world: { ...around, stdin, files: { "a.json": '{"deadline": "tight"}' } },
  }));

export const targets: readonly Target[] = [
  { name: "answers", share: 40, attacks: answers },
  { name: "rules", share: 30, attacks: rules },
  { name: "flags", share: 30, attacks: flags },
];
