// Tests the arithmetic of a ranking, who is admitted to it, and fit, in a world small enough to add up by hand.
import { expect, test } from "vitest";
import type { Rule } from "../../src/knowledge/schema.ts";
import { type Contribution, fits, type Ranking, rank } from "../../src/ranking/rank.ts";
import {
  admit,
  missing,
  type RankingRequest,
  type Requirements,
} from "../../src/ranking/request.ts";
import { withRules } from "../support/edit.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { ash, ids, rule, smallWorld } from "../support/small-world.ts";

/** Each row as `rank framework points`, with a star if it is tied. */
const standings = ({ rows }: Ranking) =>
  rows
    .map((row) => `${row.rank}${row.tied ? "*" : ""} ${row.framework.id} ${row.points}`)
    .join(", ");

test.each<[string, ShortAnswers, string, Partial<RankingRequest>?]>([
  ["no answers: all three tie at 0, by id", {}, "1* ash 0, 1* birch 0, 1* cedar 0"],
  [
    "two points for speed, one lost for slowness, none for an unknown fact",
    { speed: "high" },
    "1 ash 2, 2 cedar 0, 3 birch -1",
  ],
  [
    "2 equals 3 - 1, so ash and birch share rank 1 and the next is 3",
    { speed: "high", place: "wood" },
    "1* ash 2, 1* birch 2, 3 cedar 0",
  ],
  [
    "an important question doubles gains and losses: 4 and -2 + 3",
    { speed: "high", place: "wood" },
    "1 ash 4, 2 birch 1, 3 cedar 0",
    { important: new Set(["speed"]) },
  ],
  [
    "a rule of two questions doubles if one of them is important: 3 × 2 + 1 × 2",
    { speed: "low", place: "wood" },
    "1 birch 8, 2* ash 0, 2* cedar 0",
    { important: new Set(["place"]) },
  ],
  ["what is ruled out has no row", { speed: "high", place: "town" }, "1 cedar 0, 2 birch -1"],
  [
    "what is left out has no row, and the others move up",
    { speed: "high" },
    "1 cedar 0, 2 birch -1",
    { without: ["ash"] },
  ],
])("%s", (_title, answers, expected, more) => {
  const ranking = rank(smallWorld, asking(answers, more));
  expect(standings(ranking)).toBe(expected);
  expect(ids(ranking.winners)).toEqual(expected.match(/(?<=\b1\*? )[a-z]+/g));
});

test("reasons are sorted by strength, then by rule id, gains and losses alike", () => {
  const world = withRules(
    rule("z-loss", { when: { speed: ["high"] }, for: ["ash"], points: -3 }),
    rule("b-gain", { when: { speed: ["high"] }, for: ["ash"], points: 1 }),
    rule("a-loss", { when: { speed: ["high"] }, for: ["ash"], points: -1 }),
  );
  const [ash] = rank(world, asking({ speed: "high" }, { only: ["ash"] })).rows;
  expect(ash?.reasons.map(({ rule, points }) => `${rule.id} ${points}`).join(", ")).toBe(
    "z-loss -3, fast-is-fast 2, a-loss -1, b-gain 1",
  );
});

test("each framework that is ruled out is listed with each rule that does so, by framework and rule", () => {
  const world = withRules(
    rule("no-birch", { when: { place: ["town"] }, for: ["birch"], ruleOut: true }),
    rule("a-veto", { when: { place: ["town"] }, if: { engine: ["fast"] }, ruleOut: true }),
  );
  const ranking = rank(world, asking({ place: "town" }));
  const out = ranking.ruledOut.map(({ framework, rule }) => `${framework.id} by ${rule.id}`);
  expect(out).toEqual(["ash by a-veto", "ash by ash-not-in-town", "birch by no-birch"]);
  expect(ids(ranking.winners)).toEqual(["cedar"]);
});

test("when all are ruled out there are no rows, no winners and no poor fit", () => {
  const veto = rule("no-tree", { for: ["ash", "birch", "cedar"], ruleOut: true });
  const ranking = rank(withRules(veto), asking({ speed: "high" }));
  expect(ranking).toMatchObject({ rows: [], winners: [], unknownCouldWin: [], poorFit: undefined });
  expect(ranking.ruledOut).toHaveLength(3);
});

test("advice to look elsewhere is in force only at sea, and gives no points", () => {
  const ranking = rank(smallWorld, asking({ place: "sea" }));
  expect(ids(ranking.elsewhere)).toEqual(["take-a-boat"]);
  expect(standings(ranking)).toBe("1* ash 0, 1* birch 0, 1* cedar 0");
  expect(rank(smallWorld, asking({ place: "wood" })).elsewhere).toEqual([]);
});

test.each<[string, ShortAnswers, range: number[], couldWin: boolean]>([
  [
    "a fast engine would give cedar 2, a slow one -1; 2 is enough to tie with ash",
    { speed: "high" },
    [-1, 2],
    true,
  ],
  [
    "with wheels cedar could have 2 + 1, as much as ash",
    { speed: "high", wishes: ["wheels"] },
    [-1, 3],
    true,
  ],
  ["in the wood no unknown fact gives cedar anything", { place: "wood" }, [0, 0], false],
  [
    "if cedar is first already, it is not listed as one that could be",
    { place: "town", wishes: ["wings"] },
    [0, 1],
    false,
  ],
])("%s", (_title, answers, range, couldWin) => {
  const ranking = rank(smallWorld, asking(answers));
  expect(ranking.rows.find((row) => row.framework.id === "cedar")?.pointsRange).toEqual(range);
  expect(ids(ranking.unknownCouldWin)).toEqual(couldWin ? ["cedar"] : []);
});

test.each<[ShortAnswers, number, Ranking["poorFit"]]>([
  [{}, 0, undefined],
  [{ place: "sea" }, 0, undefined],
  [{ speed: "high" }, 1, undefined],
  [{ speed: "high", wishes: ["wheels"] }, 2, undefined],
  [{ speed: "high", wishes: ["wings"] }, 2, undefined],
  [{ speed: "high", place: "wood", wishes: ["wings"] }, 3, "fewReasons"],
  [{ wishes: ["wings"] }, 1, "noPoints"],
  [{ place: "town" }, 0, "noPoints"],
])("%j has %i topics, poor fit: %s", (answers, topics, poorFit) => {
  expect(rank(smallWorld, asking(answers))).toMatchObject({ topics, poorFit });
});

test.each<[string, ShortAnswers, ...Rule[]]>([
  [
    "what always holds was not asked for",
    { speed: "high", wishes: ["wings"] },
    rule("always", { for: ["birch"], points: 1 }),
  ],
  [
    "one winner that fits is enough",
    { speed: "high", place: "wood", wishes: ["wings"] },
    rule("wings", { when: { wishes: ["wings"] }, for: ["birch"], points: 1 }),
    rule("even", { for: ["ash"], points: 1 }),
  ],
])("no poor fit: %s", (_title, answers, ...more) => {
  expect(rank(withRules(...more), asking(answers)).poorFit).toBeUndefined();
});

test.each<[string, number, number, Ranking["poorFit"]]>([
  ["2 - 1 is above 0, and a topic that only takes points away cannot be won", -1, 0, undefined],
  ["2 + 1 - 3 is not above 0, though two topics of three help", -3, 1, "noPoints"],
])("a leader with a loss at sea: %s", (_title, atSea, wheels, poorFit) => {
  const world = withRules(rule("sea", { when: { place: ["sea"] }, for: ["ash"], points: atSea }));
  const wishes = wheels === 1 ? { wishes: ["wheels"] } : {};
  const asked = asking({ speed: "high", place: "sea", ...wishes }, { only: ["ash"] });
  expect(rank(world, asked)).toMatchObject({ topics: 2 + wheels, poorFit });
});

const on = (topic: string, points: number): Contribution => ({
  rule: rule(topic, { when: { [topic]: ["yes"] }, points }),
  points,
});

test.each<[string, Contribution[][], (number | null)[]]>([
  ["no reasons at all: nothing sets frameworks apart", [[], [], []], [null, null, null]],
  ["all have the same: nothing sets frameworks apart", [[on("a", 2)], [on("a", 2)]], [null, null]],
  ["one alone is its own best and worst", [[on("a", 2)]], [null]],
  ["no framework, no fit", [], []],
  [
    "2, 0 and -1 are 3, 1 and 0 thirds of the way from -1 to 2",
    [[on("a", 2)], [], [on("a", -1)]],
    [100, 33, 0],
  ],
  ["two topics, each best on one: 3 of 6 is half", [[on("a", 3)], [on("b", 3)]], [50, 50]],
  [
    "the best on both: 2 + 3 is the maximum of the two topics",
    [[on("a", 2), on("b", 3)], [on("b", 1)]],
    [100, 0],
  ],
  [
    "3 - 2 in one topic is a total of 1, the best; 0 is the worst",
    [[on("a", 3), on("a", -2)], []],
    [100, 0],
  ],
  [
    "losses only: 0 is the best, -3 the worst, -1 two thirds up",
    [[], [on("a", -3)], [on("a", -1)]],
    [100, 0, 67],
  ],
  ["200 of 201 is not all: 99, though 99.5 rounds up", [[on("a", 200)], [on("b", 1)]], [99, 0]],
])("%s", (_title, frameworks, expected) => {
  expect(fits(frameworks)).toEqual(expected);
});

const fast: Requirements = new Map([["engine", ["fast"]]]);

test.each<[Partial<RankingRequest>, admitted: string, excluded: string]>([
  [{}, "ash birch cedar", ""],
  [{ only: ["cedar", "ash"] }, "ash cedar", "birch only"],
  [{ only: [] }, "", "ash only, birch only, cedar only"],
  [{ without: ["birch"] }, "ash cedar", "birch without"],
  [{ only: ["ash", "birch"], without: ["ash"] }, "birch", "ash without, cedar only"],
  [{ require: fast }, "ash", "birch engine=slow, cedar engine=unknown"],
  [
    { only: ["cedar"], require: new Map([["engine", ["unknown"]]]) },
    "",
    "ash only, birch only, cedar engine=unknown",
  ],
  [{ require: new Map([["engine", ["fast", "slow"]]]) }, "ash birch", "cedar engine=unknown"],
  [
    { require: new Map([["extras", ["wheels", "wings"]]]) },
    "ash",
    "birch extras=, cedar extras=unknown",
  ],
  [
    { require: new Map([...fast, ["extras", ["sails"]]]) },
    "",
    "ash extras=wheels, birch engine=slow, birch extras=, cedar engine=unknown, cedar extras=unknown",
  ],
  [{ without: ["birch"], require: fast }, "ash", "birch without, cedar engine=unknown"],
])("%o admits %s, not %s", (wishes, admitted, excluded) => {
  const found = admit([...smallWorld.frameworks].reverse(), asking({}, wishes));
  expect(found.admitted.map(({ id }) => id).join(" ")).toBe(admitted);
  const causes = found.excluded.map((one) =>
    [one.framework.id, one.by === "require" ? `${one.trait}=${one.value}` : one.by].join(" "),
  );
  expect(causes.join(", ")).toBe(excluded);
});

test("a trait that a framework does not state is unknown", () => {
  expect(missing(ash, new Map([["colour", ["grey"]]]))).toEqual([
    { trait: "colour", value: "unknown" },
  ]);
});
