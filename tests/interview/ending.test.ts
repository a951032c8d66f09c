// Tests when an interview may end: early, by an offer, and with advice to look elsewhere.
import { describe, expect, test } from "vitest";
import type { Offer, SoFar } from "../../src/analysis/advice/adviser.ts";
import { inTurn, knowing, LIKELY, talk } from "../support/talk.ts";

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

describe("the offer to end", () => {
  const rivals = [{ name: "Cedar", share: 0.02 }];
  const offer: Offer = { rivals, winners: ["Ash"], share: 0.97 };
  /** Offers to end with ash once speed is answered, with birch at sea. */
  const offers = ({ answers }: SoFar) => {
    if (answers.get("place")?.[0] === "sea") return { ...offer, winners: ["Birch"] };
    return answers.has("speed") ? offer : undefined;
  };
  const verdict = () => ({ winners: ["Ash"], label: "very-likely", share: 0.9 });
  const judge = inTurn({ verdict }, offers);
  /** One more answer, so that the offer does not come too early. */
  const given = knowing({ other: "yes" });

  test.each(["finish", "cancel"])("%s ends the interview there", async (last) => {
    const { stoppedBy, reviews } = await talk(`speed low, review ${last}`, { judge, given });
    expect(stoppedBy).toBe(last === "cancel" ? "SIGTERM" : undefined);
    expect(reviews).toMatchObject([
      {
        says: [
          "Ash is very likely to come first: more answers keep it first 97% of the time.",
          "2 more questions could still change it, most often in favour of Cedar.",
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

  test("is not made before the first question, nor after one answer", async () => {
    const known = knowing({ other: "yes", speed: "low" });
    await talk("place wood, review finish", { judge, given: known });
    await talk("speed low, place finish", { judge });
  });
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
    says: ["You may not need any of these frameworks.", "Consider a walk: there is time."],
    canMatter: 2,
  });
});
