// Tests what is read from the text of a record, its fences included, and that no text takes long.
import { expect, test } from "vitest";
import { fencesOf, proseOf } from "../../src/record/prose.ts";

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
    outcomes: [{ line: 18, text: '\n\nChosen\noption: "Ash"\n' }],
  });
});

test("the text of a record may have none of them", () => {
  expect(proseOf("")).toEqual({ titles: [], options: undefined, outcomes: [] });
});

test.each([
  ...["<!--", "<!---->", "[](", "[", "][", "<a", "{", "~~a", "# ", "="],
  ...["- ", "-\n", "# a\n", "a\n=\n", "&", " "],
])(
  "the text of a record of a megabyte of %j is read in a moment",
  (filler) => {
    const many = filler.repeat(2 ** 20 / filler.length);
    expect(proseOf(`# ${many}\u2028x`).options).toBeUndefined();
    expect(proseOf(`## Considered Options\n- ${many}\u2028x`).options).toBeDefined();
    expect(proseOf(`## Decision Outcome\n${many}\u2028x`).titles).toBeDefined();
    expect(proseOf(`## Considered Options ${many}\u2028x`).titles).toBeDefined();
  },
  120_000,
);

const found = (text: string) =>
  fencesOf(text).map(({ line, language, content, closed }) => [line, language, content, closed]);

test.each<[name: string, text: string, fences: unknown[]]>([
  ["a fence with its language", "a\n```json\n{}\n```\nb", [[2, "json", "{}", true]]],
  ["nothing in a text without fences", "a\n``\nb", []],
  ["an empty fence", "```\n```", [[1, "", "", true]]],
  ["tildes", "~~~ json x\n```\n~~~", [[1, "json", "```", true]]],
  ["a longer end, and not a shorter one", "````a\n```\n`````", [[1, "a", "```", true]]],
  ["no end behind words", "```a\n``` b", [[1, "a", "``` b", false]]],
  ["an end that is missing", "```json\n{", [[1, "json", "{", false]]],
  ["up to three spaces before it", "   ```a\nb\n  ```", [[1, "a", "b", true]]],
  ["no more than three", "    ```a\nb\n    ```", []],
  ["no fence with marks in its first line", "```a`b\nc", []],
  ["lines that end as on Windows", "```a\r\nb\r\n```\r\n", [[1, "a", "b", true]]],
  [
    "one after the other",
    "```a\n```\n```b\n```",
    [
      [1, "a", "", true],
      [3, "b", "", true],
    ],
  ],
])("fences finds %s", (_, text, fences) => {
  expect(found(text)).toEqual(fences);
});

test("fences are found quickly in a megabyte of marks", () => {
  expect(fencesOf("`".repeat(2 ** 20))).toHaveLength(1);
  expect(fencesOf("```\n".repeat(2 ** 18))).toHaveLength(2 ** 17);
  expect(fencesOf(`\`\`\`a\n${"```b\n".repeat(2 ** 17)}`)).toHaveLength(1);
});

test.each([" ", "a", "~", "a "])(
  "fences are not found in a line of a megabyte of %j that ends in a mark",
  (filler) => {
    expect(fencesOf(`~~~${filler.repeat(2 ** 20 / filler.length)}\``)).toEqual([]);
  },
);
