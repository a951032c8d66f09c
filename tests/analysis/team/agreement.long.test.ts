// Tests what a team can live with: by hand in the small world, and by laws on teams at random.
import { describe, expect, test } from "vitest";
import { type Agreement, agreementOf } from "../../../src/analysis/team/agreement.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { withRules } from "../../support/edit.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { rule, smallWorld } from "../../support/small-world.ts";
import { person, randomTeam } from "../../support/teams.ts";

const ids = (frameworks: readonly { readonly id: string }[]) => frameworks.map(({ id }) => id);

/** Each row as `1 ash 1,2 worst 2 fit 100`: rank, framework, its ranks, the worst, the sum of fit. */
function told({ rows }: Agreement): readonly string[] {
  return rows.map(
    ({ rank, framework, places, worstRank, fitSum }) =>
      `${rank} ${framework.id} ${places.map((place) => place.rank)} worst ${worstRank} fit ${fitSum}`,
  );
}

describe("what everybody can live with", () => {
  test("has the best worst rank: ash and cedar are second at worst, and ash has more fit", () => {
    const agreement = agreementOf(smallWorld, [
      person("ann", { speed: "high" }),
      person("ben", { place: "wood" }),
    ]);
    expect(told(agreement)).toEqual([
      "1 ash 1,2 worst 2 fit 100",
      "2 cedar 2,2 worst 2 fit 33",
      "3 birch 3,1 worst 3 fit 100",
    ]);
    expect([ids(agreement.common), agreement.agreed]).toEqual([["ash"], false]);
  });

  test("is out for nobody: ash is first for ann, but ben is in town", () => {
    const agreement = agreementOf(smallWorld, [
      person("ann", { speed: "high" }),
      person("ben", { place: "town" }),
    ]);
    expect(told(agreement)).toEqual(["1 cedar 2,1 worst 2 fit 33", "2 birch 3,1 worst 3 fit 0"]);
  });

  test("is a tie when worst rank and sum of fit are the same", () => {
    const agreement = agreementOf(smallWorld, [
      person("ann", { wishes: ["wheels"] }),
      person("ben", { place: "town" }),
    ]);
    expect(told(agreement)).toEqual(["1 birch 2,1 worst 2 fit 0", "1 cedar 2,1 worst 2 fit 0"]);
    expect(agreement.rows.map(({ tied }) => tied)).toEqual([true, true]);
    expect(ids(agreement.common)).toEqual(["birch", "cedar"]);
  });

  test("is nothing when each framework is out for somebody", () => {
    const agreement = agreementOf(smallWorld, [
      person("ann", {}, { require: new Map([["engine", ["fast"]]]) }),
      person("ben", { place: "town" }),
    ]);
    expect([agreement.rows, agreement.common, agreement.agreed]).toEqual([[], [], false]);
  });

  test("is agreed upon when it is first for all, alone or not", () => {
    const agreement = agreementOf(smallWorld, [
      person("ann", { speed: "high" }),
      person("ben", { wishes: ["wheels"] }),
      person("cem", {}),
    ]);
    expect(told(agreement)[0]).toBe("1 ash 1,1,1 worst 1 fit 200");
    expect([ids(agreement.common), agreement.agreed]).toEqual([["ash"], true]);
    expect(agreement.decidingQuestions).toEqual([]);
  });

  test("is everything while nobody answers, and there is no fit to add up", () => {
    const agreement = agreementOf(smallWorld, [person("ann", {}), person("ben", {})]);
    expect(agreement.rows.map(({ rank, fitSum }) => [rank, fitSum])).toEqual([
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(agreement.agreed).toBe(true);
  });
});

describe("what is beside the ranking", () => {
  test("is told once for all whom it concerns, by framework and cause", () => {
    const require = new Map([["engine", ["fast"]]]);
    const { outside } = agreementOf(smallWorld, [
      person("ann", { place: "town" }, { without: ["cedar"] }),
      person("ben", {}, { without: ["cedar"], require }),
      person("cem", { place: "town" }, { without: ["cedar"] }),
    ]);
    expect(
      outside.map(({ what, persons }) => `${what.framework.id} ${what.by}: ${persons}`),
    ).toEqual(["ash rule: ann,cem", "birch require: ben", "cedar without: ann,ben,cem"]);
  });

  test("two rules, and two requirements, are two causes", () => {
    const knowledge = withRules(rule("no-ash", { for: ["ash"], ruleOut: true }));
    const require = new Map([
      ["engine", ["slow"]],
      ["extras", ["sails"]],
    ]);
    const { outside } = agreementOf(knowledge, [
      person("ann", { place: "town" }),
      person("ben", {}, { require }),
    ]);
    const told = outside.map(({ what, persons }) => {
      if (what.by === "rule") return `${what.framework.id} ${what.rule.id} ${persons}`;
      return `${what.framework.id} ${what.by === "require" ? what.trait : what.by} ${persons}`;
    });
    expect(told.filter((one) => one.startsWith("ash"))).toEqual([
      "ash engine ben",
      "ash extras ben",
      "ash ash-not-in-town ann",
      "ash no-ash ann",
    ]);
  });

  test("holds the advice to look elsewhere", () => {
    const { elsewhere } = agreementOf(smallWorld, [
      person("ann", { place: "sea" }),
      person("ben", {}),
    ]);
    expect(elsewhere).toMatchObject([{ what: { id: "take-a-boat" }, persons: ["ann"] }]);
  });
});

const TEAMS = 400;

function eachTeam(visit: (of: ReturnType<typeof someTeam>) => void): void {
  const random = randomFrom(9_2026);
  for (let nth = 0; nth < TEAMS; nth += 1) visit(someTeam(random));
}

function someTeam(random: ReturnType<typeof randomFrom>) {
  const knowledge = randomKnowledge(random);
  const persons = randomTeam(knowledge, random);
  return { knowledge, persons, random, agreement: agreementOf(knowledge, persons) };
}

describe("for every team", () => {
  test("the order of the persons changes nothing but the order in which they are listed", () => {
    eachTeam(({ knowledge, persons, random, agreement }) => {
      const other = agreementOf(knowledge, random.shuffled(persons));
      expect(sorted(other)).toEqual(sorted(agreement));
    });
  });

  test("one person twice agrees, with the winners of that person alone", () => {
    eachTeam(({ knowledge, persons }) => {
      const [one] = persons;
      if (one === undefined) throw new Error("an empty team");
      const { common, agreed, rows } = agreementOf(knowledge, [one, { ...one, name: "again" }]);
      const alone = rank(knowledge, one.request);
      expect(ids(common)).toEqual(ids(alone.winners));
      expect(agreed).toBe(alone.winners.length > 0);
      expect(rows.map(({ worstRank }) => worstRank)).toEqual(alone.rows.map((row) => row.rank));
    });
  });

  test("what all can live with is in everybody's ranking, and nothing is better for all", () => {
    let disagreeing = 0;
    eachTeam(({ agreement: { members, common, agreed, rows } }) => {
      disagreeing += agreed ? 0 : 1;
      for (const { id } of common) {
        for (const { ranking } of members) {
          expect(ids(ranking.ruledOut.map((one) => one.framework))).not.toContain(id);
          expect(ids(ranking.rows.map((row) => row.framework))).toContain(id);
        }
      }
      const worst = ({ places }: (typeof rows)[number]) =>
        Math.max(...places.map((one) => one.rank));
      for (const row of rows) expect(worst(row)).toBeGreaterThanOrEqual(rows[0]?.worstRank ?? 0);
      const first = members.map(({ ranking }) => ids(ranking.winners));
      const forAll = first[0]?.filter((id) => first.every((winners) => winners.includes(id)));
      if (agreed) expect(ids(common)).toEqual(forAll);
      else expect(forAll).toEqual([]);
    });
    expect(disagreeing).toBeGreaterThan(TEAMS / 5);
  });
});

/** The agreement with everything about persons in the order of their names. */
function sorted(agreement: Agreement): object {
  const order = agreement.members.map(({ name }) => name);
  const byName = <T>(values: readonly T[]) =>
    [...order].sort().map((name) => values[order.indexOf(name)]);
  const named = <T extends { readonly persons: readonly string[] }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, persons: [...one.persons].sort() }));
  return {
    ...agreement,
    members: byName(agreement.members),
    rows: agreement.rows.map((row) => ({ ...row, places: byName(row.places) })),
    outside: named(agreement.outside),
    elsewhere: named(agreement.elsewhere),
    decidingQuestions: agreement.decidingQuestions.map((one) => ({
      ...one,
      changing: [...one.changing].sort(),
    })),
  };
}
