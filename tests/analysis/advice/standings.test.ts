// The first places under some answers, and what one answer more does to them.
import { describe, expect, test } from "vitest";
import { type Standings, standingsOf } from "../../../src/analysis/advice/standings.ts";
import type { Rule } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomScope } from "../../support/random-knowledge.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { ash, rule, smallWorld } from "../../support/small-world.ts";

function standings(
  before: ShortAnswers,
  after: ShortAnswers,
  rules: readonly Rule[] = smallWorld.rules,
): Standings {
  const model = compile({ ...smallWorld, rules: [...rules] }, emptyRequest);
  const names = model.frameworks.map((id) => id.toUpperCase());
  const states = (given: ShortAnswers) => statesOf(model, answersOf(given));
  return standingsOf(model, names, states(before), states(after));
}

const place = (name: string, rank: number, points: number, wasFirst = false) => ({
  ...{ name, rank, points, wasFirst },
});

describe("in the small world", () => {
  test("high speed: ash gains 2, birch loses 1", () => {
    expect(standings({}, { speed: "high" })).toEqual({
      places: [place("ASH", 1, 2, true), place("CEDAR", 2, 0, true), place("BIRCH", 3, -1, true)],
      sharing: 0,
      ranked: 3,
      ruledOut: [],
    });
  });
});

describe("with five frameworks", () => {
  const five = ["a", "b", "c", "d", "e"];
  const rules = [rule("c-fast", { when: { speed: ["high"] }, for: ["c"], points: 2 })];
  const frameworks = five.map((id) => ({ ...ash, id }));
  const model = compile({ ...smallWorld, frameworks, rules }, emptyRequest);
  const open = statesOf(model, answersOf({}));
  const high = statesOf(model, answersOf({ speed: "high" }));

  test("five that are first together are no lead to lose; one is", () => {
    const wasFirst = (from: typeof open) =>
      standingsOf(model, five, from, high).places.map((one) => one.wasFirst);
    expect(wasFirst(open)).toEqual([false, false, false]);
    expect(wasFirst(high)).toEqual([true, false, false]);
  });
});

test("in random worlds they are the first rows of the ranking", () => {
  const random = randomFrom(13);
  for (let tries = 0; tries < 200; tries += 1) {
    const knowledge = randomKnowledge(random);
    const scope = randomScope(knowledge, random);
    const [before, after] = [randomAnswers(knowledge, random), randomAnswers(knowledge, random)];
    const model = compile(knowledge, scope);
    const found = standingsOf(
      model,
      model.frameworks,
      statesOf(model, before),
      statesOf(model, after),
    );
    const { rows, ruledOut } = rank(knowledge, { ...scope, answers: after });
    expect(found.ranked).toBe(rows.length);
    expect(found.places.map(({ name, rank, points }) => [name, rank, points])).toEqual(
      rows.slice(0, 3).map((row) => [row.framework.id, row.rank, row.points]),
    );
    expect(found.sharing).toBe(rows.slice(3).filter(({ rank }) => rank === rows[2]?.rank).length);
    const earlier = new Set(
      rank(knowledge, { ...scope, answers: before }).ruledOut.map((one) => one.framework.id),
    );
    const out = new Set(ruledOut.map((one) => one.framework.id));
    expect(found.ruledOut).toEqual([...out].filter((id) => !earlier.has(id)));
  }
});
