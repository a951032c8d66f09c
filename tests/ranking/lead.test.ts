// What puts a sole winner ahead of the one behind it.
import { expect, test } from "vitest";
import { lead } from "../../src/ranking/lead.ts";
import { rank } from "../../src/ranking/rank.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { withRules } from "../support/edit.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { rule } from "../support/small-world.ts";

/** The small world, and two points for ash and birch alike at high speed. */
const world = withRules(
  rule("both-fine", { when: { speed: ["high"] }, for: ["ash", "birch"], points: 2 }),
  rule("ash-at-sea", { when: { place: ["sea"] }, for: ["ash"], points: -1 }),
);

const told = (answers: ShortAnswers, more: Partial<RankingRequest> = {}) => {
  const found = lead(rank(world, asking(answers, more)));
  return (
    found && [
      `${found.winner.framework.id} before ${found.runnerUp.framework.id} by ${found.points}`,
      ...found.decisive.map(
        ({ of, reason }) => `${of.framework.id} ${reason.rule.id} ${reason.points}`,
      ),
    ]
  );
};

test.each<[string, ShortAnswers, Partial<RankingRequest>, string[]]>([
  [
    "4 before 1: 2 for speed and 1 lost for slowness; what both have decides nothing",
    { speed: "high" },
    {},
    ["ash before birch by 3", "ash fast-is-fast 2", "birch slow-is-slow -1"],
  ],
  [
    "the larger comes first, even if it is what the other lost: -2 before 1",
    { speed: "high", wishes: ["wheels"] },
    { important: new Set(["speed"]) },
    ["ash before birch by 7", "ash fast-is-fast 4", "birch slow-is-slow -2", "ash wheels-wanted 1"],
  ],
  [
    "3 - 0 against cedar, of which nothing is known",
    { place: "wood" },
    { without: ["ash"] },
    ["birch before cedar by 3", "birch birch-woods 3"],
  ],
  [
    "9 before 5: the 3 that birch gained in the wood do not speak for ash",
    { speed: "high", place: "wood", wishes: ["wheels"] },
    { important: new Set(["speed"]) },
    ["ash before birch by 4", "ash fast-is-fast 4", "birch slow-is-slow -2", "ash wheels-wanted 1"],
  ],
  [
    "3 before 1: the 1 that ash lost at sea does not speak for ash",
    { speed: "high", place: "sea" },
    {},
    ["ash before birch by 2", "ash fast-is-fast 2", "birch slow-is-slow -1"],
  ],
])("%s", (_title, answers, more, expected) => {
  expect(told(answers, more)).toEqual(expected);
});

test.each<[ShortAnswers, Partial<RankingRequest>]>([
  [{ place: "sea" }, {}],
  [{}, {}],
  [{ speed: "high" }, { only: ["ash"] }],
  [{}, { only: [] }],
])("nobody leads in a tie, alone, or where nobody is left: %j, %j", (answers, more) => {
  expect(told(answers, more)).toBe(undefined);
});
