// What a model of the small world is made of, in numbers that fit in the head.
import { describe, expect, test } from "vitest";
import { emptyRequest } from "../../src/ranking/request.ts";
import { idsOf } from "../../src/tables/bit-set.ts";
import { compile } from "../../src/tables/compile.ts";
import { addComponent, evaluate, newScore } from "../../src/tables/evaluate.ts";
import type { Model } from "../../src/tables/model.ts";
import { rowOf } from "../../src/tables/rows.ts";
import { statesOf } from "../../src/tables/states.ts";
import { withRules } from "../support/edit.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const model = compile(smallWorld, emptyRequest);
const names = ({ components }: Model) =>
  components.map(({ questions }) => questions.map(({ id }) => id).join("+"));
const ruleNames = (rules: readonly { readonly rule: { readonly id: string } }[]) =>
  rules.map((one) => one.rule.id);

function score(of: Model, given: ShortAnswers) {
  const result = newScore(of);
  evaluate(of, statesOf(of, answersOf(given)), result);
  return {
    points: [...result.points],
    out: idsOf(of, result.out),
    winners: idsOf(of, result.winners),
  };
}

describe("a model", () => {
  test("joins the questions that a rule names together, each question in one component", () => {
    expect(names(model)).toEqual(["speed+place", "wishes"]);
    expect(names(compile(shipped, emptyRequest)).join("+").split("+").sort()).toEqual(
      shipped.questions.map(({ id }) => id).sort(),
    );
  });

  test("joins through a third question, and not by advice or by rules that speak of nobody who takes part", () => {
    const when = { speed: ["high"], wishes: ["wings"] };
    const joining = rule("joining", { when, for: ["birch"], points: 1 });
    expect(names(compile(withRules(joining), emptyRequest))).toEqual(["speed+place+wishes"]);
    const advice = rule("advice", { when, advice: "a bird" });
    expect(names(compile(withRules(advice), emptyRequest))).toEqual(["speed+place", "wishes"]);
    const scope = { ...emptyRequest, without: ["birch"] };
    expect(names(compile(withRules(joining), scope))).toEqual(["speed", "place", "wishes"]);
  });

  test("counts a row for each combination of states, open ones too", () => {
    expect(model.questions.map(({ states }) => states)).toEqual([3, 4, 8]);
    expect(model.components.map(({ rows }) => rows)).toEqual([12, 8]);
  });

  test("has in each row what the rules bring under these states", () => {
    const [component] = model.components;
    if (component === undefined) throw new Error("no component");
    const row = rowOf(component, statesOf(model, answersOf({ speed: "low", place: "wood" })));
    expect(row).toBe(2 + 3 * 2);
    expect(component.table?.points.slice(3 * row, 3 * row + 3)).toEqual(Int32Array.of(0, 4, 0));
    const town = rowOf(component, statesOf(model, answersOf({ place: "town" })));
    expect(component.table?.out[town]).toBe(0b001);
  });

  test("keeps the rules by component, those on several questions apart, without advice", () => {
    const [first] = model.components;
    expect(ruleNames(first?.rules ?? [])).toEqual([
      "fast-is-fast",
      "slow-is-slow",
      "slow-in-wood",
      "birch-woods",
      "ash-not-in-town",
    ]);
    expect(ruleNames(first?.joint ?? [])).toEqual(["slow-in-wood"]);
  });

  test("lists a rule's conditions by question, whatever their order in the rules file", () => {
    const when = { wishes: ["sails", "wheels"], speed: ["low"] };
    const { components } = compile(
      withRules(rule("turned", { when, for: ["ash"], points: 1 })),
      emptyRequest,
    );
    const turned = components[0]?.joint.find((one) => one.rule.id === "turned");
    expect(turned?.conditions).toEqual([
      { question: 0, states: [2] },
      { question: 2, states: [2, 4, 5, 6, 7] },
    ]);
  });

  test("has no table for a component above the limit, and one for those up to it", () => {
    const tables = ({ components }: Model) => components.map(({ table }) => table !== undefined);
    expect(tables(compile(smallWorld, emptyRequest, 12))).toEqual([true, true]);
    expect(tables(compile(smallWorld, emptyRequest, 11))).toEqual([false, true]);
    expect(tables(compile(smallWorld, emptyRequest, 7))).toEqual([false, false]);
  });
});

describe("the score", () => {
  test("of nothing answered is what rules without `when` bring", () => {
    expect(score(model, {})).toEqual({
      points: [0, 0, 0],
      out: [],
      winners: ["ash", "birch", "cedar"],
    });
    const always = withRules(
      rule("always", { for: ["cedar"], points: 2 }),
      rule("never-ash", { for: ["ash"], ruleOut: true }),
    );
    expect(score(compile(always, emptyRequest), {})).toEqual({
      points: [0, 0, 2],
      out: ["ash"],
      winners: ["cedar"],
    });
  });

  test("never hears a rule on a question that is not asked", () => {
    const when = { speed: ["high"], colour: ["red"] };
    const world = withRules(rule("red", { when, for: ["birch"], points: 3 }));
    expect(score(compile(world, emptyRequest), { speed: "high" }).points).toEqual([2, -1, 0]);
  });

  test("adds the components: ash 2 for speed and 1 for wheels, out in town all the same", () => {
    const given = { speed: "high", place: "town", wishes: ["wheels"] };
    expect(score(model, given)).toEqual({
      points: [3, -1, 0],
      out: ["ash"],
      winners: ["cedar"],
    });
  });

  test("doubles the rules of important questions", () => {
    const marked = compile(smallWorld, { ...emptyRequest, important: new Set(["speed"]) });
    expect(score(marked, { speed: "low", place: "wood" }).points).toEqual([0, 3 + 2, 0]);
  });

  test("of nobody taking part has no winners", () => {
    const nobody = compile(smallWorld, { ...emptyRequest, only: [] });
    expect(score(nobody, { speed: "high" })).toEqual({ points: [], out: [], winners: [] });
  });

  test.each([20_000, 0])("of one component alone, with a limit of %i rows", (limit) => {
    const limited = compile(smallWorld, emptyRequest, limit);
    const [first] = limited.components;
    if (first === undefined) throw new Error("no component");
    const into = newScore(limited);
    const given = { speed: "low", place: "wood", wishes: ["wheels"] };
    addComponent(limited, first, statesOf(limited, answersOf(given)), into);
    expect([...into.points]).toEqual([0, 4, 0]);
  });
});
