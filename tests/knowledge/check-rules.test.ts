// Tests the checks for rules that are incomplete or use unknown names.
import { expect, test } from "vitest";
import { load } from "../../src/knowledge/check.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const when = { speed: ["low"] };
const WHAT = ": a rule has exactly one of `points`, `ruleOut` and `advice`";
const NOTHING = "this names nothing; leave it out or name something";
const WHO = ": a rule has exactly one of `for` and `if`";

/** The problems of the small world with this rule added. */
function problemsWith(odd: object): readonly string[] {
  const loaded = load({ ...smallWorld, rules: [...smallWorld.rules, odd] });
  return loaded.ok ? [] : loaded.problems.map(({ path, what }) => `${path.join(" > ")}: ${what}`);
}

test.each<[object, string]>([
  [{ for: ["ash"], points: 1, ruleOut: true }, WHAT],
  [{ for: ["ash"] }, WHAT],
  [{ for: ["ash"], points: 0 }, " > points: a rule of 0 points does nothing"],
  [{ when: {}, for: ["ash"], points: 1 }, ` > when: ${NOTHING}`],
  [{ when, if: {}, points: 1 }, ` > if: ${NOTHING}`],
  [{ when, points: 1 }, WHO],
  [{ for: ["ash"], if: { engine: ["fast"] }, points: 1 }, WHO],
  [{ when, ruleOut: true }, WHO],
  [{ when, for: ["ash"], advice: "walk" }, " > for: the key `for` does not exist"],
  [{ advice: "walk" }, " > when: this is missing"],
  [
    { when: { speed: ["sea"] }, for: ["ash"], points: 1 },
    " > when > speed: the choice `sea` does not exist",
  ],
  [
    { when, if: { release: ["one"] }, points: 1 },
    " > if > release: the trait `release` is free text, which no rule can match",
  ],
  [
    { when, if: { engine: ["unknown"] }, points: 1 },
    " > if > engine: the value `unknown` does not exist",
  ],
])("%j%s", (parts, problem) => {
  expect(problemsWith({ ...rule("odd", {}), ...parts })).toEqual([`rules > odd${problem}`]);
});

test.each([
  { for: ["ash"], points: 1 },
  { when, if: { engine: ["slow"] }, ruleOut: true },
  { when: { ...when, place: ["sea"] }, for: ["ash", "birch"], points: -3 },
])("%j is sound", (parts) => {
  expect(problemsWith({ ...rule("sound", {}), ...parts })).toEqual([]);
});
