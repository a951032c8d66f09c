// Tests the course of an interview with scripted replies.
import { describe, expect, test } from "vitest";
import { noStandings } from "../support/play.ts";
import { inTurn, knowing, LIKELY, talk } from "../support/talk.ts";

test("converse: asks each question once, in order, collects the answers, and ends with a review", async () => {
  const told = await talk("speed low, place sea, wishes none, review finish");
  expect(told).toMatchObject({
    answers: "speed=low place=sea wishes=",
    listed: ["speed=low place=sea wishes="],
    reviews: [{ says: [LIKELY, "That was the last question."], canMatter: 0 }],
  });
  expect(
    told.steps.map(({ replied, canMatter, trail }) => `${replied}, ${canMatter}: ${trail}`),
  ).toEqual(["0, 3: ", "1, 2: Slow", "2, 1: Slow,At sea"]);
});

test.each([
  [
    "going back asks again, and the new answer removes the mark",
    "speed low!, place back, speed high, place sea, wishes skip, review finish",
    "speed=high place=sea",
  ],
  [
    "what was first ticked before going back or finishing is kept",
    "speed low, place back sea, speed high, place finish !",
    "speed=high",
  ],
  ["one cannot go back from the first question", "speed back, speed back, speed finish", ""],
  [
    "skipping an answered question opens it again",
    "speed low!, place back, speed skip, place finish",
    "",
  ],
  ["finishing ends with the answers so far", "speed low, place finish", "speed=low"],
  ["a skipped question stays open", "speed skip, place sea, wishes finish", "place=sea"],
  ["so does cancelling", "speed low, place cancel", "speed=low"],
  [
    "cancelling keeps what is ticked",
    "speed low, place skip, wishes cancel wings!",
    "speed=low wishes=wings!",
  ],
])("converse: %s", async (_, script, answers) => {
  const stoppedBy = script.includes("cancel") ? "SIGTERM" : undefined;
  expect(await talk(script)).toMatchObject({ answers, stoppedBy });
});

test("converse: a repeated question shows its answer and mark, or skip, and counts as one that may come", async () => {
  const script = "speed low!, place skip, wishes back, place back, speed finish";
  const { before, steps } = await talk(script);
  expect(before).toEqual([undefined, undefined, undefined, "skipped", "low"]);
  expect(steps[4]?.important).toBe(true);
  expect(steps.map(({ replied, canMatter }) => replied + canMatter)).toEqual([3, 3, 3, 3, 3]);
});

test("converse: a change made before going back is kept, and shown again", async () => {
  const there = "speed low, place sea, wishes wheels wings, review back";
  const told = await talk(`${there}, wishes back wings!, place wood, wishes back, place finish`);
  expect(told.answers).toBe("speed=low place=wood wishes=wings!");
  expect(told.before.slice(4)).toEqual(["sea", "wings", "wood"]);
});

test("converse: given answers are not asked, but can be changed; requirements are kept", async () => {
  const given = {
    ...knowing({ wishes: ["wings"], speed: "low" }),
    important: new Set(["wishes", "place"]),
    require: new Map([["engine", ["fast"]]]),
  };
  const early = await talk("place finish", { given });
  expect(early.answers).toBe("speed=low wishes=wings!");
  expect([...early.given.important]).toEqual(["place", "wishes"]);
  expect(early.given.require).toBe(given.require);
  expect(early.steps[0]).toMatchObject({ trail: ["Slow", "Wings"], replied: 2, canMatter: 1 });
  const script = "place sea, review edit speed, speed high, review finish";
  expect(await talk(script, { given })).toMatchObject({
    answers: "speed=high place=sea wishes=wings!",
    before: [undefined, "low"],
  });
  expect([...given.answers.keys()]).toEqual(["wishes", "speed"]);
});

test("converse: with all answers given it ends with a review, with nothing to ask at once", async () => {
  await talk("review finish", { given: knowing({ speed: "low", place: "sea", wishes: [] }) });
  await talk("", { judge: inTurn({ advise: () => ({ kind: "decided", leftOut: 3 }) }) });
});

test("converse: the judge gets all answers, marks and skips, including those gone back over", async () => {
  const told: string[] = [];
  const judge = inTurn({
    advise(soFar) {
      const answers = [...soFar.answers].map(([id, choices]) => `${id}=${choices}`);
      told.push([answers, [...soFar.important], [...soFar.skipped]].join(" ; "));
      return inTurn().advise(soFar);
    },
  });
  const script = "speed low!, place skip, wishes back, place back, speed high, place finish";
  await talk(script, { judge });
  expect(told).toEqual([
    " ;  ; ",
    "speed=low ; speed ; ",
    ...Array(3).fill("speed=low ; speed ; place"),
    ...Array(2).fill("speed=high ;  ; place"),
  ]);
});

test("converse: after going back and changing course, questions gone back over come again before the end", async () => {
  // At sea it asks for speed and wishes, in the wood for nothing more.
  const judge = inTurn({
    advise(soFar) {
      if (soFar.answers.get("place")?.[0] === "wood") return { kind: "decided", leftOut: 2 };
      if (soFar.answers.has("place")) return inTurn().advise(soFar);
      return inTurn().advise({ ...soFar, skipped: new Set(["speed"]) });
    },
  });
  const there = "place sea, speed low, wishes back, speed back";
  const told = await talk(`${there}, place wood, speed low, review finish`, { judge });
  expect(told.answers).toBe("speed=low place=wood");
  expect(told.reviews[0]?.says[1]).toBe("That is all: the 2 questions left cannot change it.");
});

test("converse: the first places count the current answers, with this one in place of an earlier one", async () => {
  const calls: string[] = [];
  const judge = inTurn({
    standings({ answers, important }, question, choices) {
      calls.push(`${[...answers.keys()]}; ${[...important]}; ${question}=${choices}`);
      return noStandings;
    },
  });
  const script = "speed low!, place sea, wishes back, place back, speed finish";
  const step = (await talk(script, { judge })).steps.at(-1);
  expect(step?.standings(["high"], true)).toBe(noStandings);
  expect(step?.standings(undefined, false)).toBe(noStandings);
  expect(calls).toEqual(["speed,place; speed; speed=high", "speed,place; ; speed=undefined"]);
});

describe("contradictions", () => {
  const judge = inTurn({
    contradictions: (answers) =>
      answers.get("place")?.[0] === "sea" && answers.get("wishes")?.[0] === "wheels"
        ? ["“At sea” does not go with “Wheels”."]
        : [],
  });

  test("are noted once, as soon as they are answered", async () => {
    const script = "speed low, place sea, wishes wheels, review back, wishes wheels, review finish";
    expect((await talk(script, { judge })).said).toEqual([
      "Note: “At sea” does not go with “Wheels”.",
    ]);
  });

  test("can be seen before an answer is given", async () => {
    const { steps } = await talk("speed low, place sea, wishes finish", { judge });
    const seen = [["wheels"], ["wings"], undefined].map(
      (choices) => steps.at(-1)?.contradictions(choices).length,
    );
    expect(seen).toEqual([1, 0, 0]);
  });
});

test.each([
  ["returns to where the interview was", "high", "place=sea wishes=? speed=high"],
  ["can go back and keeps what was changed", "back high", "speed=high place=sea wishes=?"],
  ["can leave it as it was", "back", "speed=low place=sea wishes=?"],
])("a person who changes an answer %s", async (_, reply, listed) => {
  const there = "speed low, place sea, wishes skip, review edit speed";
  const told = await talk(`${there}, speed ${reply}, review finish`);
  expect(told.listed[1]).toBe(listed);
  expect(told.reviews[0]?.says[1]).toContain("Only what you skipped could change it.");
});

/** Nothing matters once the speed is known. */
const judge = inTurn({
  advise: (soFar) =>
    soFar.answers.has("speed") ? { kind: "decided", leftOut: 2 } : inTurn().advise(soFar),
});

test.each([
  ["answers it like any other", "wings", "speed=low wishes=wings | place"],
  ["can go back from it with something ticked", "back wings", "speed=low wishes=wings | place"],
  ["can leave it unasked", "back", "speed=low | place wishes"],
])("a person who opens a question that was not asked %s", async (_, reply, listed) => {
  const script = `speed low, review edit wishes, wishes ${reply}, review finish`;
  const told = await talk(script, { judge });
  expect(told.steps[1]).toMatchObject({ before: undefined, replied: 1, canMatter: 1 });
  expect(told.listed).toEqual(["speed=low | place wishes", listed]);
  expect(told.answers).toBe(listed.split(" |")[0]);
});
