// Tests that proposed changes never contradict themselves or the answers that stay.
import { describe, expect, test } from "vitest";
import { confidence, type Remedy, whyNot } from "../../../src/analysis/confidence/confidence.ts";
import type { Counterfactual } from "../../../src/analysis/confidence/counterfactual.ts";
import { goingTogether } from "../../../src/analysis/confidence/smallest.ts";
import { contradictions } from "../../../src/knowledge/clashes.ts";
import type { Knowledge, Rule } from "../../../src/knowledge/schema.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { situationOf, statesOf } from "../../../src/tables/states.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";
import { sampleOfShipped, shipped } from "../../support/samples.ts";
import { questionOf, rule, smallWorld } from "../../support/small-world.ts";

const clashing = (answers: Parameters<typeof contradictions>[1]) =>
  contradictions(shipped.questions, answers);

describe("on the shipped knowledge", () => {
  const model = compile(shipped, emptyRequest);

  test("no change found for seeded answers contradicts them or itself", () => {
    const requests = sampleOfShipped()
      .filter(({ answers }) => clashing(answers).length === 0)
      .filter((_, index) => index % 40 === 0);
    let tried = 0;
    for (const { answers } of requests) {
      const remedies = ["django", "flask"].map((id) => whyNot(model, answers, id));
      const changes: readonly Counterfactual[] = [
        ...confidence(model, answers).changes,
        ...remedies
          .flatMap((one) => [one?.first, one?.alone])
          .flatMap((one) => (one?.kind === "found" ? one.sets : [])),
      ];
      for (const { set } of changes) {
        expect(clashing(new Map([...answers, ...set]))).toEqual([]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(250);
  }, 120_000);

  test("if only “None of these” is ticked, ticking another choice unticks it", () => {
    const { answers } = asking({ kind: ["api"], parts: ["nothing"], database: ["none"] });
    const { sets } = found(whyNot(model, answers, "django")?.first);
    const parts = sets.flatMap(({ set }) => set.get("parts") ?? []);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts).not.toContain("nothing");
  });

  test.each<[ShortAnswers, ShortAnswers, boolean]>([
    [{ parts: ["forms"] }, { parts: ["forms", "nothing"] }, false],
    [{ parts: ["forms"] }, { parts: ["nothing"] }, true],
    [{ database: ["none"] }, { database: ["none"], parts: ["accounts"] }, false],
    [{ database: ["none"] }, { database: ["none"], parts: ["uploads"] }, true],
    // An existing contradiction does not count against a change.
    [{ parts: ["forms", "nothing"] }, { parts: ["forms", "nothing"], size: "small" }, true],
  ])("from %j to %j: %s", (before, after, together) => {
    const { states } = situationOf(model, answersOf(before));
    expect(goingTogether(model, states)(statesOf(model, answersOf(after)))).toBe(together);
  });
});

describe("when only a contradiction would help", () => {
  const world: Knowledge = {
    ...smallWorld,
    questions: [questionOf("parts", ["nothing", "wings"], "many")],
    rules: [
      rule("lead", { for: ["ash"], points: 1 }),
      rule("none", { when: { parts: ["nothing"] }, for: ["birch"], points: 1 }),
      rule("some", { when: { parts: ["wings"] }, for: ["birch"], points: 1 }),
    ],
  };

  test("nothing is proposed, but it is not called impossible", () => {
    const remedy = whyNot(compile(world, emptyRequest), new Map(), "birch");
    expect(remedy?.first).toMatchObject({ kind: "found", total: 2 });
    expect(remedy?.alone).toEqual({ kind: "contradicting" });
  });

  test("the number of changes is unknown", () => {
    const [, ...rules] = world.rules;
    const ahead = {
      ...world,
      rules: [
        rule("lead", { for: ["ash"], points: 3 }),
        ...rules.map((one) => ({ ...one, points: 2 }) as Rule),
      ],
    };
    expect(confidence(compile(ahead, emptyRequest), new Map())).toMatchObject({
      changes: [],
      changesTotal: null,
    });
  });
});

function found(remedy: Remedy | undefined) {
  if (remedy?.kind !== "found") throw new Error("nothing was found");
  return remedy;
}
