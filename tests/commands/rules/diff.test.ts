// Tests `rules diff`: what it says of rules that are alike, that decide otherwise, and how it tells it.
import { describe, expect, test } from "vitest";
import { differenceBetween } from "../../../src/analysis/diff/difference.ts";
import { diffRules } from "../../../src/commands/rules/diff.ts";
import { everyAnswer } from "../../../src/knowledge/answer.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { toJson } from "../../../src/report/json.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { difference, identified, linesOf, usualOutput } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

const without = (id: string): Knowledge => ({
  ...smallWorld,
  rules: smallWorld.rules.filter((rule) => rule.id !== id),
});

const winnersIn = (knowledge: Knowledge, answers: ReadonlyMap<string, readonly string[]>) =>
  rank(knowledge, { ...emptyRequest, answers })
    .winners.map(({ id }) => id)
    .sort();

test("rules beside themselves: proved alike, in 0 % of all sets, nothing different", async () => {
  const lines = await linesOf(await difference(smallWorld));
  expect(lines).toContain("No answers have other winners; that is proved.");
  expect(lines.join("\n")).toContain("Other winners: 0.00 %, counted over all");
  expect(lines).toContain("Nothing is different in what they say.");
});

test("a rule less: the answers that show it, who loses, and which rule it was", async () => {
  const lines = await linesOf(await difference(without("fast-is-fast")));
  expect(lines).toContain("Winners change, for instance under these answers:");
  expect(lines).toContain("- 1 rule removed: fast-is-fast");
  expect(lines.find((line) => line.startsWith("ash "))).toMatch(/ -\d+\.\d\d$/);
});

test("JSON holds a witness that either side takes and decides as it says", async () => {
  const b = without("fast-is-fast");
  const { report } = await diffRules(identified(), identified(b), usualOutput);
  const { witness } = JSON.parse(toJson(report));
  for (const [side, knowledge] of [
    ["a", smallWorld],
    ["b", b],
  ] as const) {
    const answers = new Map(
      Object.entries<string | string[]>(witness[side].answers).map(([id, one]) => [
        id,
        [one].flat(),
      ]),
    );
    const important = new Set<string>(witness[side].important);
    const { winners } = rank(knowledge, { ...emptyRequest, answers, important });
    expect(winners.map(({ id }) => id).sort()).toEqual(witness[side].winners);
  }
  expect(witness.a.winners).not.toEqual(witness.b.winners);
});

describe("50 random pairs of rules", () => {
  const random = randomFrom(5);
  const pairs = Array.from({ length: 50 }, () => {
    const a = randomKnowledge(random);
    const left = random.below(Math.max(1, a.rules.length));
    return [a, { ...a, rules: a.rules.filter((_, index) => index !== left) }] as const;
  });

  test("where winners are said to be the same, no complete answers have others", () => {
    const same = pairs.filter(([a, b]) => differenceBetween(a, b).verdict.kind === "same");
    expect(same.length).toBeGreaterThan(2);
    for (const [a, b] of same) {
      for (const answers of everyAnswer(a.questions))
        expect(winnersIn(a, answers)).toEqual(winnersIn(b, answers));
    }
  });

  test("where they are said to differ, the witness shows it", () => {
    const verdicts = pairs.map(([a, b]) => ({ a, b, verdict: differenceBetween(a, b).verdict }));
    const differing = verdicts.flatMap(({ a, b, verdict }) =>
      verdict.kind === "differ" ? [{ a, b, witness: verdict.witness }] : [],
    );
    expect(differing.length).toBeGreaterThan(10);
    for (const { a, b, witness } of differing) {
      const found = ([a, b] as const).map((knowledge, side) => {
        const { answers, important } = witness[side === 0 ? 0 : 1];
        const request = { ...emptyRequest, answers, important: new Set(important) };
        return rank(knowledge, request)
          .winners.map(({ id }) => id)
          .sort();
      });
      expect(found).toEqual(witness.map(({ winners }) => winners));
      expect(found[0]).not.toEqual(found[1]);
    }
  });
});
