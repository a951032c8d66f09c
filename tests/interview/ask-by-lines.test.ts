// Tests the questions in plain lines: what is said, what is understood, and what is asked again.
import { PassThrough, Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { adviserOn, type Offer } from "../../src/analysis/advice/adviser.ts";
import { noInput } from "../../src/answers/input.ts";
import type { Host } from "../../src/host.ts";
import { lineAsker } from "../../src/interview/ask-by-lines.ts";
import { interview } from "../../src/interview/interview.ts";
import type { Reply, Step } from "../../src/interview/reply.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { plainPaint } from "../../src/text/style.ts";
import { fakeHost } from "../support/host.ts";
import { smallWorld } from "../support/small-world.ts";
import { questionStep } from "../support/steps.ts";

/** A whole interview about the small world, in plain lines. */
function talkOver(host: Host) {
  const screen = { width: 80, height: 24, paint: plainPaint };
  const adviser = adviserOn(smallWorld, emptyRequest);
  const manner = { accessible: true, screen };
  return interview(smallWorld.questions, noInput, adviser, host, manner);
}

/** The step at which the question with this id is put. */
function step(id: string, more: Partial<Step> = {}): Step {
  const standings = () => {
    throw new Error("nobody sees standings in plain lines");
  };
  return questionStep(id, { standings, ...more });
}

/** The reply of somebody who types these lines and then ends the input, and what was said to them. */
async function asked(put: Step, ...lines: readonly string[]) {
  const fake = fakeHost();
  const host = { ...fake, input: Readable.from(lines.map((line) => `${line}\n`)) };
  const asker = lineAsker(host);
  const reply = await asker.ask(put);
  asker.close();
  return { reply, said: fake.written.errors, output: fake.written.output };
}

const chosen = (...choices: string[]) => ({ kind: "answer", choices, important: false });

describe("what is understood", () => {
  test.each<[string, string[], object]>([
    ["speed", ["1"], chosen("high")],
    ["speed", ["  2 "], chosen("low")],
    ["speed", ["2,2"], chosen("low")],
    ["speed", ["02"], chosen("low")],
    ["wishes", ["2"], chosen("wings")],
    ["wishes", ["3,1"], chosen("wheels", "sails")],
    ["wishes", ["3 1"], chosen("wheels", "sails")],
    ["wishes", [" 3 , 1 ,"], chosen("wheels", "sails")],
    ["wishes", ["n"], chosen()],
    ["speed", ["0"], { kind: "skip" }],
    ["wishes", ["S"], { kind: "skip" }],
    ["place", ["b"], { kind: "back" }],
    ["place", ["F"], { kind: "finish" }],
    ["speed", ["i", "1"], { kind: "answer", choices: ["high"], important: true }],
    ["speed", ["i", "i", "1"], { kind: "answer", choices: ["high"], important: false }],
    ["wishes", ["i", "n"], { kind: "answer", choices: [], important: true }],
    ["speed", [], { kind: "cancel" }],
    ["speed", ["i"], { kind: "cancel" }],
  ])("to the question of %s, the lines %j", async (id, lines, reply) => {
    expect((await asked(step(id), ...lines)).reply).toEqual(reply);
  });

  test("a mark from before stays until it is turned", async () => {
    const put = step("speed", { important: true });
    expect((await asked(put, "1")).reply).toMatchObject({ important: true });
    expect((await asked(put, "i", "1")).reply).toMatchObject({ important: false });
  });
});

describe("what is not understood is said, and asked again", () => {
  test.each([
    ["speed", "3", "Not understood: 3. Type numbers from 0 to 2."],
    ["speed", "fast", "Not understood: fast. Type numbers from 0 to 2."],
    ["speed", "-1", "Not understood: -1. Type numbers from 0 to 2."],
    ["speed", "1.5", "Not understood: 1.5. Type numbers from 0 to 2."],
    ["speed", "n", "Not understood: n. Type numbers from 0 to 2."],
    ["wishes", "1,x,9", "Not understood: x, 9. Type numbers from 0 to 3."],
    ["speed", "", "Nothing was typed. Type 0 if you don't know."],
    ["speed", " , ", "Nothing was typed. Type 0 if you don't know."],
    ["speed", "1,2", "This question takes one number."],
    ["wishes", "1,2,3", "This question takes 2 numbers at most."],
    ["speed", "b", "This is the first question."],
    ["speed", "9".repeat(99), `Not understood: ${"9".repeat(40)}. Type numbers from 0 to 2.`],
  ])("to the question of %s, %j", async (id, line, words) => {
    const { reply, said } = await asked(step(id), line, "1");
    expect(said).toContain(`Your answer: ${words}\nYour answer: `);
    expect(reply).toMatchObject({ kind: "answer" });
  });

  test("an escape sequence that is typed is not sent back", async () => {
    const { said } = await asked(step("speed"), "\u001b[2J\u0007", "1");
    expect(said.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("where the person has come back", () => {
  test.each<[string, Step["before"], string, Reply]>([
    [
      "an answer",
      ["sails", "wings"],
      "Answered before: 2, 3. Enter alone keeps it.",
      { kind: "answer", choices: ["sails", "wings"], important: false },
    ],
    [
      "none of these",
      [],
      "Answered before: none. Enter alone keeps it.",
      { kind: "answer", choices: [], important: false },
    ],
    ["a skip", "skipped", "Left open before. Enter alone keeps it.", { kind: "skip" }],
  ])("an empty line keeps %s", async (_, before, words, reply) => {
    const { said, reply: heard } = await asked(step("wishes", { before }), "");
    expect(said).toContain(words);
    expect(heard).toEqual(reply);
  });
});

describe("what is said", () => {
  test("the question, why it is asked, every choice with its number, and what else can be typed", async () => {
    const { said, output } = await asked(
      step("wishes", { before: ["sails"], important: true }),
      "0",
    );
    const parts = [
      "Question 3 of at most 3: What else?",
      "Asked because wishes differ. You have come back to it.",
      "1: Wheels",
      "2: Wings",
      "3: Sails",
      "0: I don't know",
      "up to 2 numbers",
      "n for none of these",
      "i: count double",
      "b: back",
      "f: finish now",
      "Answered before: 3, counting double. Enter alone keeps it.",
      "Your answer, counting double: ",
    ];
    let from = 0;
    for (const part of parts) {
      expect(said.slice(from)).toContain(part);
      from = said.indexOf(part, from) + part.length;
    }
    expect(output).toBe("");
  });

  test("at the first question there is no way back, and of one choice one number is asked", async () => {
    const { said } = await asked(step("speed"), "1");
    expect(said).not.toContain("b: back");
    expect(said).toContain("Type a number and press Enter.");
    expect(said).not.toContain("Answered before");
  });

  test("turning the mark is said", async () => {
    const { said } = await asked(step("speed"), "i", "i", "1");
    expect(said).toContain(
      "Your answer: This question now counts double.\nYour answer, counting double: This question now counts once.\nYour answer: ",
    );
  });

  test("a whole interview holds no escape character and no carriage return", async () => {
    const fake = fakeHost();
    const host = { ...fake, input: Readable.from(["x\ni\n1\nb\n3\n2\n1,2\n"]) };
    const { given, cancelled } = await talkOver(host);
    expect([...given.answers]).toEqual([
      ["speed", ["low"]],
      ["place", ["sea"]],
      ["wishes", ["wheels", "wings"]],
    ]);
    expect({ cancelled, marks: [...given.important] }).toEqual({
      cancelled: false,
      marks: ["place"],
    });
    expect(fake.written.errors.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

test("an interview that is settled says so, and asks no more", async () => {
  const fake = fakeHost();
  await talkOver({ ...fake, input: Readable.from(["2\n2\n1\n"]) });
  expect(fake.written.errors).toContain(
    "\nThat settles it: no answer to the question that was left out can change who comes first.\n\n",
  );
  expect(fake.written.errors).not.toContain("Question 3");
});

describe("the offer to end", () => {
  const offer: Offer = {
    winners: ["Ash"],
    holds: 0.96,
    rivals: [{ name: "Birch", share: 0.04 }],
    fewer: 0,
    nobody: 0,
    exact: true,
  };

  /** The reply to the offer by somebody who types these lines, and what was said. */
  async function offered(...lines: readonly string[]) {
    const fake = fakeHost();
    const input = Readable.from(lines.map((line) => `${line}\n`));
    const asker = lineAsker({ ...fake, input });
    const reply = await asker.offer(offer, 2);
    asker.close();
    return { kind: reply.kind, said: fake.written.errors };
  }

  test.each([
    [["f"], "finish"],
    [[" G "], "goOn"],
    [["b"], "back"],
    [["", "x", "constructor", "f"], "finish"],
    [[], "cancel"],
  ])("the lines %j", async (lines, kind) => {
    expect((await offered(...lines)).kind).toBe(kind);
  });

  test("says how firm the result is, what else is possible, and what can be typed", async () => {
    expect((await offered("x", "g")).said).toBe(
      [
        "",
        "Ash stays first in 96% of the ways to answer or skip the 2 questions that can still matter. Also possible in first place, alone or shared: Birch (4%).",
        "Type f: finish now and see the result, g: go on with the questions, b: back.",
        "Your answer: Not understood. Type f, g or b.",
        "Your answer: ",
      ].join("\n"),
    );
  });
});

describe("an interrupt", () => {
  test("cancels, with the answers so far", async () => {
    const fake = fakeHost();
    const input = new PassThrough();
    const talk = talkOver({ ...fake, input });
    input.write("1\n");
    setTimeout(() => fake.interrupt(), 50);
    const { given, cancelled } = await talk;
    expect([...given.answers]).toEqual([["place", ["town"]]]);
    expect(cancelled).toBe(true);
    expect(fake.written.errors).toMatch(/Question 2 of at most 2: (.*\n)+Your answer: \n$/);
  });

  test("is no longer listened to once the asker is closed", () => {
    const listening = new Set<() => void>();
    const onInterrupt = (action: () => void) => {
      listening.add(action);
      return () => listening.delete(action);
    };
    const asker = lineAsker({ ...fakeHost(), onInterrupt });
    expect(listening.size).toBe(1);
    asker.close();
    expect(listening.size).toBe(0);
  });
});
