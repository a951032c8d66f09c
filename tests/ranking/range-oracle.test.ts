// The range of points against brute force: random small worlds, in which every unknown fact is filled in every way.
import { expect, test } from "vitest";
import type { Fact, Framework, Knowledge, Rule, Trait } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type Random, randomFrom } from "../support/random.ts";
import { everySet } from "../support/sets.ts";
import { rule } from "../support/small-world.ts";

const WORLDS = 1_500;
const asOf = "2026-01";
const values = ["a", "b", "c"];

const trait = (id: string, type: "one" | "many"): Trait => ({
  id,
  group: "working",
  label: id,
  type,
  meaning: id,
  values: values.map((value) => ({ id: value, meaning: value })),
});
const traits = [trait("t1", "one"), trait("t2", "one"), trait("t3", "many")];

/** Every value that a trait can have: each one, or for `many` each set of them. */
const possible = ({ type }: Trait): Fact["value"][] =>
  type === "one" ? values : everySet(values).map((set) => [...set]);

function randomFramework(id: string, random: Random): Framework {
  const fact = (one: Trait): Fact => ({
    value: random.once(2) ? "unknown" : random.pick(possible(one)),
    asOf,
  });
  return {
    id,
    name: id,
    kind: "micro",
    summary: id,
    homepage: "https://example.org",
    docs: "https://example.org",
    firstStep: id,
    article: true,
    facts: Object.fromEntries(traits.map((one) => [one.id, fact(one)])),
  };
}

function randomRule(id: string, random: Random): Rule {
  const wanted = random.shuffled(traits).slice(0, 1 + random.below(3));
  const some = () => random.shuffled(values).slice(0, 1 + random.below(2));
  return rule(id, {
    if: Object.fromEntries(wanted.map((one) => [one.id, some()])),
    points: random.pick([-3, -2, -1, 1, 2, 3]),
  });
}

function randomWorld(random: Random): Knowledge {
  return {
    name: "random",
    questions: [],
    traits,
    claims: [],
    frameworks: ["x", "y"].map((id) => randomFramework(id, random)),
    rules: Array.from({ length: 1 + random.below(5) }, (_, index) =>
      randomRule(`r${index}`, random),
    ),
  };
}

/** The framework with its unknown facts filled in, in every way there is. */
function completions(framework: Framework): Framework[] {
  return traits
    .filter(({ id }) => framework.facts[id]?.value === "unknown")
    .reduce(
      (all, one) =>
        all.flatMap((partly) =>
          possible(one).map((value) => ({
            ...partly,
            facts: { ...partly.facts, [one.id]: { value, asOf } },
          })),
        ),
      [framework],
    );
}

const pointsOf = (world: Knowledge, framework: Framework) =>
  rank({ ...world, frameworks: [framework] }, emptyRequest).rows[0]?.points ?? 0;

const random = randomFrom(42);
const rows = Array.from({ length: WORLDS }, () => randomWorld(random)).flatMap((world) => {
  const ranking = rank(world, emptyRequest);
  return ranking.rows.map((row) => {
    const all = completions(row.framework).map((known) => pointsOf(world, known));
    return { world, ranking, row, least: Math.min(...all), most: Math.max(...all) };
  });
});

test(`in ${WORLDS} random worlds the range is the least and the most of all completions`, () => {
  expect(rows).toHaveLength(2 * WORLDS);
  const wrong = rows.filter(
    ({ row: { pointsRange }, least, most }) => pointsRange[0] !== least || pointsRange[1] !== most,
  );
  expect(wrong.slice(0, 2)).toEqual([]);
});

test("who could win by unknown facts is whoever is behind and has a completion level with the leader", () => {
  const wrong = rows.filter(({ ranking, row, most }) => {
    const leader = Math.max(...ranking.rows.map(({ points }) => points));
    const could = row.points < leader && most >= leader;
    return ranking.unknownCouldWin.includes(row.framework) !== could;
  });
  expect(wrong.slice(0, 2)).toEqual([]);
});

test("the worlds are worth trying: many ranges are wide, some are joined by rules on several traits", () => {
  const wide = rows.filter(({ least, most }) => most > least);
  expect(wide.length).toBeGreaterThan(WORLDS / 2);
  expect(rows.filter(({ ranking }) => ranking.unknownCouldWin.length > 0).length).toBeGreaterThan(
    WORLDS / 4,
  );
});
