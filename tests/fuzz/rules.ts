// Nearly valid rules files, in `rules check` and in every command that uses rules.
import * as fc from "fast-check";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { smallWorld } from "../support/small-world.ts";
import { format, given, hostile, source, surroundings } from "./around.ts";
import { hostileText } from "./texts.ts";

const { knowledge } = shippedKnowledge();

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
const small = { extends: "nothing", name: "small", ...world };

/** A sound rules file: the small world. */
export const smallRules = JSON.stringify(small);

const SENTENCES = [
  ...["text", "why", "label", "hint", "meaning", "summary", "because", "name", "firstStep"],
  ...["judgement", "says", "advice", "title"],
];

/** The small world as a standalone rules file, with a hostile text in place of every n-th sentence. */
const retold = fc
  .record({ put: hostileText, every: fc.constantFrom(1, 3, 10) })
  .map(({ put, every }) => {
    let count = 0;
    const isNext = () => count++ % every === 0;
    return JSON.stringify({ extends: "nothing", name: put, ...world }, (key, value: unknown) =>
      SENTENCES.includes(key) && typeof value === "string" && isNext() ? put : value,
    );
  });

/** The text of a rules file, with random edits. */
export const rulesText = fc.oneof(
  { arbitrary: retold, weight: 4 },
  { arbitrary: hostile(small), weight: 6 },
  { arbitrary: retold.chain((text) => hostile(JSON.parse(text))), weight: 2 },
  { arbitrary: hostile(inHouse), weight: 2 },
  { arbitrary: hostile({ ...small, extends: "pyfw" }), weight: 1 },
);

const commands = fc.constantFrom(
  ..."rules check/rules check/rules check/rules check --prove/list/questions/show ash/show cedar".split(
    "/",
  ),
  ..."compare ash birch/compare ash cedar -a speed=high/schema rules/schema answers".split("/"),
  ..."recommend -a speed=high/recommend -a speed=low -i speed/recommend -a size=small".split("/"),
  ..."recommend -a place=sea -a speed=high/recommend -a place=wood --why-not ash".split("/"),
  "recommend -a speed=high -f adr",
);

/** Attacks with the file as an argument of `rules check`, or with `--rules` elsewhere. */
export const rules = fc
  .record({ command: commands, text: rulesText, from: source, format, around: surroundings })
  .map(({ command, text, from, format: asked, around }) => {
    const words = command.split(" ");
    const shown = command.endsWith("-f adr") || words[0] === "schema" ? [] : asked;
    const checked = words[0] === "rules";
    const path = from === "-" && !checked ? "rules.json" : from;
    return {
      args: [...words, ...(checked ? [path] : ["--rules", path]), ...shown],
      world: { ...around, ...given(path, text) },
    };
  });
