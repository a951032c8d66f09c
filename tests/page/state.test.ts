// Tests that a page's URL and command keep its state.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { repeatingCommand } from "../../src/answers/command.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { fragmentOf, givenRequest, stateIn } from "../../src/page/state.ts";
import { pageDataOf } from "../../src/report/formats/html.ts";
import { anyInput } from "../support/any-input.ts";
import { identified, recommendation } from "../support/reports.ts";
import { smallWorld } from "../support/small-world.ts";

const data = pageDataOf(
  recommendation(
    { answers: new Map([["speed", ["high"]]]), without: ["cedar"] },
    { article: true, origin: { ...identified().origin, rulesFile: "our rules.json" } },
  ),
);

test("the fragment of the URL names answers and marks", () => {
  const state = {
    answers: new Map([
      ["speed", ["high"]],
      ["wishes", ["wheels", "wings"]],
    ]),
    important: new Set(["speed"]),
  };
  expect(fragmentOf(state)).toBe("speed=high&wishes=wheels,wings&important=speed");
});

test("the fragment of the URL holds any state of the shipped questions", () => {
  const { knowledge } = shippedKnowledge();
  fc.assert(
    fc.property(anyInput(knowledge), ({ answers, important }) => {
      const read = stateIn(`#${fragmentOf({ answers, important })}`, knowledge);
      expect(read?.ignored).toEqual([]);
      expect(read && new Map(read.state.answers)).toEqual(answers);
      expect(read && new Set(read.state.important)).toEqual(important);
    }),
    { seed: 15 },
  );
});

test("the fragment of the URL without answers differs from that of an unchanged page", () => {
  expect(fragmentOf({ answers: new Map(), important: new Set() })).toBe("answers=none");
  expect(stateIn("#answers=none", smallWorld)?.state.answers.size).toBe(0);
  expect(stateIn("", smallWorld)).toBeUndefined();
  expect(stateIn("#ranking", smallWorld)).toBeUndefined();
});

test("the fragment of the URL may name the questions in any order", () => {
  const read = stateIn("#place=sea&speed=low&important=place,speed", smallWorld);
  expect([...(read?.state.answers.keys() ?? [])]).toEqual(["speed", "place"]);
  expect([...(read?.state.important ?? [])]).toEqual(["speed", "place"]);
});

test("the fragment of the URL ignores and names what the rules do not have", () => {
  const read = stateIn("#speed=high,warp&size=small&wishes=&place=moon&important=x", smallWorld);
  expect(read?.ignored).toEqual(["warp", "size", "moon", "x"]);
  expect(read?.state.answers.get("wishes")).toEqual([]);
  expect(read?.state.answers.has("place")).toBe(false);
});

test("the fragment of the URL gives no second answer to a question that takes one, and says so", () => {
  const read = stateIn("#place=sea,town&wishes=wheels,wings&speed=high,high", smallWorld);
  expect(read?.ignored).toEqual(["place=sea,town"]);
  expect([...(read?.state.answers.keys() ?? [])]).toEqual(["speed", "wishes"]);
});

test("the command repeats the answers and all flags that the page was made with", () => {
  expect(repeatingCommand(givenRequest(data), data.flags)).toBe(
    "pyfw recommend -a speed=high --without cedar --article --rules 'our rules.json'",
  );
});
