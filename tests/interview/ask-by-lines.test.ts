// Tests the questions in plain lines: what is printed, what is understood, and what is asked again.
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { adviserOn } from "../../src/analysis/advice/adviser.ts";
import { noInput } from "../../src/answers/input.ts";
import type { Host } from "../../src/host.ts";
import { lineAsker } from "../../src/interview/ask-by-lines.ts";
import { interview } from "../../src/interview/interview.ts";
import type { Reply, Review, ReviewReply, Step } from "../../src/interview/reply.ts";
import { WELCOME } from "../../src/interview/wording.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import type { EndSignal } from "../../src/system/signals.ts";
import { plainPaint } from "../../src/text/style.ts";
import { fakeHost } from "../support/host.ts";
import { questionStep, quietJudge, twoPlaces } from "../support/play.ts";
import { smallWorld } from "../support/small-world.ts";

/** A whole interview about the small world in plain lines. */
function talkOver(host: Host) {
  const judge = {
    ...quietJudge(adviserOn(smallWorld, emptyRequest)),
    verdict: () => ({ winners: ["Ash"], label: "certain", share: 1 }),
  };
  return interview(noInput, judge, host, {
    accessible: true,
    screen,
    welcome: [WELCOME],
  });
}

const screen = { width: 80, height: 24, paint: plainPaint };

/** The reply when these lines are typed and the input ends, with what was printed. */
async function asked(put: Step | Review, ...lines: readonly string[]) {
  const fake = fakeHost();
  const host = { ...fake, input: Readable.from(lines.map((line) => `${line}\n`)) };
  const asker = lineAsker(host, { welcome: [WELCOME] });
  const reply = await ("says" in put ? asker.review(put) : asker.ask(put));
  asker.close();
  return { reply, said: fake.written.errors, output: fake.written.output };
}

const chosen = (...choices: string[]): Reply => ({ kind: "answer", choices, important: false });

const SKIP: Reply = { kind: "answer", choices: undefined, important: false };

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
  ["speed", ["0"], SKIP],
  ["wishes", ["S"], SKIP],
  ["wishes", ["wings, Sails"], chosen("wings", "sails")],
  ["place", ["b"], { ...SKIP, kind: "back" }],
  ["place", ["F"], { ...SKIP, kind: "finish" }],
  ["speed", ["i", "1"], { kind: "answer", choices: ["high"], important: true }],
  ["wishes", ["i", "n"], { kind: "answer", choices: [], important: true }],
  ["speed", [], { kind: "cancel", by: "SIGINT" }],
  ["speed", ["i"], { kind: "cancel", by: "SIGINT" }],
])("what is understood: to the question of %s, the lines %j", async (id, lines, reply) => {
  expect((await asked(questionStep(id), ...lines)).reply).toEqual(reply);
});

test("what is understood: an earlier mark stays until it is toggled", async () => {
  const put = questionStep("speed", { important: true });
  expect((await asked(put, "1")).reply).toMatchObject({ important: true });
  expect((await asked(put, "i", "1")).reply).toMatchObject({ important: false });
});

test("a toggled mark is kept when going back", async () => {
  const { reply } = await asked(questionStep("wishes", { before: ["wings"] }), "i", "b");
  expect(reply).toEqual({ kind: "back", choices: ["wings"], important: true });
});

test.each([
  ["speed", "3", "Not understood: 3. Type numbers from 0 to 2."],
  ["speed", "quick", "Not understood: quick. Type numbers from 0 to 2."],
  ["speed", "-1", "Not understood: -1. Type numbers from 0 to 2."],
  ["speed", "1.5", "Not understood: 1.5. Type numbers from 0 to 2."],
  ["speed", "n", "Not understood: n. Type numbers from 0 to 2."],
  ["wishes", "1,x,9", "Not understood: x, 9. Type numbers from 0 to 3."],
  ["speed", "", "Nothing typed. Type 0 if you don't know."],
  ["speed", " , ", "Nothing typed. Type 0 if you don't know."],
  ["speed", "1,2", "This question takes one number."],
  ["speed", "b", "This is the first question."],
  ["speed", "\u001b[2J\u0007", "Not understood: [2j. Type numbers from 0 to 2."],
  ["speed", "9".repeat(99), `Not understood: ${"9".repeat(40)}. Type numbers from 0 to 2.`],
])("not understood and asked again: for %s, %j", async (id, line, words) => {
  const { reply, said } = await asked(questionStep(id), line, "1");
  expect(said).toContain(`Your answer: ${words}\nYour answer: `);
  expect(reply).toMatchObject({ kind: "answer" });
});

test.each<[string, Step["before"], string, Reply]>([
  ["an answer", ["sails", "wings"], "Your earlier answer: Wings, Sails.", chosen("sails", "wings")],
  ["none of these", [], "Your earlier answer: None of these.", chosen()],
  ["a skip", "skipped", "You skipped this earlier.", SKIP],
])("an empty line after coming back keeps %s", async (_, before, words, reply) => {
  const { said, reply: heard } = await asked(questionStep("wishes", { before }), "");
  expect(said).toContain(`${words} Press enter to keep it.`);
  expect(heard).toEqual(reply);
});

test("what is printed: the question, its reason, every choice with its number, and what else can be typed", async () => {
  const step = questionStep("wishes", { before: ["sails"], important: true });
  const { said, output } = await asked(step, "i", "i", "0");
  expect(said).toBe(
    [
      "",
      "Question 3: What else?",
      "Why: wishes differ.",
      "1: Wheels (round)",
      "2: Wings (wide)",
      "3: Sails (white)",
      "0: I don't know (skip this question)",
      "Type numbers, separated by commas, or n for none of these.",
      "Or type s: skip, i: important, b: back, f: finish.",
      "Your earlier answer: Sails (important). Press enter to keep it.",
      "Your answer (important): This question counts once.",
      "Your answer: Important: this question counts double.",
      "Your answer (important): ",
    ].join("\n"),
  );
  expect(output).toBe("");
});

test("what is printed: the first question has a welcome and no way back, and a single choice takes one number", async () => {
  const { said } = await asked(questionStep("speed"), "1");
  expect(said.startsWith(`${WELCOME}\n\nQuestion 1: How fast?\n`)).toBe(true);
  expect(said).not.toContain("b: back");
  expect(said).toContain("Type a number.");
  expect(said).not.toContain("before");
});

test("what is printed: the winners so far, once that is informative", async () => {
  const { said } = await asked(questionStep("place", { standings: () => twoPlaces }), "1");
  expect(said).toMatch(/^So far: Ash 4 points, Birch 2\.\n/);
  expect((await asked(questionStep("place"), "1")).said).not.toContain("So far");
});

test("a settled interview says so, and asks no more", async () => {
  const fake = fakeHost();
  await talkOver({ ...fake, input: Readable.from(["2\n2\n1\n"]) });
  expect(fake.written.errors).toContain("\nThat is all: the 1 question left cannot change it.\n");
  expect(fake.written.errors).not.toContain("Question 3");
});

const { question } = questionStep("speed");
const review: Review = {
  says: ["Ash is ahead.", "2 more questions could still change it."],
  canMatter: 2,
  suggests: "finish",
  replies: [
    { question, choices: ["low"], important: true },
    { question: questionStep("place").question, choices: undefined, important: false },
  ],
  notAsked: [],
};

test.each<[readonly string[], ReviewReply]>([
  [["f"], { kind: "finish" }],
  [[""], { kind: "finish" }],
  [["1"], { kind: "finish" }],
  [[" G "], { kind: "goOn" }],
  [["2"], { kind: "goOn" }],
  [["b"], { kind: "back" }],
  [["3"], { kind: "edit", id: "speed" }],
  [["x", "5", "0", "constructor", "4"], { kind: "edit", id: "place" }],
  [[], { kind: "cancel", by: "SIGINT" }],
])("a review the lines %j", async (lines, reply) => {
  expect((await asked(review, ...lines)).reply).toEqual(reply);
});

test("a review says what the interview has found so far, and what can be typed", async () => {
  expect((await asked(review, "x", "g")).said).toBe(
    [
      "",
      "Ash is ahead.",
      "2 more questions could still change it.",
      "1: Show the result",
      "2: Keep going: 2 questions at most",
      "Or change an answer:",
      "3: Speed: Slow (important)",
      "4: Place: (skipped)",
      "Type a number, or press enter for 1.",
      "Your choice: Not understood: x. Type a number from 1 to 4.",
      "Your choice: ",
    ].join("\n"),
  );
});

test("a review lists what was not asked when nothing is left to ask, and opens it", async () => {
  const { question: wishes } = questionStep("wishes");
  const put = { ...review, canMatter: 0, notAsked: [wishes] };
  const { said, reply } = await asked(put, "g", "4");
  expect(said).not.toContain("Keep going");
  expect(said).toContain("Not understood: g.");
  expect(said).toContain(
    "\n3: Place: (skipped)\nNot asked (cannot change the result):\n4: Wishes\nType a number, or press enter for 1.\nYour choice: ",
  );
  expect(reply).toEqual({ kind: "edit", id: "wishes" });
});

test("a review says what Enter does, and does it", async () => {
  const { said, reply } = await asked({ ...review, suggests: "goOn" }, "");
  expect(said).toContain("\nType a number, or press enter for 2.\nYour choice: ");
  expect(reply).toEqual({ kind: "goOn" });
});

test("a signal cancels, with the answers so far", async () => {
  const fake = fakeHost();
  const input = new PassThrough();
  const talk = talkOver({ ...fake, input });
  input.write("1\n");
  setTimeout(() => fake.signal("SIGTERM"), 50);
  const { given, stoppedBy } = await talk;
  expect([...given.answers]).toEqual([["place", ["town"]]]);
  expect(stoppedBy).toBe("SIGTERM");
  expect(fake.written.errors).toMatch(/Question 2: (.*\n)+Your answer: \n$/);
});

test("a signal is how a closed terminal counts, unlike a typed end of input", async () => {
  const host = { ...fakeHost(), input: Readable.from([]) };
  expect((await talkOver(host)).stoppedBy).toBe("SIGINT");
  const closed = { ...host, input: Readable.from([]), isClosed: () => true };
  expect((await talkOver(closed)).stoppedBy).toBe("SIGHUP");
});

test("a signal has no listeners left once the asker is closed", () => {
  const listening = new Set<(signal: EndSignal) => void>();
  const onSignal = (action: (signal: EndSignal) => void) => {
    listening.add(action);
    return () => listening.delete(action);
  };
  const asker = lineAsker({ ...fakeHost(), onSignal }, { welcome: [WELCOME] });
  expect(listening.size).toBe(1);
  asker.close();
  expect(listening.size).toBe(0);
});
