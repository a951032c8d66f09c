// Tests the items of a question: what the cursor can be on, what Enter means there, and the preview.
import { expect, test } from "vitest";
import {
  changedFrom,
  firstActive,
  found,
  isChoice,
  itemsOf,
  previewOf,
  replyOf,
} from "../../src/interview/items.ts";
import type { Step } from "../../src/interview/reply.ts";
import type { Question } from "../../src/knowledge/schema.ts";
import { questionStep } from "../support/steps.ts";

const one = questionStep("speed");
const many = questionStep("wishes");

/** The item of the question with this label. */
function item(step: typeof one, label: string) {
  const found = itemsOf(step).find((line) => line.label === label);
  if (found === undefined) throw new Error(`no item is called ${label}`);
  return found;
}

test("every choice and “I don't know”; for several choices also “None of these”", () => {
  expect(itemsOf(one).map(({ label }) => label)).toEqual(["Fast", "Slow", "I don't know"]);
  expect(itemsOf(many).map(({ label }) => label)).toEqual([
    ...["Wheels", "Wings", "Sails"],
    ...["None of these", "I don't know"],
  ]);
  expect(itemsOf(many).map(isChoice)).toEqual([true, true, true, false, false]);
});

test.each([
  ["none", "There is none"],
  ["nothing", "Bare"],
  ["other", "Others, or none of these"],
])("an existing choice serves as none of these: %s, %s", (id, label) => {
  const choices = [...many.question.choices, { id, label, hint: "no" }];
  const question: Question = { ...many.question, choices };
  expect(itemsOf({ question }).map((one) => one.label)).not.toContain("None of these");
});

test.each([
  ["", ["Wheels", "Wings", "Sails", "None of these", "I don't know"]],
  ["w", ["Wheels", "Wings", "Sails"]],
  ["WHITE", ["Sails"]],
  [" wheels ", ["Wheels"]],
  [" ", ["Wheels", "Wings", "Sails", "None of these", "I don't know"]],
  ["n", ["Wings", "Wheels"]],
  ["HEEL", ["Wheels"]],
  ["none", []],
])("what is found for %j", (text, labels) => {
  expect(found(itemsOf(many), text).map(({ label }) => label)).toEqual(labels);
});

test("the cursor starts on what was chosen before", () => {
  expect(firstActive(one)).toBe(0);
  expect(firstActive({ ...one, before: ["low"] })).toBe(1);
  expect(firstActive({ ...many, before: ["sails", "wings"] })).toBe(1);
  expect(firstActive({ ...many, before: [] })).toBe(3);
  expect(firstActive({ ...many, before: "skipped" })).toBe(4);
  expect(firstActive({ ...one, before: "skipped" })).toBe(2);
});

const answer = (...choices: string[]) => ({ kind: "answer", choices, important: false });

test.each([
  ["Fast", one, [], answer("high")],
  ["I don't know", one, [], { kind: "skip" }],
  ["Sails", many, [], answer("sails")],
  ["Sails", many, ["wings"], answer("wings")],
  ["Wings", many, ["sails", "wheels"], answer("wheels", "sails")],
  ["None of these", many, ["wings"], answer()],
  ["I don't know", many, ["wings"], { kind: "skip" }],
])("enter on %s", (label, step, ticked, reply) => {
  expect(replyOf(item(step, label), ticked, false, step)).toEqual(reply);
});

test("enter passes the mark on", () => {
  expect(replyOf(item(one, "Slow"), [], true, one)).toMatchObject({ important: true });
});

test.each([
  ["Fast", one, [], "If you pick this", ["high"]],
  ["I don't know", one, [], "If you skip this", undefined],
  ["Wings", many, [], "If you pick this", ["wings"]],
  ["Wheels", many, ["wings"], "With this too", ["wheels", "wings"]],
  ["Wings", many, ["wings"], "With these", ["wings"]],
  ["None of these", many, ["wings"], "With none of these", []],
  ["I don't know", many, ["wings"], "If you skip this", undefined],
])("what is shown while the cursor is on %s", (label, step, ticked, heading, choices) => {
  expect(previewOf(item(step, label), ticked, step)).toEqual({ heading, choices });
});

test.each<[Step["before"], string[], boolean, object | undefined]>([
  [undefined, [], false, undefined],
  [undefined, [], true, undefined],
  ["skipped", [], true, undefined],
  [["wings"], ["wings"], false, undefined],
  [["wings", "sails"], ["sails", "wings"], false, undefined],
  [[], [], false, undefined],
  [[], [], true, { choices: [], important: true }],
  [["wings"], ["wings"], true, { choices: ["wings"], important: true }],
  [["wings"], ["sails", "wings"], false, { choices: ["wings", "sails"], important: false }],
  [undefined, ["wings"], false, { choices: ["wings"], important: false }],
  [["wings"], [], false, { choices: undefined, important: false }],
])("what differs from %j, now %j, important: %j", (before, ticked, important, changed) => {
  expect(changedFrom({ ...many, before }, ticked, important)).toEqual(changed);
});
