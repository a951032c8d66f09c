// Tests that changes by hand are detected in a record's block and text, but allowed in free text.
import { expect, test } from "vitest";
import { textFor, verifiedIn } from "../support/decisions.ts";
import { changed, edited as editedIn } from "../support/edit.ts";
import { asking } from "../support/request.ts";
import { numbered, rule, smallWorld } from "../support/small-world.ts";

const fast = asking({ speed: "high" });
const text = textFor(fast, { date: "2026-11-22" });

async function editsOf(made: string, knowledge = smallWorld): Promise<readonly string[]> {
  const verified = await verifiedIn(made, knowledge);
  if (verified.status === "broken") return [`broken: ${verified.problems[0]?.what}`];
  expect(verified.status === "edited").toBe(verified.edits.length > 0);
  return verified.edits.map(({ what }) => what);
}

const edited = (from: string | RegExp, to: string, whole = text) => editedIn(whole, from, to);

const named = (name: string) => ({
  ...smallWorld,
  frameworks: changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name })),
});
const without = (gone: string) => ({
  ...smallWorld,
  frameworks: smallWorld.frameworks.filter(({ id }) => id !== gone),
});
/** A block with its keys in reverse order. */
const turned = (json: string) =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json)).reverse()));

const HASH = "the block is not what pyfw wrote: its hash differs";

const NONE = "`oak` is not a framework of this record";
const GONE = "`sha256` is missing from the block, so a change to it cannot be detected";
const WINNERS = "these are not the frameworks with the most points in this record";
test.each<[from: string | RegExp, to: string, edits: readonly unknown[]]>([
  ['"chosen": "ash"', '"chosen": "birch"', expect.arrayContaining([HASH])],
  ['"only": null', '"only": null, "later": 1', [HASH]],
  [/"sha256": "[0-9a-f]{4}/, '"sha256": "0000', [HASH]],
  ['"winners": ["ash"]', '"winners": ["birch"]', [WINNERS, HASH]],
  ['"chosen": "ash"', '"chosen": "oak"', [NONE, HASH]],
  [/ {2}"sha256": "[0-9a-f]+",\n/, "", [GONE]],
])("in the block, a change by hand is detected in %s, changed to %s", async (from, to, edits) => {
  expect(await editsOf(edited(from, to))).toEqual(edits);
});

const CHOICE = "in the block the choice is Ash";
test.each([
  "Use Birch as the web framework",
  "Use Rails as the web framework",
  "Birch, and not Ash",
  "Use Ashtray",
])("in the text, a different statement is detected: the title %s", async (title) => {
  const says = `the title says “${title}”; ${CHOICE}`;
  expect(await editsOf(edited(/# Use Ash .*/, `# ${title}`))).toEqual([says]);
  expect(await editsOf(edited(/# Use Ash .*/, `<!--\n$&\n-->\n# ${title}`))).toEqual([says]);
});

const OPTION = "- Birch: rank 3, -1 point";
test.each<[from: string | RegExp, to: string, edit: string]>([
  [/# Use Ash .*\n/, "", `there is no title; ${CHOICE}`],
  [
    'Chosen option: "Ash"',
    'Chosen option: "Cedar"',
    `the outcome says “Chosen option: "Cedar", because it comes first with 2 points…”; ${CHOICE}`,
  ],
  ['"Ash"', '"Ash"\n\nChosen option: "Oak"', 'the outcome says “Chosen option: "Oak"'],
  ['Chosen option: "Ash"', 'Chosen option: "Ashes"', 'the outcome says “Chosen option: "Ashes"'],
  [
    /Chosen option: .*/,
    "We take Birch.",
    `the outcome does not say “Chosen option: "Ash"”; ${CHOICE}`,
  ],
  ["## Decision Outcome", "## Result", `there is no heading “Decision Outcome”; ${CHOICE}`],
  [/- Birch: .*\n/, "", "the options lack Birch, which the block has"],
  [
    OPTION,
    `- Oak: rank 2, 1 point\n${OPTION}`,
    "the option “Oak: rank 2, 1 point” is not in the block",
  ],
  ["## Considered Options", "## Others", "there is no heading “Considered Options”"],
])("in the text, a different statement is detected: %s, changed to %j", async (from, to, edit) => {
  expect(await editsOf(edited(from, to))).toEqual([expect.stringContaining(edit)]);
});

test.each(["rank 1, 40 points", "Rank 1 with -1 points", "rank 3 and 9 points", "ruled out"])(
  "in the text, a different statement is detected: the option Birch: %s",
  async (says) => {
    expect(await editsOf(edited(/- Birch: .*/, `- Birch: ${says}`))).toEqual([
      `the option says “Birch: ${says}”; in the block it is rank 3, -1 points`,
    ]);
  },
);

test.each([
  "Chosen option: Birch",
  "~~a\nb~~ Chosen\noption:\nBirch",
  "## Decision Outcome\nChosen option: Birch",
])("in the text, a different statement is detected at its line: %j", async (says) => {
  const made = edited(/(?=### Consequences)/, `We met.\n\n${says}\n\n`);
  const line = made.slice(0, made.search(/Chosen\s+option:\s+Birch/)).split("\n").length;
  expect(await verifiedIn(made, smallWorld)).toMatchObject({ edits: [{ place: { line } }] });
});

test.each<[from: string | RegExp, to: string]>([
  [/$/, "\n# Use Birch as the web framework\n"],
  [/$/, '\n## Decision Outcome\n\nChosen option: "Birch"\n'],
  [/$/, "\n## Considered Options\n\n- Oak\n"],
  ['Chosen option: "Ash"', "~~$&~~ We take Birch"],
  ['"Ash",', '"~~Ash~~ Birch",'],
  ['"Ash",', '"Ash Birch",'],
  ['Chosen option: "Ash"', "```\n$&\n```\nWe take Birch"],
  [/- Birch: .*/, "- and 1 more; see them with -f json"],
])("in the text, a different statement is detected: %s, changed to %j", async (from, to) => {
  expect(await editsOf(edited(from, to))).not.toEqual([]);
});

const UNDECIDED = "in the block nothing is chosen yet";
test.each<[from: string, to: string, edit: string]>([
  ["# Choose a web framework", "# Use Birch", `the title says “Use Birch”; ${UNDECIDED}`],
  ["**No option is chosen yet**", 'Chosen option: "Birch"', UNDECIDED],
  [
    "**No option is chosen yet**",
    "We take Birch",
    `the outcome does not say “No option is chosen yet”; ${UNDECIDED}`,
  ],
])(
  "in the text, a different statement is detected: a choice when none was made: %s, changed to %s",
  async (from, to, edit) => {
    const edits = await editsOf(edited(from, to, textFor({})));
    expect(edits).toEqual([expect.stringContaining(edit)]);
  },
);

test("in the text, a different statement is detected: for each framework, up to a hundred, at its line", async () => {
  const many = edited("- Birch: ", `${"- Oak\n".repeat(300)}- Birch: `);
  const edits = await editsOf(many);
  expect(edits).toHaveLength(101);
  expect(edits.at(-1)).toBe("and 200 more differences between text and block");
  const line = many.split("\n").indexOf("- Oak") + 1;
  expect(await verifiedIn(many, smallWorld)).toMatchObject({ edits: { 0: { place: { line } } } });
});

const wrapped = text
  .split(/(?=^```json)/m)
  .map((part, at) =>
    at === 0 ? part.replace(/(?<=^(?!#|---|status|date).{12}\S*) /gm, "\n  ") : part,
  )
  .join("");
const chosen = { chosen: "ash" };
const fastWheels = new Map([
  ["engine", ["fast"]],
  ["extras", ["wheels"]],
]);
test.each<[name: string, made: string]>([
  ["a choice that is ruled out", textFor(asking({ place: "town" }), chosen)],
  ["a choice that flags leave out", textFor(asking({}, { without: ["ash"] }), chosen)],
  ["a framework that misses two requirements", textFor({ require: fastWheels })],
  ["Windows line endings", text.replaceAll("\n", "\r\n")],
  ["line endings of carriage returns only", text.replaceAll("\n", "\r")],
  ["a byte-order mark", `\uFEFF${text}`],
  ["wrapped lines", wrapped],
  [
    "a block with its keys in another order",
    text.replace(/(?<=```json\n)\{.*?\}(?=\n```)/s, turned),
  ],
  [
    "underlined headings",
    edited(/# (Use Ash .*)\n/, "$1\n=====\n").replace(
      /## (Considered Options|Decision Outcome)/g,
      "$1\n---------",
    ),
  ],
  [
    "options with links, emphasis and more words",
    edited(
      /- Birch: (rank 3, -1 points?.*)/,
      "- **[Birch](#birch)**: $1. It is slow.\n  - a remark\n    of two lines\n",
    ),
  ],
  [
    "prose around it",
    edited(/(Chosen option)/, "We met twice.\n\n$1").replace(
      /(## More Information\n)/,
      "Birch was liked, too.\n\n$1\nChosen option: none of us liked it.\n",
    ),
  ],
])("no change by hand is %s", async (_, made) => {
  expect(await editsOf(made)).toEqual([]);
});

test.each<[from: string | RegExp, to: string]>([
  [
    "status: proposed\ndate: 2026-11-22",
    "status: accepted\ndate: 2026-12-24\ndecision-makers: [Ann, Bo]",
  ],
  [/^---\n.*?---\n\n/s, ""],
  ["# Use Ash", "# 7. Use Ash"],
  ["as the web framework", "as the web framework of the Birch project"],
  [/# Use Ash .*/, "# Ash rather than Birch"],
  [/# Use Ash .*/, "# ADR-7: Web framework of the shop"],
  [/## (Considered Options|Decision Outcome)/g, "## 3. $1 ##"],
  [/## (Considered Options|Decision Outcome)/g, "## ⚖️ 2.1) $1: {#chosen-one}"],
  [/## (Considered Options|Decision Outcome)/g, '## <a id="x"></a>$1'],
  ['"Ash",', '[Ash](https://a.example "Ash, a tree"),'],
  ['"Ash",', '"[Ash][tree]",'],
  ['"Ash",', "[[Ash]],"],
  ['"Ash",', "<strong>Ash</strong>,"],
  [/^- Ash/m, "- [x] Ash"],
  [/^- Birch/m, "- [ ] [Birch]"],
  [/^- /gm, "* "],
  [/: rank \d, -?\d points?/g, ""],
  ['"Ash",', "“Ash”,"],
  ["## Decision Outcome", "<!-- # Use Birch -->\n```md\n# Use Birch\n```\n$&"],
])("no change by hand is %s, changed to %j", async (from, to) => {
  expect(await editsOf(edited(from, to))).toEqual([]);
});

test.each([
  '"]} ``` <b>@team</b> *x* # [y](z) ~~~',
  "a_b_c",
  "- 1. x",
  "web: py",
  "Ash <!-- x -->",
  "a & b &amp; c",
  "C\\D|E",
])("no change by hand is the name %s", async (name) => {
  const knowledge = named(name);
  for (const made of [textFor(fast, { knowledge }), textFor({}, { knowledge })])
    expect(await editsOf(made, knowledge)).toEqual([]);
});

test("no change by hand is a name whose brackets a formatter no longer escapes", async () => {
  const knowledge = named("Ash [v2]");
  const made = textFor(fast, { knowledge }).replace(/\\(?=[[\]])/g, "");
  expect(await editsOf(made, knowledge)).toEqual([]);
});

test("no change by hand is a name that several frameworks have", async () => {
  const frameworks = smallWorld.frameworks.map((one) => ({ ...one, name: "Tree" }));
  const knowledge = { ...smallWorld, frameworks };
  expect(await editsOf(textFor(fast, { knowledge }), knowledge)).toEqual([]);
});

test("no change by hand is more than a hundred frameworks that are ruled out", async () => {
  const out = numbered("oak-", 120);
  const oaks = out.flatMap((id) =>
    smallWorld.frameworks.slice(0, 1).map((one) => ({ ...one, id, name: id })),
  );
  const rules = [rule("veto", { for: out, ruleOut: true as const })];
  const knowledge = { ...smallWorld, frameworks: [...smallWorld.frameworks, ...oaks], rules };
  const made = textFor({}, { knowledge });
  expect(made).toContain("- and 20 more; see them with -f json");
  expect(await editsOf(made, knowledge)).toEqual([]);
});

test("a framework that several rules rule out is one option, with the first of the reasons", () => {
  const rules = numbered("veto-", 5).map((id) => rule(id, { for: ["birch"], ruleOut: true }));
  const lines = textFor({}, { knowledge: { ...smallWorld, rules } }).match(/^- Birch: .*$/gm);
  expect(lines?.map((line) => line.replaceAll(/does what \S+ says/g, "…"))).toEqual([
    "- Birch: ruled out, because it …, it … and 3 others",
  ]);
});

test("no change by hand is a framework that was renamed or removed", async () => {
  expect(await editsOf(text, named("Ashtree"))).toEqual([]);
  expect(await editsOf(text, without("ash"))).toEqual([]);
});

const older = edited(/ {2}"sha256": "[0-9a-f]+",\n/, "").replace(
  /"name":"(Ash|Birch|Cedar)",/g,
  "",
);

test("in the text, the same rank and points in other words are no change", async () => {
  expect(
    await editsOf(edited(/- Birch: .*/, "- Birch has rank 3 with -1 points; too slow")),
  ).toEqual([]);
});

test("an older record, without hash and names, is reported as such, and stands", async () => {
  const stands = { status: "stands", blockHash: "missing", edits: [] };
  expect(await verifiedIn(older, smallWorld)).toMatchObject(stands);
});

test("an older record, without hash and names, is still compared with its text", async () => {
  expect(await editsOf(edited("Use Ash", "Use Birch", older))).toHaveLength(1);
  expect(await editsOf(edited('"chosen": "ash"', '"chosen": "birch"', older))).toHaveLength(2);
  expect(await editsOf(edited('"fast-is-fast":2', '"fast-is-fast":3', older))).toEqual([
    "rule `fast-is-fast` does not give the points stated here",
    "the option says “Ash: rank 1, 2 points”; in the block it is rank 1, 3 points",
  ]);
});

test("an older record, without hash and names, with a removed framework is compared as far as names are known", async () => {
  expect(await editsOf(older, without("birch"))).toEqual([]);
  expect(await editsOf(edited("Use Ash", "Use Cedar", older), without("birch"))).toHaveLength(1);
});
