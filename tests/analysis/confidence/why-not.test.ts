// Tests what would put a framework first: nothing, a few answers, no answers, or too many to search.
import { describe, expect, test } from "vitest";
import { confidence, whyNot } from "../../../src/analysis/confidence/confidence.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import type { RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { withRules } from "../../support/edit.ts";
import { answersOf, asking } from "../../support/request.ts";
import { sampleOfShipped, shipped } from "../../support/samples.ts";
import { numbered, questionOf, rule, smallWorld } from "../../support/small-world.ts";

const whyNotIn = (knowledge: Knowledge, request: RankingRequest, framework: string) =>
  whyNot(compile(knowledge, request), request.answers, framework);

describe("in the small world", () => {
  test("cedar ties when no framework has points, and is first alone only in town at high speed", () => {
    expect(whyNotIn(smallWorld, asking({ speed: "high" }), "cedar")).toEqual({
      first: {
        kind: "found",
        changes: 1,
        total: 2,
        sets: [
          { set: answersOf({ place: "town" }), winners: ["cedar"] },
          { set: answersOf({ speed: "low" }), winners: ["ash", "birch", "cedar"] },
        ],
      },
      alone: {
        kind: "found",
        changes: 1,
        total: 1,
        sets: [{ set: answersOf({ place: "town" }), winners: ["cedar"] }],
      },
    });
  });

  test("no answers put a framework first that a rule without `when` rules out", () => {
    const never = withRules(rule("never", { for: ["birch"], ruleOut: true }));
    const none = { first: { kind: "none" }, alone: { kind: "none" } };
    expect(whyNotIn(never, asking({}), "birch")).toEqual(none);
  });

  test("a framework that takes no part has no result", () => {
    expect(whyNotIn(smallWorld, asking({}, { without: ["ash"] }), "ash")).toBeUndefined();
  });
});

test("on the shipped knowledge, every set gives the winners that it promises", () => {
  const requests = sampleOfShipped().filter((_, index) => index % 8_000 === 3);
  let tried = 0;
  for (const request of requests) {
    for (const { id } of shipped.frameworks) {
      const found = whyNotIn(shipped, request, id);
      for (const remedy of [found?.first, found?.alone]) {
        if (remedy?.kind !== "found") continue;
        for (const { set, winners } of remedy.sets.slice(0, 2)) {
          const answers = new Map([...request.answers, ...set]);
          const ranked = rank(shipped, { ...request, answers }).winners.map((one) => one.id);
          expect(ranked).toEqual(winners);
          expect(remedy === found?.alone ? ranked.join() : ranked).toContain(id);
          if (remedy === found?.alone) expect(ranked).toEqual([id]);
          tried += 1;
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(10);
});

describe("with sixteen questions of ten choices that rules join", () => {
  const questions = numbered("q", 16).map((id) => questionOf(id, numbered("c", 10)));
  const rules = questions.map(({ id }, index) =>
    rule(`r${index}`, {
      when: { [id]: ["c1"], [`q${(index + 1) % 16}`]: ["c1", "c2"] },
      for: ["ash"],
      points: 1,
    }),
  );
  const world = { ...smallWorld, questions, rules };
  const given = asking({ q0: "c1", q1: "c1", q2: "c1", q3: "c1", q4: "c1", q5: "c1" });

  test("changes are searched as far as possible, and the rest is undecided", () => {
    expect(whyNotIn(world, given, "birch")).toEqual({
      first: { kind: "undecided", searched: 2 },
      alone: { kind: "undecided", searched: 2 },
    });
    const one = whyNotIn(world, asking({ q0: "c1", q1: "c1" }), "birch");
    expect(one?.first).toMatchObject({ kind: "found", changes: 1 });
  });

  test("confidence comes from a sample, proves nothing, and does not know the number of changes", () => {
    const found = confidence(compile(world, given), given.answers);
    expect(found).toMatchObject({
      decided: false,
      holds: { value: 1, exact: false },
      changes: [],
      changesTotal: null,
    });
  });
});
