// Tests the items of a question, and lists to choose from: their columns, hints, and the part that is shown.
import { expect, test } from "vitest";
import { noInput } from "../../src/answers/input.ts";
import { changedIn } from "../../src/interview/course.ts";
import {
  choicesBy,
  firstActive,
  found,
  inOrder,
  isChoice,
  itemsOf,
  previewOf,
} from "../../src/interview/items.ts";
import { listOf, windowOf } from "../../src/interview/list.ts";
import { pressQuestion, questionView } from "../../src/interview/question-keys.ts";
import type { Step } from "../../src/interview/reply.ts";
import { pressReview, reviewView } from "../../src/interview/review.ts";
import type { Question } from "../../src/knowledge/schema.ts";
import { plainPaint } from "../../src/text/style.ts";
import { widthOf } from "../../src/text/width.ts";
import { questionStep } from "../support/play.ts";

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

test.each([
  ["Fast", one, [], ["high"]],
  ["I don't know", one, [], undefined],
  ["Sails", many, [], ["sails"]],
  ["Sails", many, ["wings"], ["wings"]],
  ["Wings", many, ["sails", "wheels"], ["wheels", "sails"]],
  ["None of these", many, ["wings"], []],
  ["I don't know", many, ["wings"], undefined],
])("enter on %s", (label, step, ticked, choices) => {
  expect(choicesBy(item(step, label), ticked, step)).toEqual(choices);
});

test.each([
  ["return", one, { active: 1, important: true }, { kind: "answer", choices: ["low"] }],
  ["b", many, { ticked: ["sails", "wheels"] }, { kind: "back", choices: ["wheels", "sails"] }],
  ["f", { ...many, before: ["wings"] }, { ticked: [] }, { kind: "finish", choices: [] }],
])("the key %s passes on what is ticked and the mark", (name, step, more, reply) => {
  const view = { ...questionView(step, []), ...more };
  const { important } = view;
  expect(pressQuestion(view, { name, ctrl: false, shift: false })).toEqual({ ...reply, important });
});

test.each([..."bfijkqs"])("Ctrl-%s is not the key without Ctrl", (name) => {
  const key = { name, ctrl: true, shift: false };
  const view = questionView(many, []);
  expect(pressQuestion(view, key)).toBe(view);
  const review = { says: [], canMatter: 1, replies: [], notAsked: [], suggests: "finish" as const };
  const asked = reviewView(review);
  expect(pressReview(asked, key)).toBe(asked);
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
  const answers = new Map(Array.isArray(before) ? [[many.question.id, before]] : []);
  const now = { choices: inOrder(ticked, many), important };
  expect(changedIn({ ...noInput, answers }, many.question.id, now)).toEqual(changed);
});

const style = (width: number) => ({ width, paint: plainPaint });
const wings = { label: "Wings", hint: "wide ones, with feathers that carry far" };
const wheels = { label: "Four wheels", hint: "round" };

test("hints are next to the labels, cut if too long, but whole at the cursor", () => {
  expect(listOf([wings, wheels], 1, style(40)).blocks).toEqual([
    ["  Wings        wide ones, with feathers…"],
    ["> Four wheels  round"],
  ]);
  expect(listOf([wings, wheels], 0, style(40)).blocks).toEqual([
    ["> Wings        wide ones, with feathers", "               that carry far"],
    ["  Four wheels  round"],
  ]);
  expect(listOf([wings, wheels], 0, style(40)).most).toBe(3);
});

test("on a narrow screen, only the hint at the cursor is shown, below its label", () => {
  expect(listOf([wings, wheels], 0, style(38)).blocks).toEqual([
    ["> Wings", "    wide ones, with feathers that", "    carry far"],
    ["  Four wheels"],
  ]);
});

test("entries that can be ticked have a box", () => {
  const entries = [{ label: "A", ticked: true }, { label: "B", ticked: false }, { label: "C" }];
  expect(listOf(entries, 1, style(40)).blocks.flat()).toEqual(["  [x] A", "> [ ] B", "      C"]);
});

test.each([40, 50, 80])("wide and Chinese names keep the columns, at %i columns", (width) => {
  const entries = [
    { label: "漢字漢字", hint: "四個字" },
    { label: "a", hint: "one letter" },
    { label: "as long as this", hint: "漢字".repeat(40) },
  ];
  for (const active of [-1, 0, 1, 2]) {
    const lines = listOf(entries, active, style(width)).blocks;
    for (const line of lines.flat()) expect(widthOf(line)).toBeLessThanOrEqual(width);
    if (width < 50) continue;
    const starts = lines.map(([line = ""], at) => {
      const hint = entries[at]?.hint.slice(0, 2) ?? "";
      return widthOf(line.slice(0, line.indexOf(hint)));
    });
    expect(new Set(starts).size).toBe(1);
  }
});

const blocks = Array.from({ length: 10 }, (_, at) => [String(at)]);
const shown = (active: number, top = 0, space = 5) =>
  windowOf(blocks, active, space, top, style(40)).lines.map((line) => line.trim());

test("the part of a list that is shown is all of it if there is room", () => {
  expect(windowOf(blocks, 9, 10, 3, style(40))).toEqual({ lines: blocks.flat(), top: 0 });
});

test("the part of a list that is shown says how many more there are", () => {
  expect(shown(0)).toEqual(["0", "1", "2", "3", "↓ 6 more"]);
  expect(shown(4)).toEqual(["↑ 2 more", "2", "3", "4", "↓ 5 more"]);
  expect(shown(9)).toEqual(["↑ 6 more", "6", "7", "8", "9"]);
});

test("the part of a list that is shown scrolls no further than necessary", () => {
  expect(shown(4, 3)).toEqual(["↑ 3 more", "3", "4", "5", "↓ 4 more"]);
  expect(shown(2, 3)).toEqual(["↑ 2 more", "2", "3", "4", "↓ 5 more"]);
  expect(shown(0, 5)).toEqual(["0", "1", "2", "3", "↓ 6 more"]);
});

test("the part of a list that is shown always includes the active entry, and takes no more lines than there are", () => {
  const tall = blocks.map((block, at) => (at % 3 === 0 ? [...block, "more"] : block));
  for (let space = 4; space < 14; space += 1) {
    let top = 0;
    for (const active of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 5, 0, 9, 3]) {
      const window = windowOf(tall, active, space, top, style(40));
      top = window.top;
      expect(window.lines.length).toBeLessThanOrEqual(space);
      expect(window.lines).toEqual(expect.arrayContaining(tall[active] ?? []));
    }
  }
});
