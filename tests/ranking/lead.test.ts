// Tests what puts a sole winner ahead of the runner-up.
import { expect, test } from "vitest";
import { lead } from "../../src/ranking/compare.ts";
import { rank } from "../../src/ranking/rank.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { withRules } from "../support/edit.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { rule } from "../support/small-world.ts";

/** The small world with two points for both ash and birch at high speed. */
const world = withRules(
  rule("both-fine", { when: { speed: ["high"] }, for: ["ash", "birch"], points: 2 }),
  rule("ash-at-sea", { when: { place: ["sea"] }, for: ["ash"], points: -1 }),
);

const told = (answers: ShortAnswers, more: Partial<RankingRequest> = {}) => {
  const found = lead(rank(world, asking(answers, more)));
  if (found === undefined) return undefined;
  const decisive = found.decisive.map(
    ({ of, reason }) => `${of.framework.id} ${reason.rule.id} ${reason.points}`,
  );
  const { winner, runnerUp, points } = found;
  return `${winner.framework.id} before ${runnerUp.framework.id} by ${points}: ${decisive.join(", ")}`;
};

const speed = { important: new Set(["speed"]) };
test.each<[string, ShortAnswers, string, Partial<RankingRequest>?]>([
  [
    "what both have decides nothing",
    { speed: "high" },
    "ash before birch by 3: ash fast-is-fast 2, birch slow-is-slow -1",
  ],
  [
    "the larger comes first, even if it is what the other lost",
    { speed: "high", wishes: ["wheels"] },
    "ash before birch by 7: ash fast-is-fast 4, birch slow-is-slow -2, ash wheels-wanted 1",
    speed,
  ],
  [
    "nothing is known about cedar",
    { place: "wood" },
    "birch before cedar by 3: birch birch-woods 3",
    { without: ["ash"] },
  ],
  [
    "the 3 that birch gained in the wood do not count for ash",
    { speed: "high", place: "wood", wishes: ["wheels"] },
    "ash before birch by 4: ash fast-is-fast 4, birch slow-is-slow -2, ash wheels-wanted 1",
    speed,
  ],
  [
    "the 1 that ash lost at sea does not count for ash",
    { speed: "high", place: "sea" },
    "ash before birch by 2: ash fast-is-fast 2, birch slow-is-slow -1",
  ],
])("%s", (_title, answers, expected, more) => {
  expect(told(answers, more)).toBe(expected);
});

test.each<[ShortAnswers, Partial<RankingRequest>]>([
  [{ place: "sea" }, {}],
  [{}, {}],
  [{ speed: "high" }, { only: ["ash"] }],
  [{}, { only: [] }],
])("there is no lead in a tie, alone, or with no framework left: %j, %j", (answers, more) => {
  expect(told(answers, more)).toBe(undefined);
});
