// Tests which answers contradict each other.
import { expect, test } from "vitest";
import { CLASHES, contradictions } from "../../src/knowledge/clashes.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { questionOf } from "../support/small-world.ts";

const questions = [
  questionOf("database", ["none", "sql"]),
  questionOf("parts", ["nothing", "accounts", "admin", "translation"], "many"),
];

test.each<[ShortAnswers, readonly string[]]>([
  [{}, []],
  [{ database: "none" }, []],
  [{ database: "sql", parts: ["accounts"] }, []],
  [{ database: "none", parts: ["translation"] }, []],
  [
    { database: "none", parts: ["accounts", "admin", "translation"] },
    ["“none” does not go with “accounts” and “admin”."],
  ],
  [{ parts: ["nothing"] }, []],
  [{ parts: ["nothing", "translation"] }, ["“nothing” does not go with “translation”."]],
  [{ unheard: "none" }, []],
])("%j", (answers, told) => {
  expect(contradictions(questions, answersOf(answers))).toEqual(told);
});

test("one developer is no growing team", () => {
  const both = new Map([["team", ["solo", "many"]]]);
  expect(contradictions(shipped.questions, both)).toEqual([
    "“One developer” does not go with “A growing or changing team”.",
  ]);
});

test("in a question that takes one choice, “none” is a choice like the others", () => {
  const incumbent = questionOf("incumbent", ["none", "sql"]);
  expect(contradictions([incumbent], new Map([["incumbent", ["none", "sql"]]]))).toEqual([]);
});

test("every question and choice named in a clash is shipped", () => {
  for (const { question, choices } of CLASHES.flat()) {
    const found = shipped.questions.find(({ id }) => id === question);
    expect(found?.choices.map(({ id }) => id)).toEqual(expect.arrayContaining([...choices]));
  }
});
