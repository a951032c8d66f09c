// Tests what is read from the text of a record, and that no text takes long.
import { expect, test } from "vitest";
import { proseOf } from "../../src/record/prose.ts";

test("the text of a record has titles, options and an outcome, each with its line", () => {
  const text = [
    "---\nstatus: proposed\n---",
    "# Use _Ash_ &amp; \\*co\\* <!-- as\nplanned -->",
    "## Considered Options",
    "- Ash:\n  rank 1\n- [Birch](#birch)\n  - inner\n\nAside.\n1. Cedar",
    "## Decision Outcome",
    'Chosen\noption: "Ash"',
    "### Consequences\n\nNone.",
  ].join("\n\n");
  expect(proseOf(text)).toEqual({
    titles: [{ line: 5, text: "Use Ash & co" }],
    options: [
      { line: 10, text: "Ash: rank 1" },
      { line: 12, text: "Birch - inner" },
      { line: 16, text: "Cedar" },
    ],
    outcome: { line: 18, text: 'Chosen option: "Ash"' },
  });
});

test("the text of a record may have none of them", () => {
  expect(proseOf("")).toEqual({ titles: [], options: undefined, outcome: undefined });
});

test.each([
  "<!--",
  "<!---->",
  "[](",
  "[",
  "~~a",
  "# ",
  "=",
  "- ",
  "-\n",
  "# a\n",
  "a\n=\n",
  "&",
  " ",
])(
  "the text of a record of a megabyte of %j is read in a moment",
  (filler) => {
    const many = filler.repeat(2 ** 20 / filler.length);
    expect(proseOf(`# ${many}\u2028x`).options).toBeUndefined();
    expect(proseOf(`## Considered Options\n- ${many}\u2028x`).options).toBeDefined();
    expect(proseOf(`## Decision Outcome\n${many}\u2028x`).titles).toBeDefined();
  },
  120_000,
);
