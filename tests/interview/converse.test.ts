// Tests the course of an interview with somebody who replies by a script.
import { describe, expect, test } from "vitest";
import { adviserOn, type Offer, type SoFar } from "../../src/analysis/advice/adviser.ts";
import { type Input, noInput } from "../../src/answers/input.ts";
import { converse, type Judge } from "../../src/interview/interview.ts";
import type { Reply, Review, ReviewReply, Step } from "../../src/interview/reply.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { quietJudge } from "../support/play.ts";
import { smallWorld } from "../support/small-world.ts";
import { noStandings } from "../support/steps.ts";

const answer = (...choices: string[]): Reply => ({ kind: "answer", choices, important: false });
const important = (...choices: string[]): Reply => ({ kind: "answer", choices, important: true });
const [skip, back, finish, cancel] = (["skip", "back", "finish", "cancel"] as const).map(
  (kind) => ({ kind }),
);
const goOn: ReviewReply = { kind: "goOn" };
const edit = (id: string): ReviewReply => ({ kind: "edit", id });

/** Asks the questions of the small world as they stand, until none is left; `offers` names where it offers to end. */
function inTurn(
  offers: (soFar: SoFar) => Offer | undefined = () => undefined,
  more: Partial<Judge> = {},
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

/** The same, where so many questions can always matter. */
function endless(canMatter: number): Judge {
  const judge = inTurn();
  return {
    ...judge,
    advise(soFar) {
      const advice = judge.advise(soFar);
      return advice.kind === "ask" ? { ...advice, canMatter } : advice;
    },
  };
}

interface Talk {
  readonly given?: Input;
  readonly judge?: Judge;
}

/** Converses with somebody who gives these replies; fails if they are too few or too many. */
async function talk(replies: readonly (Reply | ReviewReply | undefined)[], more: Talk = {}) {
  const { given = noInput, judge = inTurn() } = more;
  const steps: Step[] = [];
  const reviews: Review[] = [];
  const said: string[] = [];
  const next = (what: string) => {
    const reply = replies[steps.length + reviews.length];
    if (reply === undefined) throw new Error(`nothing to reply to ${what}`);
    return reply;
  };
  const result = await converse(smallWorld.questions, given, judge, {
    async ask(step) {
      const reply = next(step.question.id);
      steps.push(step);
      if (reply.kind === "goOn" || reply.kind === "edit")
        throw new Error(`${step.question.id} is no review`);
      return reply as Reply;
    },
    async review(review) {
      const reply = next("a review");
      reviews.push(review);
      if (reply.kind === "answer" || reply.kind === "skip") throw new Error("this is a review");
      return reply as ReviewReply;
    },
    tell: (text) => void said.push(text),
    close() {},
  });
  expect(steps.length + reviews.length).toBe(replies.length);
  return {
    answers: [...result.given.answers],
    important: [...result.given.important],
    require: result.given.require,
    cancelled: result.cancelled,
    asked: steps.map(({ question }) => question.id),
    steps,
    reviews,
    said,
  };
}

describe("converse", () => {
  test("asks each question once, in order, gathers the answers, and looks back at the end", async () => {
    const replies = [answer("low"), answer("sea"), answer(), finish];
    const { answers, asked, cancelled, steps, reviews } = await talk(replies);
    expect(answers).toEqual([
      ["speed", ["low"]],
      ["place", ["sea"]],
      ["wishes", []],
    ]);
    expect(asked).toEqual(["speed", "place", "wishes"]);
    expect(steps.map(({ replied, canMatter }) => [replied, canMatter])).toEqual([
      [0, 3],
      [1, 2],
      [2, 1],
    ]);
    expect(steps.map(({ trail }) => trail)).toEqual([[], ["Slow"], ["Slow", "At sea"]]);
    expect(reviews).toMatchObject([
      {
        says: [
          "Ash is likely to come first: it stays first in 80% of the likely further answers.",
          "That was the last question.",
        ],
        canMatter: 0,
        replies: [{ choices: ["low"] }, { choices: ["sea"] }, { choices: [] }],
      },
    ]);
    expect(cancelled).toBe(false);
  });

  test("a skipped question stays open", async () => {
    const { answers, reviews } = await talk([skip, answer("sea"), skip, finish]);
    expect(answers).toEqual([["place", ["sea"]]]);
    expect(reviews[0]?.replies.map(({ choices }) => choices)).toEqual([
      undefined,
      ["sea"],
      undefined,
    ]);
    expect(reviews[0]?.says[1]).toContain("Only what you skipped could change it.");
  });

  test("going back asks again, and shows what was answered and marked", async () => {
    const replies = [important("low"), back, answer("high"), answer("sea"), skip, finish];
    const { answers, important: marks, asked, steps } = await talk(replies);
    expect(asked).toEqual(["speed", "place", "speed", "place", "wishes"]);
    expect(steps[2]).toMatchObject({ before: ["low"], important: true });
    expect(answers).toEqual([
      ["speed", ["high"]],
      ["place", ["sea"]],
    ]);
    expect(marks).toEqual([]);
  });

  const leftBy = (kind: "back" | "finish", choices: readonly string[] | undefined): Reply => ({
    kind,
    changed: { choices, important: true },
  });

  test("what was changed before going back is kept, and comes again", async () => {
    const wished = [answer("low"), answer("sea"), answer("wheels", "wings"), back];
    const replies = [...wished, leftBy("back", ["wings"]), answer("wood"), back, finish];
    const { answers, important: marks, steps } = await talk(replies);
    expect(steps.slice(4).map(({ question, before }) => [question.id, before])).toEqual([
      ["place", ["sea"]],
      ["wishes", ["wings"]],
      ["place", ["wood"]],
    ]);
    expect(answers.at(-1)).toEqual(["wishes", ["wings"]]);
    expect(marks).toEqual(["wishes"]);
  });

  test("what was ticked for the first time before going back or finishing is kept", async () => {
    const { answers, steps } = await talk([
      answer("low"),
      leftBy("back", ["sea"]),
      answer("high"),
      leftBy("finish", undefined),
    ]);
    expect(steps.map(({ before }) => before)).toEqual([undefined, undefined, ["low"], ["sea"]]);
    expect(answers).toEqual([["speed", ["high"]]]);
  });

  test("going back from the first question stays there", async () => {
    const { asked } = await talk([back, back, finish]);
    expect(asked).toEqual(["speed", "speed", "speed"]);
  });

  test("skipping an answered question opens it again, and takes its mark away", async () => {
    const { answers, important: marks } = await talk([important("low"), back, skip, finish]);
    expect({ answers, marks }).toEqual({ answers: [], marks: [] });
  });

  test.each([
    [finish, false],
    [cancel, true],
  ])("%j ends it with the answers so far; broken off: %j", async (last, cancelled) => {
    const result = await talk([answer("low"), last]);
    expect(result).toMatchObject({ answers: [["speed", ["low"]]], cancelled });
  });

  test("what is given is not asked, but can be changed; requirements are kept", async () => {
    const given: Input = {
      answers: new Map([
        ["wishes", ["wings"]],
        ["speed", ["low"]],
      ]),
      important: new Set(["wishes", "place"]),
      require: new Map([["engine", ["fast"]]]),
    };
    const early = await talk([finish], { given });
    expect(early).toMatchObject({
      answers: [
        ["speed", ["low"]],
        ["wishes", ["wings"]],
      ],
      important: ["place", "wishes"],
      require: given.require,
      asked: ["place"],
    });
    expect(early.steps[0]).toMatchObject({ trail: ["Slow", "Wings"], replied: 2, canMatter: 1 });
    const replies = [answer("sea"), edit("speed"), answer("high"), finish];
    const changed = await talk(replies, { given });
    expect(changed.asked).toEqual(["place", "speed"]);
    expect(changed.steps[1]).toMatchObject({ before: ["low"] });
    expect(changed.answers).toEqual([
      ["speed", ["high"]],
      ["place", ["sea"]],
      ["wishes", ["wings"]],
    ]);
    expect([...given.answers.keys()]).toEqual(["wishes", "speed"]);
  });

  test("where all is given, or nothing can be asked, it ends with a look back or at once", async () => {
    const given = { ...noInput, answers: new Map(ALL) };
    expect((await talk([finish], { given })).asked).toEqual([]);
    const nothing = inTurn(undefined, { advise: () => ({ kind: "decided", leftOut: 3 }) });
    expect((await talk([], { judge: nothing })).answers).toEqual([]);
  });

  test("the judge is told all that was answered, marked and skipped, also what was gone back over", async () => {
    const told: SoFar[] = [];
    const judge = {
      ...inTurn(),
      advise(soFar: SoFar) {
        told.push(soFar);
        return inTurn().advise(soFar);
      },
    };
    await talk([important("low"), skip, back, back, answer("high"), finish], { judge });
    expect(told.map(({ answers, skipped }) => [[...answers], [...skipped]])).toEqual([
      [[], []],
      [[["speed", ["low"]]], []],
      ...Array(3).fill([[["speed", ["low"]]], ["place"]]),
      ...Array(2).fill([[["speed", ["high"]]], ["place"]]),
    ]);
    expect(told.map((one) => [...one.important])).toEqual([
      [],
      ...Array(4).fill(["speed"]),
      ...Array(2).fill([]),
    ]);
  });

  test("going back and taking another way: what was gone back over comes again before the end", async () => {
    // At sea it asks for speed and wishes, elsewhere for nothing more.
    const judge = inTurn(undefined, {
      advise(soFar) {
        if (soFar.answers.get("place")?.[0] === "wood") return { kind: "decided", leftOut: 2 };
        if (soFar.answers.has("place")) return inTurn().advise(soFar);
        const [place] = smallWorld.questions.slice(1);
        if (place === undefined) throw new Error("no place");
        return { kind: "ask", question: place, canMatter: 3, offer: undefined };
      },
    });
    const { asked, answers, reviews } = await talk(
      [answer("sea"), answer("low"), back, back, answer("wood"), answer("low"), finish],
      { judge },
    );
    expect(asked).toEqual(["place", "speed", "wishes", "speed", "place", "speed"]);
    expect(answers).toEqual([
      ["speed", ["low"]],
      ["place", ["wood"]],
    ]);
    expect(reviews[0]?.says[1]).toBe("That is all: the 2 questions left cannot change it.");
  });

  test("what was skipped is shown as skipped when it comes again", async () => {
    const { steps } = await talk([skip, back, finish]);
    expect(steps.map(({ before }) => before)).toEqual([undefined, undefined, "skipped"]);
  });

  test("what comes again counts among the questions that may still come", async () => {
    const { steps } = await talk([answer("low"), skip, back, back, finish]);
    expect(steps.map(({ replied, canMatter }) => replied + canMatter)).toEqual([3, 3, 3, 3, 3]);
  });

  test("the first places are those of the answers that stand, with this one in place of an earlier one", async () => {
    const calls: unknown[] = [];
    const judge = inTurn(undefined, {
      standings({ answers, important }, question, choices) {
        calls.push([[...answers.keys()], [...important], question, choices]);
        return noStandings;
      },
    });
    const { steps } = await talk([important("low"), answer("sea"), back, back, finish], { judge });
    const step = steps.at(-1);
    expect(step?.standings(["high"], true)).toBe(noStandings);
    expect(step?.standings(undefined, false)).toBe(noStandings);
    expect(calls).toEqual([
      [["speed", "place"], ["speed"], "speed", ["high"]],
      [["speed", "place"], [], "speed", undefined],
    ]);
  });
});

const ALL: readonly (readonly [string, readonly string[]])[] = [
  ["speed", ["low"]],
  ["place", ["sea"]],
  ["wishes", []],
];

describe("contradictions", () => {
  const judge = inTurn(undefined, {
    contradictions: (answers) =>
      answers.get("place")?.[0] === "sea" && answers.get("wishes")?.[0] === "wheels"
        ? ["“At sea” does not go with “Wheels”."]
        : [],
  });

  test("are said once, as soon as they are answered", async () => {
    const replies = [
      answer("low"),
      answer("sea"),
      answer("wheels"),
      back,
      answer("wheels"),
      finish,
    ];
    const { said } = await talk(replies, { judge });
    expect(said).toEqual(["Note: “At sea” does not go with “Wheels”."]);
  });

  test("can be seen before an answer is given", async () => {
    const { steps } = await talk([answer("low"), answer("sea"), finish], { judge });
    const step = steps.at(-1);
    expect(step?.contradictions(["wheels"])).toHaveLength(1);
    expect(step?.contradictions(["wings"])).toEqual([]);
    expect(step?.contradictions(undefined)).toEqual([]);
  });
});

describe("who wants to finish", () => {
  test("is asked once where many questions can still matter", async () => {
    const replies = [answer("low"), finish, goOn, answer("sea"), finish];
    const { asked, reviews } = await talk(replies, { judge: endless(4) });
    expect(asked).toEqual(["speed", "place", "place", "wishes"]);
    expect(reviews).toMatchObject([
      {
        says: [
          "Ash is likely to come first: it stays first in 80% of the likely further answers.",
          "4 more questions could still change it.",
        ],
        canMatter: 4,
        suggests: "finish",
      },
    ]);
  });

  test("ends there", async () => {
    const { reviews, answers } = await talk([finish, finish], { judge: endless(4) });
    expect(answers).toEqual([]);
    expect(reviews[0]?.suggests).toBe("goOn");
    expect(reviews[0]?.says[0]).toBe(
      "You have not answered anything yet, so nothing sets the frameworks apart.",
    );
  });

  test("may think better of it, and comes back to the same question", async () => {
    const { asked } = await talk([finish, back, finish], { judge: endless(4) });
    expect(asked).toEqual(["speed", "speed"]);
  });

  test("is not asked where few can", async () => {
    expect((await talk([finish], { judge: endless(3) })).reviews).toEqual([]);
  });
});

describe("who changes an answer", () => {
  test("comes back to where the interview was", async () => {
    const replies = [answer("low"), answer("sea"), skip, edit("speed"), answer("high"), finish];
    const { asked, answers, reviews } = await talk(replies);
    expect(asked).toEqual(["speed", "place", "wishes", "speed"]);
    expect(answers[0]).toEqual(["speed", ["high"]]);
    expect(reviews[1]?.replies.map(({ question }) => question.id)).toEqual([
      "place",
      "wishes",
      "speed",
    ]);
  });

  test("may go back from it: what was changed there is kept", async () => {
    const changed = { choices: ["high"], important: false };
    const leave: Reply = { kind: "back", changed };
    const replies = [answer("low"), answer("sea"), skip, edit("speed"), leave, finish];
    const { asked, answers, reviews } = await talk(replies);
    expect(asked).toEqual(["speed", "place", "wishes", "speed"]);
    expect(answers[0]).toEqual(["speed", ["high"]]);
    expect(reviews[1]?.replies).toHaveLength(3);
  });

  test("may leave it as it was", async () => {
    const replies = [answer("low"), answer("sea"), skip, edit("speed"), back, finish];
    const { answers, reviews } = await talk(replies);
    expect(answers[0]).toEqual(["speed", ["low"]]);
    expect(reviews).toHaveLength(2);
    expect(reviews[1]?.replies).toHaveLength(3);
  });
});

describe("the offer to end", () => {
  const rivals = [{ name: "Cedar", share: 0.02 }];
  const offer: Offer = { rivals, winners: ["Ash"], isVeryLikely: false };
  /** Offers to end for ash once speed is answered, for birch at sea. */
  const offers = ({ answers }: SoFar) => {
    if (answers.get("place")?.[0] === "sea") return { ...offer, winners: ["Birch"] };
    return answers.has("speed") ? offer : undefined;
  };
  const judge = inTurn(offers, {
    verdict: () => ({ winners: ["Ash"], label: "very-likely", share: 0.9 }),
  });
  /** A question more that is answered, so that the offer does not come too early. */
  const given = { ...noInput, answers: new Map([["other", ["yes"]]]) };

  test.each([
    [finish, false],
    [cancel, true],
  ])("%j ends the interview there; broken off: %j", async (last, cancelled) => {
    const result = await talk([answer("low"), last], { judge, given });
    expect(result).toMatchObject({ asked: ["speed"], cancelled });
    expect(result.reviews).toMatchObject([
      {
        says: [
          "Ash is very likely to come first: it stays first in 90% of the likely further answers.",
          "2 more questions could still change it; Cedar is the likeliest to catch up.",
        ],
        canMatter: 2,
      },
    ]);
  });

  test("who goes on is asked on, and not offered the same again", async () => {
    const { asked, reviews } = await talk([answer("low"), goOn, answer("wood"), answer(), finish], {
      judge,
      given,
    });
    expect(asked).toEqual(["speed", "place", "wishes"]);
    expect(reviews).toHaveLength(2);
  });

  test("with other winners it is offered anew", async () => {
    const { reviews } = await talk([answer("low"), goOn, answer("sea"), goOn, answer(), finish], {
      judge,
      given,
    });
    expect(reviews.map(({ canMatter }) => canMatter)).toEqual([2, 1, 0]);
  });

  test("it is not made while there are questions to come again", async () => {
    const { asked, reviews } = await talk(
      [answer("low"), goOn, skip, back, back, answer("low"), skip, finish],
      { judge, given },
    );
    expect(asked).toEqual(["speed", "place", "wishes", "place", "speed", "place", "wishes"]);
    expect(reviews).toHaveLength(1);
  });

  test("from it one can go back to the question before", async () => {
    const { asked } = await talk([answer("low"), back, skip, finish], { judge, given });
    expect(asked).toEqual(["speed", "speed", "place"]);
  });

  test("once it is very likely it is offered again, once", async () => {
    const firmer = inTurn((soFar) => {
      if (!soFar.answers.has("speed")) return undefined;
      const isVeryLikely = soFar.answers.get("place")?.[0] === "sea";
      return { ...offer, isVeryLikely };
    });
    const replies = [answer("low"), goOn, answer("sea"), goOn, back, answer("wood")];
    const { reviews } = await talk([...replies, answer(), finish], { judge: firmer, given });
    expect(reviews.map(({ canMatter }) => canMatter)).toEqual([2, 1, 0]);
  });

  test.each([
    [0.74, "goOn"],
    [0.75, "finish"],
  ])("where the winners stay first in %d it suggests to %s", async (share, suggests) => {
    const verdict = () => ({ winners: ["Ash"], label: "leaning", share });
    const unsure = { ...judge, verdict };
    const { reviews } = await talk([answer("low"), finish], { judge: unsure, given });
    expect(reviews).toMatchObject([{ suggests }]);
  });

  test("it is not made before anything was asked, however much is given", async () => {
    const known = new Map([...given.answers, ["speed", ["low"]] as const]);
    const told = await talk([answer("wood"), finish], {
      judge,
      given: { ...given, answers: known },
    });
    expect(told.asked).toEqual(["place"]);
    expect(told.reviews).toHaveLength(1);
  });

  test("it is not made after one answer", async () => {
    const { asked } = await talk([answer("low"), finish], { judge, given: noInput });
    expect(asked).toEqual(["speed", "place"]);
  });
});

describe("who opens a question that was not asked", () => {
  /** Nothing matters once the speed is known. */
  const judge = inTurn(undefined, {
    advise: (soFar) =>
      soFar.answers.has("speed") ? { kind: "decided", leftOut: 2 } : inTurn().advise(soFar),
  });
  const notAsked = ({ reviews }: { readonly reviews: readonly Review[] }) =>
    reviews.map((review) => review.notAsked.map(({ id }) => id));

  test("answers it like any other", async () => {
    const told = await talk([answer("low"), edit("wishes"), answer("wings"), finish], { judge });
    expect(told.steps[1]).toMatchObject({ before: undefined, replied: 1, canMatter: 1 });
    expect(told.answers).toEqual([
      ["speed", ["low"]],
      ["wishes", ["wings"]],
    ]);
    expect(notAsked(told)).toEqual([["place", "wishes"], ["place"]]);
  });

  test("may go back from it with something ticked", async () => {
    const leave: Reply = { kind: "back", changed: { choices: ["wings"], important: false } };
    const told = await talk([answer("low"), edit("wishes"), leave, finish], { judge });
    expect(told.answers.at(-1)).toEqual(["wishes", ["wings"]]);
    expect(notAsked(told)).toEqual([["place", "wishes"], ["place"]]);
    expect(told.reviews[1]?.replies).toHaveLength(2);
  });

  test("may leave it unasked", async () => {
    const told = await talk([answer("low"), edit("wishes"), back, finish], { judge });
    expect(told.answers).toEqual([["speed", ["low"]]]);
    expect(notAsked(told)).toEqual([
      ["place", "wishes"],
      ["place", "wishes"],
    ]);
    expect(told.reviews[1]?.replies).toHaveLength(1);
  });
});

describe("advice to look elsewhere", () => {
  const judge = inTurn(undefined, {
    elsewhere: ({ answers }) =>
      answers.get("speed")?.[0] === "low"
        ? [{ id: "walk", advice: "a walk", because: "there is time" }]
        : [],
  });

  test("comes before the next question, once", async () => {
    const { asked, reviews } = await talk([answer("low"), goOn, answer("sea"), finish], { judge });
    expect(asked).toEqual(["speed", "place", "wishes"]);
    expect(reviews).toMatchObject([
      {
        says: ["You may not need a web framework.", "Consider a walk: there is time."],
        canMatter: 2,
      },
    ]);
  });

  test("one can end with it, or take the answer back", async () => {
    expect((await talk([answer("low"), finish], { judge })).asked).toEqual(["speed"]);
    const { asked } = await talk([answer("low"), back, answer("high"), finish], { judge });
    expect(asked).toEqual(["speed", "speed", "place"]);
  });
});

test("with the true adviser the most telling question comes first, and the wood settles most", async () => {
  const judge = { ...inTurn(), ...adviserOn(smallWorld, emptyRequest) };
  const { asked, reviews } = await talk([answer("wood"), answer("low"), finish], { judge });
  expect(asked).toEqual(["place", "speed"]);
  expect(reviews[0]?.says[1]).toBe("That is all: the 1 question left cannot change it.");
});
