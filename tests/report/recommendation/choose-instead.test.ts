// Tests which changed answers the short text offers, and in which order.
import { describe, expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { chooseInstead } from "../../../src/report/recommendation/choose-instead.ts";
import { plainText } from "../../../src/text/document.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const FREQUENCIES: Readonly<Record<string, number>> = { wings: 0.05, sails: 0.4, low: 0.001 };

const knowledge = {
  ...smallWorld,
  questions: smallWorld.questions.map((question) => ({
    ...question,
    choices: question.choices.map((choice) => ({
      ...choice,
      frequency: FREQUENCIES[choice.id] ?? 0.3,
    })),
  })),
};

const given = { speed: "high", wishes: ["wheels"] };

function offered(
  changes: readonly (readonly [ShortAnswers, ...winners: string[]])[],
  more: Partial<Confidence> = {},
): readonly string[] {
  const report = recommendation({ answers: answersOf(given) }, { knowledge });
  const confidence = {
    ...report.confidence,
    decided: false,
    changes: changes.map(([set, ...winners]) => ({ set: answersOf(set), winners })),
    changesTotal: changes.length,
    ...more,
  };
  return chooseInstead({ ...report, confidence }, 3).map(plainText);
}

describe("the changes that the short text offers", () => {
  test("one choice comes before two, and a frequent one before a rare one", () => {
    expect(
      offered([
        [{ wishes: ["wheels", "wings", "sails"] }, "cedar"],
        [{ wishes: ["wheels", "wings"] }, "cedar"],
        [{ wishes: ["wheels", "sails"] }, "birch"],
      ]),
    ).toEqual([
      "choose Birch instead if Wishes also has “Sails”",
      "choose Cedar instead if Wishes also has “Wings”",
    ]);
  });

  test("to take a choice away comes before one that is rare", () => {
    expect(
      offered([
        [{ wishes: ["wheels", "wings"] }, "cedar"],
        [{ wishes: [] }, "birch"],
      ]),
    ).toEqual([
      "choose Birch instead if Wishes is without “Wheels”",
      "choose Cedar instead if Wishes also has “Wings”",
    ]);
  });

  test("neither three choices of one question nor what nobody answers are offered", () => {
    const bundle = [{ place: ["town", "wood", "sea"] }, "cedar"] as const;
    const rare = [{ speed: "low" }, "birch"] as const;
    expect(offered([bundle, rare])).toEqual([
      "no likely change of one answer puts another framework first",
    ]);
    expect(offered([])).toEqual([]);
  });

  test("where no change gives another framework alone, one with which it ties is offered", () => {
    expect(offered([[{ wishes: ["wheels", "sails"] }, "ash", "birch"]])).toEqual([
      "Birch ties with Ash if Wishes also has “Sails”",
    ]);
  });

  test("where no further answer can change it, only a changed one does", () => {
    expect(offered([[{ place: "town" }, "birch"]], { decided: true })).toEqual([
      "with another answer: Birch if Place is “In town”",
    ]);
  });
});
