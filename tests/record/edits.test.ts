// Tests that a record changed by hand is seen as such, in its block and in its text, and that free text is free.
import { describe, expect, test } from "vitest";
import type { VerifiedRecord } from "../../src/report/verification/json.ts";
import { textFor, verifiedIn } from "../support/decisions.ts";
import { changed } from "../support/edit.ts";
import { asking } from "../support/request.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const fast = asking({ speed: "high" });
const text = textFor(fast, { decision: { date: "2026-11-22" } });
const tie = textFor({});

type Rerun = Extract<VerifiedRecord, { readonly record: unknown }>;

async function editsOf(made: string, knowledge = smallWorld): Promise<readonly string[]> {
  const verified = await verifiedIn(made, knowledge);
  if (verified.status === "broken") return [`broken: ${verified.problems[0]?.what}`];
  expect(verified.status === "edited").toBe(verified.edits.length > 0);
  return verified.edits.map(({ what }) => what);
}

/** The text with one of its parts replaced; fails if it does not have it. */
function edited(from: string | RegExp, to: string, whole = text): string {
  const made = whole.replace(from, to);
  expect(made).not.toBe(whole);
  return made;
}

const HASH = "the block does not hold what pyfw wrote: its hash is another one";

describe("in the block, a change by hand is seen of", () => {
  test.each<[name: string, made: string]>([
    ["the choice", edited('"chosen": "ash"', '"chosen": "birch"')],
    ["keys that nobody reads", edited('"only": null', '"only": null, "later": 1')],
    ["the hash", edited(/"sha256": "[0-9a-f]{4}/, '"sha256": "0000')],
  ])("%s", async (_, made) => {
    expect(await editsOf(made)).toContain(HASH);
  });

  test("the winners, which do not fit the points either", async () => {
    expect(await editsOf(edited('"winners": ["ash"]', '"winners": ["birch"]'))).toEqual([
      "these are not the frameworks with the most points in this record",
      HASH,
    ]);
  });

  test("a choice that is none of its frameworks", async () => {
    expect(await editsOf(edited('"chosen": "ash"', '"chosen": "oak"'))).toEqual([
      "`oak` is none of the frameworks of this record",
      HASH,
    ]);
  });

  test("a hash that was taken out", async () => {
    expect(await editsOf(edited(/ {2}"sha256": "[0-9a-f]+",\n/, ""))).toEqual([
      "`sha256` is gone from the block: without it, a change of the block cannot be seen",
    ]);
  });
});

describe("in the text, another statement is seen:", () => {
  const CHOICE = "in the block the choice is Ash";
  test.each<[name: string, made: string, ...edits: string[]]>([
    [
      "a title with another framework",
      edited("# Use Ash as", "# Use Birch as"),
      `the title says “Use Birch as the web framework”; ${CHOICE}`,
    ],
    [
      "a title with a framework that nobody knows",
      edited("# Use Ash as", "# Use Rails as"),
      `the title says “Use Rails as the web framework”; ${CHOICE}`,
    ],
    [
      "a title that names the choice behind another",
      edited(/# Use Ash .*/, "# Birch, and not Ash"),
      `the title says “Birch, and not Ash”; ${CHOICE}`,
    ],
    [
      "a title that names a part of a word only",
      edited(/# Use Ash .*/, "# Use Ashtray"),
      `the title says “Use Ashtray”; ${CHOICE}`,
    ],
    ["no title", edited(/# Use Ash .*\n/, ""), `there is no title; ${CHOICE}`],
    [
      "a title in a comment",
      edited(/# Use Ash .*/, "<!--\n$&\n-->\n# Use Birch as the web framework"),
      `the title says “Use Birch as the web framework”; ${CHOICE}`,
    ],
    [
      "an outcome with another choice",
      edited('Chosen option: "Ash"', 'Chosen option: "Cedar"'),
      `the outcome says “Chosen option: "Cedar", because it comes first with 2 points…”; ${CHOICE}`,
    ],
    [
      "an outcome with a second choice",
      edited('Chosen option: "Ash"', 'Chosen option: "Ash"\n\nChosen option: "Oak"'),
      expect.stringContaining('the outcome says “Chosen option: "Oak"') as unknown as string,
    ],
    [
      "an outcome with a longer name",
      edited('Chosen option: "Ash"', 'Chosen option: "Ashes"'),
      expect.stringContaining('the outcome says “Chosen option: "Ashes"') as unknown as string,
    ],
    [
      "an outcome without a choice",
      edited(/Chosen option: .*/, "We take Birch."),
      `the outcome does not say “Chosen option: "Ash"”; ${CHOICE}`,
    ],
    [
      "no outcome",
      edited("## Decision Outcome", "## Result"),
      `there is no heading “Decision Outcome”; ${CHOICE}`,
    ],
    [
      "an option that is gone",
      edited(/- Birch: .*\n/, ""),
      "the options lack Birch, which the block has",
    ],
    [
      "an option more",
      edited("- Birch: ", "- Oak: rank 2, 1 point\n- Birch: "),
      "the option “Oak: rank 2, 1 point” is not in the block",
    ],
    [
      "an option with other points",
      edited("- Birch: rank 3, -1 point", "- Birch: rank 1, 40 point"),
      "the option says “Birch: rank 1, 40 points”; in the block it is rank 3, -1 points",
    ],
    [
      "an option that is said to be out",
      edited("- Birch: rank 3, -1 point", "- Birch: ruled out"),
      "the option says “Birch: ruled outs”; in the block it is rank 3, -1 points",
    ],
    [
      "no options",
      edited("## Considered Options", "## Others"),
      "there is no heading “Considered Options”",
    ],
  ])("%s", async (_, made, ...edits) => {
    expect(await editsOf(made)).toEqual(edits);
  });

  test.each<[name: string, made: string]>([
    ["a second title", `${text}\n# Use Birch as the web framework\n`],
    ["a second outcome", `${text}\n## Decision Outcome\n\nChosen option: "Birch"\n`],
    ["a second list of options", `${text}\n## Considered Options\n\n- Oak\n`],
    ["an outcome that is struck through", edited('Chosen option: "Ash"', "~~$&~~ We take Birch")],
    ["a choice that is struck through", edited('"Ash",', '"~~Ash~~ Birch",')],
    ["another choice behind the name", edited('"Ash",', '"Ash Birch",')],
    ["an outcome in code", edited('Chosen option: "Ash"', "```\n$&\n```\nWe take Birch")],
    [
      "options that are said to be more",
      edited(/- Birch: .*/, "- and 1 more; see them with -f json"),
    ],
  ])("%s", async (_, made) => {
    expect(await editsOf(made)).not.toEqual([]);
  });

  test("a choice where none was made", async () => {
    const where = "in the block nothing is chosen yet";
    expect(await editsOf(edited("# Choose a web framework", "# Use Birch", tie))).toEqual([
      `the title says “Use Birch”; ${where}`,
    ]);
    expect(
      await editsOf(edited("**No option is chosen yet**", 'Chosen option: "Birch"', tie)),
    ).toEqual([expect.stringContaining(where)]);
    expect(await editsOf(edited("**No option is chosen yet**", "We take Birch", tie))).toEqual([
      `the outcome does not say “No option is chosen yet”; ${where}`,
    ]);
  });

  test("framework by framework, up to a hundred", async () => {
    const many = edited("- Birch: ", `${"- Oak\n".repeat(300)}- Birch: `);
    const edits = await editsOf(many);
    expect(edits).toHaveLength(101);
    expect(edits.at(-1)).toBe("and 200 more differences between text and block");
  });

  test("at its line", async () => {
    const made = edited("- Birch: ", "- Oak\n- Birch: ");
    const verified = (await verifiedIn(made, smallWorld)) as Rerun;
    expect(verified.edits[0]?.place?.line).toBe(made.split("\n").indexOf("- Oak") + 1);
  });
});

describe("no change by hand is", () => {
  const wrapped = text
    .split(/(?=^```json)/m)
    .map((part, at) =>
      at === 0 ? part.replace(/(?<=^(?!#|---|status|date).{12}\S*) /gm, "\n  ") : part,
    )
    .join("");
  test.each<[name: string, made: string]>([
    [
      "a choice that is ruled out",
      textFor(asking({ place: "town" }), { decision: { chosen: "ash" } }),
    ],
    [
      "a choice that flags take out",
      textFor(asking({}, { without: ["ash"] }), { decision: { chosen: "ash" } }),
    ],
    [
      "somebody who misses two requirements",
      textFor({
        require: new Map([
          ["engine", ["fast"]],
          ["extras", ["wheels"]],
        ]),
      }),
    ],
    ["lines that end as on Windows", text.replaceAll("\n", "\r\n")],
    ["lines that end as on old machines", text.replaceAll("\n", "\r")],
    ["a byte-order mark", `\uFEFF${text}`],
    ["wrapped lines", wrapped],
    [
      "status, date and deciders",
      edited(
        "status: proposed\ndate: 2026-11-22",
        "status: accepted\ndate: 2026-12-24\ndecision-makers: [Ann, Bo]",
      ),
    ],
    ["no front matter", edited(/^---\n.*?---\n\n/s, "")],
    ["a number in the title", edited("# Use Ash", "# 7. Use Ash")],
    [
      "a title that says more",
      edited("as the web framework", "as the web framework of the Birch project"),
    ],
    ["a title in other words", edited(/# Use Ash .*/, "# Ash rather than Birch")],
    [
      "headings underlined",
      edited(/# (Use Ash .*)\n/, "$1\n=====\n").replace(
        /## (Considered Options|Decision Outcome)/g,
        "$1\n---------",
      ),
    ],
    [
      "headings with numbers and closed",
      edited(/## (Considered Options|Decision Outcome)/g, "## 3. $1 ##"),
    ],
    ["other bullets", edited(/^- /gm, "* ")],
    [
      "options with links, emphasis and more words",
      edited("- Birch: rank 3, -1 point", "- **[Birch](#birch)**: rank 3, -1 point").replace(
        /(- \*\*\[Birch.*)/,
        "$1. It is slow.\n  - a remark\n    of two lines\n",
      ),
    ],
    ["options without rank", edited(/: rank \d, -?\d points?/g, "")],
    ["other quotation marks", edited('"Ash",', "“Ash”,")],
    [
      "prose around",
      edited(/(Chosen option)/, "We met twice.\n\n$1").replace(
        /(## More Information\n)/,
        "Birch was liked, too.\n\n$1\nChosen option: none of us liked it.\n",
      ),
    ],
    [
      "a block with its keys in another order",
      text.replace(
        /```json\n(.*?)\n```/s,
        (_, json) =>
          `\`\`\`json\n${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json)).reverse()))}\n\`\`\``,
      ),
    ],
    [
      "code and comments beside it",
      edited("## Decision Outcome", "<!-- # Use Birch -->\n```md\n# Use Birch\n```\n$&"),
    ],
  ])("%s", async (_, made) => {
    expect(await editsOf(made)).toEqual([]);
  });

  test("a name with marks of Markdown and HTML", async () => {
    for (const name of [
      '"]} ``` <b>@team</b> *x* # [y](z) ~~~',
      "a_b_c",
      "- 1. x",
      "web: py",
      "Ash <!-- x -->",
      "a & b &amp; c",
      "C\\D|E",
    ]) {
      const knowledge = {
        ...smallWorld,
        frameworks: changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name })),
      };
      for (const made of [textFor(fast, { knowledge }), textFor({}, { knowledge })])
        expect(await editsOf(made, knowledge)).toEqual([]);
    }
  });

  test("a name that several have", async () => {
    const frameworks = smallWorld.frameworks.map((one) => ({ ...one, name: "Tree" }));
    const knowledge = { ...smallWorld, frameworks };
    expect(await editsOf(textFor(fast, { knowledge }), knowledge)).toEqual([]);
  });

  test("a hundred who are ruled out, and more", async () => {
    const rules = Array.from({ length: 60 }, (_, at) =>
      rule(`veto-${at}`, { for: ["birch", "cedar"], ruleOut: true }),
    );
    const knowledge = { ...smallWorld, rules };
    const made = textFor({}, { knowledge });
    expect(made).toContain("- and 20 more; see them with -f json");
    expect(await editsOf(made, knowledge)).toEqual([]);
  });

  test("a framework that has another name now, or is gone", async () => {
    const renamed = changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name: "Ashtree" }));
    expect(await editsOf(text, { ...smallWorld, frameworks: renamed })).toEqual([]);
    const gone = smallWorld.frameworks.filter(({ id }) => id !== "ash");
    expect(await editsOf(text, { ...smallWorld, frameworks: gone })).toEqual([]);
  });
});

describe("an older record, without hash and names,", () => {
  const older = edited(/ {2}"sha256": "[0-9a-f]+",\n/, "").replace(
    /"name":"(Ash|Birch|Cedar)",/g,
    "",
  );

  test("is said to have none, and stands", async () => {
    expect(await verifiedIn(older, smallWorld)).toMatchObject({
      status: "stands",
      blockHash: "missing",
      edits: [],
    });
  });

  test("is compared with its text all the same", async () => {
    expect(await editsOf(edited("Use Ash", "Use Birch", older))).toHaveLength(1);
    expect(await editsOf(edited('"chosen": "ash"', '"chosen": "birch"', older))).toHaveLength(2);
    expect(await editsOf(edited('"fast-is-fast":2', '"fast-is-fast":3', older))).toEqual([
      "rule `fast-is-fast` does not give the points stated here",
      "the option says “Ash: rank 1, 2 points”; in the block it is rank 1, 3 points",
    ]);
  });

  test("with a framework that is gone is compared as far as names are known", async () => {
    const gone = smallWorld.frameworks.filter(({ id }) => id !== "birch");
    const knowledge = { ...smallWorld, frameworks: gone };
    expect(await editsOf(older, knowledge)).toEqual([]);
    expect(await editsOf(edited("Use Ash", "Use Cedar", older), knowledge)).toHaveLength(1);
  });
});
