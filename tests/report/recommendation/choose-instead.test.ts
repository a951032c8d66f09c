// Tests which changed answers the short text offers, and in which order.
import { expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { chooseInstead } from "../../../src/report/recommendation/what-would-change.ts";
import { plainText } from "../../../src/text/document.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const FREQUENCIES: Readonly<Record<string, number>> = { wings: 0.05, sails: 0.4, low: 0.001 };

const knowledge = {
  ...smallWorld,
  questions: smallWorld.questions.map(({ choices, ...question }) => ({
    ...question,
    choices: [
      ...choices,
      ...(question.id === "wishes" ? [{ id: "cedar", label: "A cedar" }] : []),
    ].map((one) => ({ ...one, frequency: FREQUENCIES[one.id] ?? 0.3 })),
  })),
};

const given = asking({ speed: "high", wishes: ["wheels"] });
const also = (...more: string[]) => ({ wishes: ["wheels", ...more] });

function offered(
  changes: readonly (readonly [ShortAnswers, ...winners: string[]])[],
  more: Partial<Confidence> = {},
): readonly string[] {
  const report = recommendation(given, { knowledge });
  const confidence = {
    ...report.confidence,
    decided: false,
    changes: changes.map(([set, ...winners]) => ({ set: answersOf(set), winners })),
    changesTotal: changes.length,
    ...more,
  };
  return chooseInstead({ ...report, confidence }, 3).map(plainText);
}

test("the changes that the short text offers: one choice comes before two, and a frequent one before a rare one", () => {
  const changes = [
    [also("wings", "sails"), "cedar"],
    [also("wings"), "cedar"],
    [also("sails"), "birch"],
  ] as const;
  expect(offered(changes)).toEqual([
    "choose Birch instead if Wishes also has “Sails”",
    "choose Cedar instead if Wishes also has “Wings”",
  ]);
});

test("the changes that the short text offers: removing a choice comes before adding a rare one", () => {
  const changes = [
    [also("wings"), "cedar"],
    [{ wishes: [] }, "birch"],
  ] as const;
  expect(offered(changes)).toEqual([
    "choose Birch instead if Wishes no longer has “Wheels”",
    "choose Cedar instead if Wishes also has “Wings”",
  ]);
});

test("the changes that the short text offers: another framework in use is not offered as a reason for itself", () => {
  const changes = [
    [also("cedar"), "cedar"],
    [also("sails"), "birch"],
  ] as const;
  expect(offered(changes)).toEqual(["choose Birch instead if Wishes also has “Sails”"]);
});

test("the changes that the short text offers: three choices of one question and very rare answers are not offered", () => {
  const bundle = [{ place: ["town", "wood", "sea"] }, "cedar"] as const;
  const none = "no likely change of one answer puts another framework first";
  expect(offered([bundle, [{ speed: "low" }, "birch"]])).toEqual([none]);
  expect(offered([])).toEqual([]);
});

test("the changes that the short text offers: if no change puts another framework first alone, a tie is offered", () => {
  const tie = "Birch ties with Ash if Wishes also has “Sails”";
  expect(offered([[also("sails"), "ash", "birch"]])).toEqual([tie]);
});

test("the changes that the short text offers: if no further answer can change it, a changed one is offered", () => {
  const other = "with another answer: Birch if Place is “In town”";
  expect(offered([[{ place: "town" }, "birch"]], { decided: true })).toEqual([other]);
});
