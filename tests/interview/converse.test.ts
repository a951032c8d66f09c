// Tests the course of an interview with scripted replies.
import { describe, expect, test } from "vitest";
import type { Offer, SoFar } from "../../src/analysis/advice/adviser.ts";
import { noInput } from "../../src/answers/input.ts";
import { converse } from "../../src/interview/interview.ts";
import { chosenBefore } from "../../src/interview/items.ts";
import type { Judge, Reply, Review, ReviewReply, Step } from "../../src/interview/reply.ts";
import { noStandings, quietJudge } from "../support/play.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { smallWorld } from "../support/small-world.ts";

const LIKELY = "Ash is likely to come first: further answers leave it first 80% of the time.";

/** Asks the questions of the small world in order; `offers` decides when it offers to end. */
function inTurn(
  more: Partial<Judge> = {},
  offers: (soFar: SoFar) => Offer | undefined = () => undefined,
): Judge {
  return {
    ...quietJudge({
      advise(soFar) {
        const open = smallWorld.questions.filter(
          ({ id }) => !soFar.answers.has(id) && !soFar.skipped.has(id),
        );
        const [question] = open;
        if (question === undefined) return { kind: "decided", leftOut: 0 };
        return { kind: "ask", question, canMatter: open.length, offer: offers(soFar) };
      },
      standings: () => noStandings,
    }),
    verdict: () => ({ winners: ["Ash"], label: "likely", share: 0.8 }),
    ...more,
  };
}

const knowing = (answers: ShortAnswers) => ({ ...noInput, answers: answersOf(answers) });

/** Reads `wheels wings`, `low!` (important), `none`, `skip`, `back wings!` (changed), `edit speed`. */
function replyIn(text: string): Reply | ReviewReply {
  const [, kind, more] = /^(skip|back|finish|cancel|goOn|edit)(?: (.*))?$/.exec(text) ?? [];
  const words = (more ?? text).match(/\w+/g) ?? undefined;
  const choices = words?.filter((word) => word !== "none");
  const changed = { choices, important: text.endsWith("!") };
  if (kind === undefined) return { ...changed, kind: "answer", choices: choices ?? [] };
  if (kind === "skip") return { ...changed, kind: "answer", choices: undefined };
  if (kind === "cancel") return { kind, by: "SIGTERM" };
  return { kind, ...(kind === "edit" ? { id: more } : more && changed) } as Reply | ReviewReply;
}

/** Converses by a script such as `speed low, review finish`; fails if the interview takes another course. */
async function talk(script: string, { given = noInput, judge = inTurn() } = {}) {
  const lines = script === "" ? [] : script.split(", ");
  const course: string[] = [];
  const steps: Step[] = [];
  const reviews: Review[] = [];
  const said: string[] = [];
  const next = (what: string) => {
    const line = lines[course.length] ?? "";
    course.push(line.replace(/^\w*/, what));
    expect(course).toEqual(lines.slice(0, course.length));
    return replyIn(line.slice(what.length + 1));
  };
  const result = await converse(given, judge, {
    async ask(step) {
      steps.push(step);
      const untouched = { choices: chosenBefore(step), important: step.important };
      return { ...untouched, ...next(step.question.id) } as Reply;
    },
    async review(review) {
      reviews.push(review);
      return next("review") as ReviewReply;
    },
    notify: (text) => void said.push(text),
    close() {},
  });
  expect(course).toEqual(lines);
  const { answers, important } = result.given;
  return {
    ...result,
    answers: [...answers]
      .map(([id, choices]) => `${id}=${choices}${important.has(id) ? "!" : ""}`)
      .join(" "),
    steps,
    before: steps.map(({ before }) => before?.toString()),
    reviews,
    /** What each review lists: the replies, then after a bar the questions not asked. */
    listed: reviews.map(({ replies, notAsked }) =>
      [
        ...replies.map(({ question, choices }) => `${question.id}=${choices ?? "?"}`),
        ...(notAsked.length === 0 ? [] : ["|", ...notAsked.map(({ id }) => id)]),
      ].join(" "),
    ),
    said,
  };
}

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
])("converse: %s", async (_, script, answers) => {
  const stoppedBy = script.endsWith("cancel") ? "SIGTERM" : undefined;
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

describe("finishing early", () => {
  /** A judge for whom this many questions can always matter. */
  const endless = (canMatter: number) =>
    inTurn({
      advise(soFar) {
        const advice = inTurn().advise(soFar);
        return advice.kind === "ask" ? { ...advice, canMatter } : advice;
      },
    });
  const judge = endless(4);

  test("is questioned once when many questions can still matter", async () => {
    const script = "speed low, place finish, review goOn, place sea, wishes finish";
    const { reviews } = await talk(script, { judge });
    expect(reviews).toMatchObject([
      {
        says: [LIKELY, "4 more questions could still change it."],
        canMatter: 4,
        suggests: "finish",
      },
    ]);
  });

  test("leads to a suggestion to go on when nothing is answered", async () => {
    const { reviews } = await talk("speed finish, review finish", { judge });
    expect(reviews[0]?.suggests).toBe("goOn");
    expect(reviews[0]?.says[0]).toBe(
      "You have not answered anything yet, so there is nothing to go by.",
    );
  });

  test("can be undone, and returns to the same question", async () => {
    await talk("speed finish, review back, speed finish", { judge });
  });

  test("with a change still to be made lists that question once, whatever is picked to change", async () => {
    const there = "speed finish low, review edit speed";
    const again = await talk(`${there}, speed finish high, review finish`, { judge });
    expect(again.listed).toEqual(["speed=low", "speed=high"]);
    const left = await talk(`${there}, speed back, review finish`, { judge });
    expect(left.listed).toEqual(["speed=low", "speed=low"]);
  });

  test("is not questioned when few can", async () => {
    await talk("speed finish", { judge: endless(3) });
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

describe("the offer to end", () => {
  const rivals = [{ name: "Cedar", share: 0.02 }];
  const offer: Offer = { rivals, winners: ["Ash"], isVeryLikely: false };
  /** Offers to end with ash once speed is answered, with birch at sea. */
  const offers = ({ answers }: SoFar) => {
    if (answers.get("place")?.[0] === "sea") return { ...offer, winners: ["Birch"] };
    return answers.has("speed") ? offer : undefined;
  };
  const saying = (label: string, share: number) =>
    inTurn({ verdict: () => ({ winners: ["Ash"], label, share }) }, offers);
  const judge = saying("very-likely", 0.9);
  /** One more answer, so that the offer does not come too early. */
  const given = knowing({ other: "yes" });

  test.each(["finish", "cancel"])("%s ends the interview there", async (last) => {
    const { stoppedBy, reviews } = await talk(`speed low, review ${last}`, { judge, given });
    expect(stoppedBy).toBe(last === "cancel" ? "SIGTERM" : undefined);
    expect(reviews).toMatchObject([
      {
        says: [
          "Ash is very likely to come first: further answers leave it first 90% of the time.",
          "2 more questions could still change it; Cedar is the likeliest to catch up.",
        ],
        canMatter: 2,
      },
    ]);
  });

  test.each([
    ["is not made again", "place wood, wishes none, review finish"],
    ["with other winners is made again", "place sea, review goOn, wishes none, review finish"],
    [
      "waits for questions that come again",
      "place skip, wishes back, place back, speed low, place skip, wishes finish",
    ],
  ])("%s after going on: %s", async (_, script) => {
    await talk(`speed low, review goOn, ${script}`, { judge, given });
  });

  test("leads back to the question before", async () => {
    await talk("speed low, review back, speed skip, place finish", { judge, given });
  });

  test("is made again, once, when it becomes very likely", async () => {
    const firmer = inTurn({}, ({ answers }) => {
      const isVeryLikely = answers.get("place")?.[0] === "sea";
      return answers.has("speed") ? { ...offer, isVeryLikely } : undefined;
    });
    const there = "speed low, review goOn, place sea, review goOn, wishes back";
    await talk(`${there}, place wood, wishes none, review finish`, { judge: firmer, given });
  });

  test.each([
    [0.74, "goOn"],
    [0.75, "finish"],
  ])("with winners that stay first in %d, it suggests %s", async (share, suggests) => {
    const unsure = { judge: saying("leaning", share), given };
    const { reviews } = await talk("speed low, review finish", unsure);
    expect(reviews).toMatchObject([{ suggests }]);
  });

  test("is not made before the first question, nor after one answer", async () => {
    const known = knowing({ other: "yes", speed: "low" });
    await talk("place wood, review finish", { judge, given: known });
    await talk("speed low, place finish", { judge });
  });
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

test.each([
  ["before the next question, once", "speed low, review goOn, place sea, wishes finish"],
  ["before the end", "speed low, review finish"],
  ["until the answer is taken back", "speed low, review back, speed high, place finish"],
])("advice to look elsewhere comes %s", async (_, script) => {
  const walk = { id: "walk", advice: "a walk", because: "there is time" };
  const judge = inTurn({
    elsewhere: ({ answers }) => (answers.get("speed")?.[0] === "low" ? [walk] : []),
  });
  const [review] = (await talk(script, { judge })).reviews;
  expect(review).toMatchObject({
    says: ["You may not need a web framework.", "Consider a walk: there is time."],
    canMatter: 2,
  });
});
