// Tests laws of agreement on random teams, and the causes that leave frameworks outside the ranking.
import { expect, test } from "vitest";
import { type Agreement, agreementOf } from "../../../src/analysis/team/agreement.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { withRules } from "../../support/edit.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { ids, rule } from "../../support/small-world.ts";
import { person, randomTeam } from "../../support/teams.ts";

test("two rules and two requirements are four separate causes outside the ranking", () => {
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

test("for every team, the order of the people changes only the order in which they are listed", () => {
  eachTeam(({ knowledge, persons, random, agreement }) => {
    const other = agreementOf(knowledge, random.shuffled(persons));
    expect(sorted(other)).toEqual(sorted(agreement));
  });
});

test("for every team, a team of one person twice agrees on that person's winners", () => {
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

test("for every team, the best compromise is in everybody's ranking, and no framework is better for all", () => {
  let disagreeing = 0;
  eachTeam(({ agreement: { members, common, agreed, rows } }) => {
    disagreeing += agreed ? 0 : 1;
    for (const { id } of common) {
      for (const { ranking } of members) {
        expect(ids(ranking.ruledOut.map((one) => one.framework))).not.toContain(id);
        expect(ids(ranking.rows.map((row) => row.framework))).toContain(id);
      }
    }
    const worst = ({ places }: (typeof rows)[number]) => Math.max(...places.map((one) => one.rank));
    for (const row of rows) expect(worst(row)).toBeGreaterThanOrEqual(rows[0]?.worstRank ?? 0);
    const first = members.map(({ ranking }) => ids(ranking.winners));
    const forAll = first[0]?.filter((id) => first.every((winners) => winners.includes(id)));
    if (agreed) expect(ids(common)).toEqual(forAll);
    else expect(forAll).toEqual([]);
  });
  expect(disagreeing).toBeGreaterThan(TEAMS / 5);
});

/** The agreement with its people sorted by name. */
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
