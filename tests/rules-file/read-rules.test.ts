// Tests reading rules files: the knowledge they give, and the place of each problem.
import { expect, test } from "vitest";
import type { Host } from "../../src/host.ts";
import { error } from "../../src/knowledge/problem.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { readRules } from "../../src/rules-file/read-rules.ts";
import { readRulesFile } from "../../src/rules-file/read-rules-file.ts";
import { fakeHost } from "../support/host.ts";
import { identified } from "../support/reports.ts";
import { runMain } from "../support/run-main.ts";

const read = (text: string) => readRules(text, "team.json", identified());

/** All problems, one per line: `3:14 rules > lost > for: the framework …`. */
function problemsOf(text: string): readonly string[] {
  return read(text).problems.map(
    ({ place, path, what }) => `${place?.line}:${place?.column} ${path.join(" > ")}: ${what}`,
  );
}

/** A file that extends the small world by these lines, the first of which is line 3. */
const file = (...lines: string[]) =>
  ['{ "extends": "pyfw",', '  "name": "ours",', ...lines, "}"].join("\n");

const rest = '"because": "is so", "source": { "judgement": "ours" }';

const oneRule = (points: number, more = rest) =>
  file(`"rules": [{ "id": "a", "for": ["ash"], "points": ${points}, ${more} }]`);

test("sound rules have the version of pyfw and a hash of the resulting knowledge", () => {
  const hashOf = (text: string) => {
    const made = read(text);
    if (!made.sound) return "unsound";
    const { version, rules } = made.identified.origin;
    return `${version} ${rules.sha256}`;
  };
  const ours = hashOf(oneRule(1));
  expect(ours).toMatch(/^1\.2\.3 [\da-f]{64}$/);
  expect(hashOf(oneRule(1, rest.split(", ").reverse().join(", ")))).toBe(ours);
  expect(hashOf(oneRule(2))).toMatch(/^1\.2\.3 /);
  expect(hashOf(oneRule(2))).not.toBe(ours);
});

test("sound rules that change nothing and have the shipped name have the shipped hash", () => {
  const shipped = shippedKnowledge();
  const same = readRules('{ "extends": "pyfw", "name": "pyfw" }', "team.json", shipped);
  expect(same).toMatchObject({
    sound: true,
    identified: { origin: shipped.origin, knowledge: shipped.knowledge },
    problems: [],
  });
});

test("sound rules keep their warnings, each with its place", () => {
  const unused = ["x", "y"].map((id) => `{ "id": "${id}", "label": "${id}" }`);
  const text = file(
    `"questions": [{ "id": "new", "kind": "one", "text": "new", "why": "new",\n"choices": [${unused}] }]`,
  );
  expect(read(text)).toMatchObject({ sound: true, problems: [{ level: "warning" }, {}] });
  expect(problemsOf(text)).toEqual([
    "4:13 questions > new > choices > x: no rule names this choice",
    "4:41 questions > new > choices > y: no rule names this choice",
  ]);
});

test("sound rules may name the schema for an editor", () => {
  expect(read(file('"$schema": "./rules.schema.json"'))).toMatchObject({ sound: true });
});

test.each<[text: string, ...problems: string[]]>([
  [
    `"rules": [{ "id": "a", "for": ["ash"], "point": 1,
${rest} }]`,
    "3:11 rules > a > points: this is missing",
    "3:40 rules > a > point: the key `point` does not exist; did you mean `points`?",
  ],
  [
    `"rules": [{ "id": "a", "for": ["ash"], "points": 1.5, ${rest} },
{ "id": "b", "for": ["ash"], "points": 1e400, ${rest} }]`,
    "3:40 rules > a > points: expected a whole number, found `1.5`",
    "4:30 rules > b > points: expected a number, found one that is too large",
  ],
  [
    `"rules": [{ "id": "a", "for": ["ash", "elm",
"brich"], "points": 1, ${rest} }]`,
    "3:39 rules > a > for: the framework `elm` does not exist",
    "4:1 rules > a > for: the framework `brich` does not exist; did you mean `birch`?",
  ],
  [
    `"rules": [{ "id": "a", "when": { "sped": ["high"],
  "place": ["wood", "twon"] },
  "if": { "engin": ["fast"], "engine": ["fsat"] }, "points": 1, ${rest} }]`,
    "3:34 rules > a > when > sped: the question `sped` does not exist; did you mean `speed`?",
    "4:21 rules > a > when > place: the choice `twon` does not exist; did you mean `town`?",
    "5:11 rules > a > if > engin: the trait `engin` does not exist; did you mean `engine`?",
    "5:41 rules > a > if > engine: the value `fsat` does not exist; did you mean `fast`?",
  ],
  [
    `"rules": [{ "id": "A b", "for": "ash", "points": 9, ${rest} }],
"questions": null`,
    "3:13 rules > A b > id: an id is lower-case words joined by hyphens, such as `tight-deadline`",
    "3:26 rules > A b > for: expected a list, found text",
    "3:40 rules > A b > points: this must be at most 3",
    "4:1 questions: expected a list, found null",
  ],
  [
    `"frameworks": [
{ "id": "oak", "name": "Oak", "kind": "mikro", "summary": "Ours." }]`,
    "4:1 frameworks > oak > homepage: this is missing",
    "4:1 frameworks > oak > docs: this is missing",
    "4:1 frameworks > oak > firstStep: this is missing",
    "4:31 frameworks > oak > kind: `mikro` does not exist; did you mean `micro`?",
  ],
  [
    `"remove": ["fast-is-fast", "slow-is-slwo"],
"facts": { "ash": { "engine": { "value": "fats" } }, "brich": {} }`,
    "3:28 remove: the id `slow-is-slwo` does not exist; did you mean `slow-is-slow`?",
    "4:21 facts > ash > engine > source: a fact needs a source",
    "4:21 facts > ash > engine > asOf: a fact needs the month in which it was true",
    "4:33 facts > ash > engine > value: the value `fats` does not exist; did you mean `fast`?",
    "4:54 facts > brich: the framework `brich` does not exist; did you mean `birch`?",
  ],
  [
    `"rules": [{ "id": "a", "for": ["ash"], "points": 1, ${rest} },
{ "id": "a", "for": ["ash"], "points": 1, ${rest} }]`,
    "4:1 rules > a: this id is used twice",
  ],
  [
    `"rules": [{ "id": "a", "for": ["ash"], "points": 9, ${rest} },
{ "id": "a", "for": ["ash"], "points": 1, ${rest} }]`,
    "3:40 rules > a > points: this must be at most 3",
    "4:1 rules > a: this id is used twice",
  ],
  [
    `"rules": [{ "id": "a", "when": { "spede": ["low"] }, "for": ["ash"], "points": 1, ${rest} },
{ "id": "a", "for": ["brich"], "points": 1, ${rest} }]`,
    "3:34 rules > a > when > spede: the question `spede` does not exist; did you mean `speed`?",
    "4:1 rules > a: this id is used twice",
    "4:22 rules > a > for: the framework `brich` does not exist; did you mean `birch`?",
  ],
  [
    `"remove": ["ash"], "rules": [{ "id": "a", "if": { "engine": ["slow"] }, "points": 1,
"because": "is so", "source": { "claim": "b" } }], "claims": [
{ "id": "b", "framework": "brich", "section": "pros", "says": "is small" }]`,
    "5:14 claims > b > framework: the framework `brich` does not exist; did you mean `birch`?",
  ],
  [
    `"remove": [],
"remove": ["birch"]`,
    "4:1 remove: the key `remove` is repeated",
  ],
  [
    `"__proto__": { "extends": "nothing" },
"rules": [{ "id": "a", "when": { "__proto__": ["x"], "constructor": ["x"] },
"for": ["ash"], "points": 1, ${rest} }]`,
    "3:1 __proto__: the key `__proto__` does not exist",
    "4:34 rules > a > when > __proto__: the key `__proto__` does not exist",
  ],
  [
    `"questions": [{ "id": "place", "kind": "one", "text": "t", "why": "w", "choices": [
{ "id": "town", "label": "l", "hint": "h" }, { "id": "sea", "label": "m", "hint": "h" }]}]`,
    "1:3 rules > birch-woods > when > place: the choice `wood` does not exist (it is shipped: replace it, or remove it)",
    "1:3 rules > slow-in-wood > when > place: the choice `wood` does not exist (it is shipped: replace it, or remove it)",
  ],
])(
  "every problem has its line, its column, its path and a near name, if any: %s",
  (text, ...problems) => {
    expect(problemsOf(file(text))).toEqual(problems);
    expect(read(file(text)).sound).toBe(false);
  },
);

test("names are checked even if rules, `name` or `extends` have a wrong shape", () => {
  const rules = `{ "rule": [], "facts": { "elm": {} }, "rules": [
{ "id": "a", "when": { "sped": ["high"] }, "for": ["ahs"], "points": 9 },
{ "id": "b", "when": { "speed": ["hgh"] }, "if": { "weight": ["none"] }, "ruleOut": false },
{ "id": "b", "when": "high", "for": ["oka"], "points": 1, "because": "is", "source": {} }] }`;
  expect(problemsOf(rules)).toEqual([
    "1:1 extends: this is missing; it takes `pyfw` or `nothing`",
    "1:1 name: this is missing",
    "1:3 rule: the key `rule` does not exist; did you mean `rules`?",
    "1:26 facts > elm: the framework `elm` does not exist",
    "2:1 rules > a > because: this is missing",
    "2:1 rules > a > source: a source is {claim}, {url, title}, {listing}, {judgement} or {probe, how}",
    "2:24 rules > a > when > sped: the question `sped` does not exist; did you mean `speed`?",
    "2:52 rules > a > for: the framework `ahs` does not exist; did you mean `ash`?",
    "2:60 rules > a > points: this must be at most 3",
    "3:1 rules > b > because: this is missing",
    "3:1 rules > b > source: a source is {claim}, {url, title}, {listing}, {judgement} or {probe, how}",
    "3:34 rules > b > when > speed: the choice `hgh` does not exist; did you mean `high`?",
    "3:52 rules > b > if > weight: the trait `weight` does not exist",
    "3:74 rules > b > ruleOut: expected `true`, found `false`",
    "4:1 rules > b: this id is used twice",
    "4:14 rules > b > when: expected an object, found text",
    "4:38 rules > b > for: the framework `oka` does not exist",
    "4:76 rules > b > source: a source is {claim}, {url, title}, {listing}, {judgement} or {probe, how}",
  ]);
});

test("an incomplete source is reported with what it lacks", () => {
  const source = (text: string) =>
    problemsOf(
      file(
        `"rules": [{ "id": "a", "for": ["ash"], "points": 1, "because": "is", "source": ${text} }]`,
      ),
    ).map((one) => one.replace(/^.*source(: | > )/, ""));
  expect(source('{ "url": "http://a.org", "title": "a" }')).toEqual([
    "url: a URL starts with https://",
  ]);
  expect(source('{ "judgment": "ours" }')).toEqual([
    "judgement: this is missing",
    "judgment: the key `judgment` does not exist; did you mean `judgement`?",
  ]);
  expect(source('{ "who": "we" }')).toEqual([
    "a source is {claim}, {url, title}, {listing}, {judgement} or {probe, how}",
  ]);
});

const EMPTY = '1:1 : the file is empty; write at least {"extends": "pyfw", "name": "our rules"}';

test.each([
  ["", EMPTY],
  ["\uFEFF \n", EMPTY],
  ['{ "extends": "pyfw",\n  oops', "2:3 : this is not JSON: text needs double quotes"],
  [`${"[".repeat(300)}${"]".repeat(300)}`, "1:1 : this holds brackets nested too deeply"],
  ["[]", "1:1 : expected an object, found a list"],
  ["{}", "1:1 extends: this is missing; it takes `pyfw` or `nothing`"],
  [
    '{ "extends": "pyfww", "name": "x" }',
    "1:3 extends: `pyfww` does not exist; did you mean `pyfw`?",
  ],
  [`[${"0,".repeat(100_000)}0]`, "1:1 : this holds more than 100000 values, the limit for rules"],
])("%.40j is no rules file: %s", (text, problem) => {
  expect(read(text).sound).toBe(false);
  expect(problemsOf(text)[0]).toBe(problem);
});

test.each(["\\u001b[2J", "a\\tb", "\\u202e", "\\u0000", "\\u2028", "\\ud800"])(
  "texts that could harm a terminal are refused: %s",
  (text) => {
    const name = `{ "extends": "pyfw", "name": "a${text}b" }`;
    expect(problemsOf(name)).toEqual([
      "1:22 name: this holds invisible characters, such as tabs or escapes; remove them",
    ]);
  },
);

test("texts that could harm a terminal are refused in URLs too, where a browser would ignore them", () => {
  const text = file(
    `"frameworks": [{ "id": "oak", "name": "Oak", "kind": "micro", "summary": "s", "firstStep": "f",`,
    `"homepage": "https://example.org/", "docs": "https://example.org/\\u001b[2J" }]`,
  );
  expect(problemsOf(text).map((line) => line.split(": ")[0])).toEqual([
    "4:37 frameworks > oak > docs",
  ]);
});

test("texts that could harm a terminal are made visible when a problem quotes them", () => {
  const [problem] = read(file('"\\u001b[2J": 1')).problems;
  expect(problem?.what).toBe("the key `\\u{1b}[2J` does not exist");
});

test.each([
  ["rules", 1001, `{ "id": "a", "for": ["ash"], "points": 1, ${rest} }`],
  ["remove", 4001, '"birch"'],
])("of %s %i are too many", (list, count, one) => {
  const [problem] = problemsOf(file(`"${list}": [${Array(count).fill(one).join()}]`));
  const most = `^3:1 ${list}: at most ${count - 1} (rules|ids) are allowed$`;
  expect(problem).toMatch(new RegExp(most));
});

test("problems with a very long key stay short", async () => {
  const long = "x".repeat(100_000);
  const twice = Array.from({ length: 2000 }, () => '"a": 1').join(", ");
  const stdin = file(`"facts": { "${long}": { ${twice} } }`);
  const { code, output } = await runMain("rules check - -f json", { stdin });
  expect(code).toBe(1);
  expect(output.length).toBeLessThan(1_000_000);
  const report: { errors: number; problems: unknown[] } = JSON.parse(output);
  expect(report.errors).toBeGreaterThan(1999);
  expect(report.problems).toHaveLength(1000);
});

test("a file that is not text is refused, with the place", async () => {
  const unread: Host = {
    ...fakeHost(),
    readText: async () => ({ kind: "notText", line: 2, column: 7 }),
  };
  expect(await readRulesFile("team.json", unread, identified())).toEqual({
    sound: false,
    problems: [
      {
        ...error([], "this is neither UTF-8 nor UTF-16; save the file as UTF-8"),
        place: { file: "team.json", line: 2, column: 7 },
      },
    ],
  });
});
