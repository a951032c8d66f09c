// What can be pointed at in a question, what enter means there, and what is shown before.
import { describe, expect, test } from "vitest";
import { firstActive, isChoice, itemsOf, previewOf, replyOf } from "../../src/interview/items.ts";
import { questionStep } from "../support/steps.ts";

const one = questionStep("speed");
const many = questionStep("wishes");

/** The item of the question with this label. */
function item(step: typeof one, label: string) {
  const found = itemsOf(step).find((line) => line.label === label);
  if (found === undefined) throw new Error(`no item is called ${label}`);
  return found;
}

test("every choice, and a way to say that one does not know; of several choices also none", () => {
  expect(itemsOf(one).map(({ label }) => label)).toEqual(["Fast", "Slow", "I don't know"]);
  expect(itemsOf(many).map(({ label }) => label)).toEqual([
    ...["Wheels", "Wings", "Sails"],
    ...["None of these", "I don't know"],
  ]);
  expect(itemsOf(many).map(isChoice)).toEqual([true, true, true, false, false]);
});

test("the cursor starts on what was chosen before", () => {
  expect(firstActive(one)).toBe(0);
  expect(firstActive({ ...one, before: ["low"] })).toBe(1);
  expect(firstActive({ ...many, before: ["sails", "wings"] })).toBe(1);
  expect(firstActive({ ...many, before: [] })).toBe(3);
  expect(firstActive({ ...many, before: "skipped" })).toBe(4);
  expect(firstActive({ ...one, before: "skipped" })).toBe(2);
});

describe("enter", () => {
  const answer = (...choices: string[]) => ({ kind: "answer", choices, important: false });

  test.each([
    ["Fast", one, [], answer("high")],
    ["I don't know", one, [], { kind: "skip" }],
    ["Sails", many, [], answer("sails")],
    ["Sails", many, ["wings"], answer("wings")],
    ["Wings", many, ["sails", "wheels"], answer("wheels", "sails")],
    ["None of these", many, ["wings"], answer()],
    ["I don't know", many, ["wings"], { kind: "skip" }],
  ])("on %s", (label, step, ticked, reply) => {
    expect(replyOf(item(step, label), ticked, false, step)).toEqual(reply);
  });

  test("hands on the mark", () => {
    expect(replyOf(item(one, "Slow"), [], true, one)).toMatchObject({ important: true });
  });
});

describe("what is shown while the cursor stands", () => {
  test.each([
    ["Fast", one, [], "With this answer", ["high"]],
    ["I don't know", one, [], "Without an answer", undefined],
    ["Wings", many, [], "With this answer", ["wings"]],
    ["Wheels", many, ["wings"], "With what is ticked and this", ["wheels", "wings"]],
    ["Wings", many, ["wings"], "With what is ticked", ["wings"]],
    ["Sails", many, ["wings", "wheels"], "With what is ticked", ["wheels", "wings"]],
    ["None of these", many, ["wings"], "With none of these", []],
    ["I don't know", many, ["wings"], "Without an answer", undefined],
  ])("on %s", (label, step, ticked, heading, choices) => {
    expect(previewOf(item(step, label), ticked, step)).toEqual({ heading, choices });
  });
});
