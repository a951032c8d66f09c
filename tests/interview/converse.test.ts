// Tests the course of an interview with somebody who replies by a script.
import { describe, expect, test } from "vitest";
import { type Given, nothingGiven } from "../../src/answers/given.ts";
import { converse } from "../../src/interview/interview.ts";
import type { Reply, Step } from "../../src/interview/reply.ts";
import { smallWorld } from "../support/small-world.ts";

const answer = (...choices: string[]): Reply => ({ kind: "answer", choices, important: false });
const important = (...choices: string[]): Reply => ({ kind: "answer", choices, important: true });
const [skip, back, finish, cancel] = (["skip", "back", "finish", "cancel"] as const).map(
  (kind): Reply => ({ kind }),
);

/** Converses with somebody who gives these replies; fails if they are too few or too many. */
async function talk(replies: readonly (Reply | undefined)[], given: Given = nothingGiven) {
  const steps: Step[] = [];
  const result = await converse(smallWorld.questions, given, {
    async ask(step) {
      const reply = replies[steps.length];
      steps.push(step);
      if (reply === undefined) throw new Error(`nothing to reply to ${step.question.id}`);
      return reply;
    },
    close() {},
  });
  expect(steps.length).toBe(replies.length);
  return {
    answers: [...result.given.answers],
    important: [...result.given.important],
    require: result.given.require,
    cancelled: result.cancelled,
    asked: steps.map(({ question }) => question.id),
    steps,
  };
}

describe("converse", () => {
  test("asks each question once, in order, and gathers the answers", async () => {
    const { answers, asked, cancelled, steps } = await talk([
      answer("low"),
      answer("sea"),
      answer(),
    ]);
    expect(answers).toEqual([
      ["speed", ["low"]],
      ["place", ["sea"]],
      ["wishes", []],
    ]);
    expect(asked).toEqual(["speed", "place", "wishes"]);
    expect(steps.map(({ number, total }) => `${number}/${total}`)).toEqual(["1/3", "2/3", "3/3"]);
    expect(cancelled).toBe(false);
  });

  test("a skipped question stays open", async () => {
    const { answers } = await talk([skip, answer("sea"), skip]);
    expect(answers).toEqual([["place", ["sea"]]]);
  });

  test("going back asks again, and shows what was answered and marked", async () => {
    const {
      answers,
      important: marks,
      asked,
      steps,
    } = await talk([important("low"), back, answer("high"), answer("sea"), skip]);
    expect(asked).toEqual(["speed", "place", "speed", "place", "wishes"]);
    expect(steps[2]).toMatchObject({ chosen: ["low"], important: true });
    expect(answers).toEqual([
      ["speed", ["high"]],
      ["place", ["sea"]],
    ]);
    expect(marks).toEqual([]);
  });

  test("going back from the first question stays there", async () => {
    const { asked } = await talk([back, back, finish]);
    expect(asked).toEqual(["speed", "speed", "speed"]);
  });

  test("skipping an answered question opens it again, and takes its mark away", async () => {
    const { answers, important: marks } = await talk([important("low"), back, skip, finish]);
    expect({ answers, marks }).toEqual({ answers: [], marks: [] });
  });

  test("answers and marks come in the order of the questions, however one went", async () => {
    const { answers, important: marks } = await talk([
      skip,
      important("sea"),
      back,
      back,
      important("high"),
      important("wood"),
      answer("wings"),
    ]);
    expect(answers.map(([id]) => id)).toEqual(["speed", "place", "wishes"]);
    expect(marks).toEqual(["speed", "place"]);
  });

  test.each([
    [finish, false],
    [cancel, true],
  ])("%j ends it with the answers so far; broken off: %j", async (last, cancelled) => {
    const result = await talk([answer("low"), last]);
    expect(result).toMatchObject({ answers: [["speed", ["low"]]], cancelled });
  });

  test("what is known already stands until it is changed; requirements are kept", async () => {
    const given: Given = {
      answers: new Map([
        ["wishes", ["wings"]],
        ["speed", ["low"]],
      ]),
      important: new Set(["wishes", "place"]),
      require: new Map([["engine", ["fast"]]]),
    };
    const early = await talk([finish], given);
    expect(early).toMatchObject({
      answers: [
        ["speed", ["low"]],
        ["wishes", ["wings"]],
      ],
      important: ["place", "wishes"],
      require: given.require,
    });
    expect(early.steps[0]).toMatchObject({ chosen: ["low"], important: false });
    const changed = await talk([answer("high"), skip, answer("sails")], given);
    expect(changed).toMatchObject({
      answers: [
        ["speed", ["high"]],
        ["wishes", ["sails"]],
      ],
      important: [],
    });
    expect([...given.answers.keys()]).toEqual(["wishes", "speed"]);
  });

  test("without questions it ends at once", async () => {
    const ask = () => Promise.reject(new Error("there is nothing to ask"));
    expect(await converse([], nothingGiven, { ask, close() {} })).toEqual({
      given: nothingGiven,
      cancelled: false,
    });
  });
});
