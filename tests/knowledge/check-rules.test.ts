// Rules that do not say who, what or when, or that say it in names nobody has.
import { expect, test } from "vitest";
import { load } from "../../src/knowledge/load.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const when = { speed: ["low"] };
const WHAT = ": a rule has exactly one of `points`, `ruleOut` and `advice`";
const WHO = ": a rule has exactly one of `for` and `if`";

/** The problems of the small world with one more rule. */
function problemsWith(odd: object): readonly string[] {
  const loaded = load({ ...smallWorld, rules: [...smallWorld.rules, odd] });
  return loaded.ok ? [] : loaded.problems.map(({ path, what }) => `${path.join(" > ")}: ${what}`);
}

test.each<[string, object, string]>([
  ["points and ruling out are one too many", { for: ["ash"], points: 1, ruleOut: true }, WHAT],
  ["neither points nor ruling out nor advice is too little", { for: ["ash"] }, WHAT],
  [
    "0 points do nothing",
    { for: ["ash"], points: 0 },
    " > points: a rule of 0 points does nothing",
  ],
  [
    "a `when` names a question",
    { when: {}, for: ["ash"], points: 1 },
    " > when: this names nothing; leave it out or name something",
  ],
  [
    "an `if` names a trait",
    { when, if: {}, points: 1 },
    " > if: this names nothing; leave it out or name something",
  ],
  ["points go to somebody", { when, points: 1 }, WHO],
  ["`for` beside `if` is one too many", { for: ["ash"], if: { engine: ["fast"] }, points: 1 }, WHO],
  ["ruling out needs a whom", { when, ruleOut: true }, WHO],
  [
    "advice speaks of no framework",
    { when, for: ["ash"], advice: "walk" },
    " > for: the key `for` does not exist",
  ],
  ["advice without a need is none", { advice: "walk" }, " > when: this is missing"],
  [
    "the choice of another question is no choice",
    { when: { speed: ["sea"] }, for: ["ash"], points: 1 },
    " > when > speed: the choice `sea` does not exist",
  ],
  [
    "free text cannot be matched",
    { when, if: { release: ["one"] }, points: 1 },
    " > if > release: the trait `release` is free text, which no rule can match",
  ],
  [
    "`unknown` is no value to match",
    { when, if: { engine: ["unknown"] }, points: 1 },
    " > if > engine: the value `unknown` does not exist",
  ],
])("%s", (_title, parts, problem) => {
  expect(problemsWith({ ...rule("odd", {}), ...parts })).toEqual([`rules > odd${problem}`]);
});

test.each<[string, object]>([
  ["a rule without `when` is always in force", { for: ["ash"], points: 1 }],
  ["a rule may rule out by facts", { when, if: { engine: ["slow"] }, ruleOut: true }],
  [
    "a rule may name several frameworks and questions",
    { when: { ...when, place: ["sea"] }, for: ["ash", "birch"], points: -3 },
  ],
])("%s", (_title, parts) => {
  expect(problemsWith({ ...rule("sound", {}), ...parts })).toEqual([]);
});
