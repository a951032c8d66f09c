// What a model of the small world is made of, in numbers that fit in the head.
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/knowledge/schema.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { idsOf } from "../../src/tables/bit-set.ts";
import { compile } from "../../src/tables/compile.ts";
import { addGroup, evaluate, newScore } from "../../src/tables/evaluate.ts";
import type { Model } from "../../src/tables/model.ts";
import { rowOf } from "../../src/tables/rows.ts";
import { statesOf } from "../../src/tables/states.ts";
import { withRules } from "../support/edit.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const model = compile(smallWorld, emptyRequest);
/** The first of three choices is given three times as often as the last, or in 3 of 5 cases. */
const counted = (question: Question): Question => ({
  ...question,
  choices: question.choices.map((choice, place) => ({
    ...choice,
    frequency: question.kind === "one" ? (2 - place + 1) / 10 : (3 - place) / 5,
  })),
});
/** Each group as its questions, or as its choices of `many` questions. */
const names = ({ groups, questions }: Model) =>
  groups.map(({ variables }) =>
    variables
      .map(({ question, choices }) => {
        const { id = "", kind } = questions[question] ?? {};
        return kind === "one" ? id : `${id}.${choices}`;
      })
      .join("+"),
  );
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
  test("joins the questions and choices that a rule names together, each in one group", () => {
    expect(names(model)).toEqual(["place+speed", "wishes.sails", "wishes.wheels", "wishes.wings"]);
    const all = shipped.questions.flatMap(({ id, kind, choices }) =>
      kind === "one" ? [id] : choices.map((choice) => `${id}.${choice.id}`),
    );
    expect(names(compile(shipped, emptyRequest)).join("+").split("+").sort()).toEqual(all.sort());
  });

  test("is the same for questions and choices in any order", () => {
    const turned = {
      ...smallWorld,
      questions: smallWorld.questions
        .map((one) => ({ ...one, choices: [...one.choices].reverse() }))
        .reverse(),
    };
    expect(compile(turned, emptyRequest)).toEqual(model);
  });

  test("has the frequencies of choices, in parts of 1 for `one`, and one in three ticks without any", () => {
    const [place, speed, sails] = model.variables;
    expect([...(place?.frequencies ?? [])]).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
    expect([...(speed?.frequencies ?? [])]).toEqual([0, 0.5, 0.5]);
    expect([...(sails?.frequencies ?? [])]).toEqual([1 - 1 / 3, 1 / 3]);
    const often = { ...smallWorld, questions: smallWorld.questions.map(counted) };
    expect(
      compile(often, emptyRequest).variables.map(({ frequencies }) =>
        [...frequencies].map((share) => Math.round(share * 100)),
      ),
    ).toEqual([
      [0, 17, 50, 33],
      [0, 60, 40],
      [80, 20],
      [40, 60],
      [60, 40],
    ]);
  });

  test("joins through a third question, and not by advice or by rules that speak of nobody who takes part", () => {
    const when = { speed: ["high"], wishes: ["wings"] };
    const joining = rule("joining", { when, for: ["birch"], points: 1 });
    expect(names(compile(withRules(joining), emptyRequest))).toEqual([
      "place+speed+wishes.wings",
      "wishes.sails",
      "wishes.wheels",
    ]);
    const advice = rule("advice", { when, advice: "a bird" });
    expect(names(compile(withRules(advice), emptyRequest))).toEqual(names(model));
    const scope = { ...emptyRequest, without: ["birch"] };
    expect(names(compile(withRules(joining), scope)).slice(0, 2)).toEqual(["place", "speed"]);
  });

  test("joins the questions that suspend a rule", () => {
    const parked = rule("parked", {
      when: { speed: ["low"] },
      for: ["cedar"],
      ruleOut: true,
      unless: { wishes: ["wheels"] },
    });
    expect(names(compile(withRules(parked), emptyRequest))[0]).toBe("place+speed+wishes.wheels");
  });

  test("counts a row for each combination of states, open ones too", () => {
    expect(model.variables.map(({ states }) => states)).toEqual([4, 3, 2, 2, 2]);
    expect(model.groups.map(({ rows }) => rows)).toEqual([12, 2, 2, 2]);
  });

  test("has in each row what the rules bring under these states", () => {
    const [group] = model.groups;
    if (group === undefined) throw new Error("no group");
    const row = rowOf(group, statesOf(model, answersOf({ speed: "low", place: "wood" })));
    expect(row).toBe(3 + 4 * 2);
    expect(group.table?.points.slice(3 * row, 3 * row + 3)).toEqual(Int32Array.of(0, 4, 0));
    const town = rowOf(group, statesOf(model, answersOf({ place: "town" })));
    expect(group.table?.out[town]).toBe(0b001);
  });

  test("keeps the rules by group, those on several variables apart, without advice", () => {
    const [first] = model.groups;
    expect(ruleNames(first?.rules ?? []).sort()).toEqual([
      "ash-not-in-town",
      "birch-woods",
      "fast-is-fast",
      "slow-in-wood",
      "slow-is-slow",
    ]);
    expect(ruleNames(first?.joint ?? [])).toEqual(["slow-in-wood"]);
  });

  test("joins the choices of one question that a rule lists, and not for a rule that applies to none", () => {
    const when = { wishes: ["wings", "sails"] };
    const either = compile(
      withRules(rule("either", { when, for: ["ash"], points: 1 })),
      emptyRequest,
    );
    expect(names(either)).toEqual(["place+speed", "wishes.sails+wishes.wings", "wishes.wheels"]);
    expect(ruleNames(either.groups[1]?.joint ?? [])).toEqual(["either"]);
  });

  test("lists a rule's conditions by question, whatever their order in the rules file", () => {
    const when = { wishes: ["sails", "wheels"], speed: ["low"] };
    const { groups } = compile(
      withRules(rule("turned", { when, for: ["ash"], points: 1 })),
      emptyRequest,
    );
    const turned = groups[0]?.joint.find((one) => one.rule.id === "turned");
    expect(turned?.conditions).toEqual([
      { question: 1, literals: [{ variable: 1, states: [2] }] },
      {
        question: 2,
        literals: [
          { variable: 2, states: [1] },
          { variable: 3, states: [1] },
        ],
      },
    ]);
    expect(turned?.variables).toEqual([1, 2, 3]);
  });

  test("has no table for a group above the limit, and one for those up to it", () => {
    const tables = ({ groups }: Model) => groups.map(({ table }) => table !== undefined);
    expect(tables(compile(smallWorld, emptyRequest, 12))).toEqual([true, true, true, true]);
    expect(tables(compile(smallWorld, emptyRequest, 11))).toEqual([false, true, true, true]);
    expect(tables(compile(smallWorld, emptyRequest, 1))).toEqual([false, false, false, false]);
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

  test("leaves out a rule on a question that is not asked", () => {
    const when = { speed: ["high"], colour: ["red"] };
    const world = withRules(rule("red", { when, for: ["birch"], points: 3 }));
    expect(score(compile(world, emptyRequest), { speed: "high" }).points).toEqual([2, -1, 0]);
  });

  test("adds the groups: ash 2 for speed and 1 for wheels, out in town all the same", () => {
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

  test.each([20_000, 0])("of one group alone, with a limit of %i rows", (limit) => {
    const limited = compile(smallWorld, emptyRequest, limit);
    const [first] = limited.groups;
    if (first === undefined) throw new Error("no group");
    const into = newScore(limited);
    const given = { speed: "low", place: "wood", wishes: ["wheels"] };
    addGroup(limited, first, statesOf(limited, answersOf(given)), into);
    expect([...into.points]).toEqual([0, 4, 0]);
  });
});
