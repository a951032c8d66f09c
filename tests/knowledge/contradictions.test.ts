// Which answers cannot both be meant.
import { expect, test } from "vitest";
import { CLASHES } from "../../src/knowledge/clashes.ts";
import { contradictions } from "../../src/knowledge/contradictions.ts";
import type { Question } from "../../src/knowledge/schema.ts";
import { shipped } from "../support/samples.ts";

const questions: readonly Question[] = [
  {
    id: "database",
    kind: "one",
    text: "Where?",
    why: "it differs",
    choices: [
      { id: "none", label: "Nothing stored", hint: "no" },
      { id: "sql", label: "SQL", hint: "yes" },
    ],
  },
  {
    id: "parts",
    kind: "many",
    text: "What?",
    why: "it differs",
    choices: [
      { id: "nothing", label: "None of these", hint: "no" },
      { id: "accounts", label: "Accounts", hint: "yes" },
      { id: "admin", label: "Admin", hint: "yes" },
      { id: "translation", label: "Translation", hint: "yes" },
    ],
  },
];

const of = (answers: Record<string, readonly string[]>) =>
  contradictions(questions, new Map(Object.entries(answers)));

test.each<[Record<string, readonly string[]>, readonly string[]]>([
  [{}, []],
  [{ database: ["none"] }, []],
  [{ database: ["sql"], parts: ["accounts"] }, []],
  [{ database: ["none"], parts: ["translation"] }, []],
  [
    { database: ["none"], parts: ["accounts", "admin", "translation"] },
    ["“Nothing stored” does not go with “Accounts” and “Admin”."],
  ],
  [{ parts: ["nothing"] }, []],
  [{ parts: ["nothing", "translation"] }, ["“None of these” does not go with “Translation”."]],
  [{ unheard: ["none"] }, []],
])("%j", (answers, told) => {
  expect(of(answers)).toEqual(told);
});

test("one developer is no growing team", () => {
  const both = new Map([["team", ["solo", "many"]]]);
  expect(contradictions(shipped.questions, both)).toEqual([
    "“One developer” does not go with “A growing or changing team”.",
  ]);
});

test("in a question that takes one choice, none of them is a choice like the others", () => {
  const incumbent: Question = { ...(questions[0] as Question), id: "incumbent" };
  expect(contradictions([incumbent], new Map([["incumbent", ["none", "sql"]]]))).toEqual([]);
});

test("every question and choice that clashes is shipped", () => {
  for (const { question, choices } of CLASHES.flat()) {
    const found = shipped.questions.find(({ id }) => id === question);
    expect(found?.choices.map(({ id }) => id)).toEqual(expect.arrayContaining([...choices]));
  }
});
