// Failures and input problems of every kind; `failures.txt` holds their messages.
import type { FailureDetail, InputProblem } from "../../src/failure.ts";
import { error } from "../../src/knowledge/problem.ts";

/** Examples of each kind, without these keys. */
type ByKind<All extends { readonly kind: string }, Left extends string> = {
  readonly [K in All["kind"]]: readonly Omit<Extract<All, { readonly kind: K }>, Left>[];
};

const place = "a.json:1:2";
const known = ["size", "deadline"];
const many = [..."abcdefghijklmn"];

const PROBLEMS: ByKind<InputProblem, "kind" | "place"> = {
  unknownName: [
    { what: "question", name: "sise", known },
    { what: "schema", name: "sise", known },
    { what: "choice", name: "x", of: "size", known },
    { what: "framework", name: "x", known: many },
    { what: "kind", name: "many", known: many },
    { what: "kind", name: "few", known: many.slice(0, -1) },
    { what: "trait", name: "none", known: [] },
    { what: "value", name: "\u001b[2J", of: "admin", known: [] },
    { what: "key", name: "anwsers", known: ["answers"] },
  ],
  wrongShape: [{ expected: "text", found: "a number" }],
  severalChoices: [{ question: "size", count: 2 }],
  givenTwice: [
    { what: "question", name: "size" },
    { what: "trait", name: "admin" },
    { what: "framework", name: "flask" },
    { what: "framework", name: "\u001b[2J" },
    { what: "trait", name: "‮" },
  ],
  wrongCount: [{ least: 2, most: 5, count: 1 }],
  repeatedKey: [{ key: "a\nb" }],
  unranked: [{ name: "oak", nearest: ["ash", "elm"] }],
  notMatchable: [{ trait: "python" }],
  malformed: [
    { given: "size\u0007", form: "question=choice", example: "size=large" },
    { given: "admin", form: "trait=value", example: "admin=none" },
    { given: "now", form: "YYYY-MM-DD", example: "2026-11-30" },
  ],
  beside: [{ key: "size" }],
  otherFormat: [{ format: "pyfw.frameworks/1" }],
  unreadFile: [{ says: "cannot read `a.json`: it is a folder" }],
  package: [["Ash"], ["Ash", "Elm", "Fir"], ["Ash", "Elm", "Fir", "Oak"]].map((of) => {
    return { name: "x", of, first: "ash" };
  }),
  outsideArticle: [{ framework: "fastapi" }],
};

const wrong = (file: string, line: number, column: number, path: string[], what: string) => ({
  ...error(path, what),
  place: { file, line, column },
});

/** The codes that have their own message, and another one. */
const CODES = [
  ...["ENOENT", "EISDIR", "ENOTDIR", "EACCES", "EPERM"],
  ...["EROFS", "ENOSPC", "ENAMETOOLONG", "ELOOP", "EMFILE"],
];

const FAILURES: ByKind<FailureDetail, "kind"> = {
  badUsage: [{ says: "unknown command `x`", help: "pyfw --help" }],
  badInput: [
    {
      problems: [
        { kind: "wrongShape", expected: "text", found: "null", place },
        { kind: "notMatchable", trait: "python", place: "`--require`" },
        { kind: "repeatedKey", key: "size", place: "a.json:3:4" },
      ],
    },
    {
      problems: [
        { kind: "severalChoices", question: "size", count: 2, place: "a.json:3:4" },
        { kind: "unreadFile", says: "b.json is empty", place: "b.json" },
      ],
      rules: "our rules.json",
    },
  ],
  notJson: [{ place: "standard input", line: 3, column: 14, wrong: "a comma is missing" }],
  empty: [{ place: "a.json" }],
  notText: [{ file: "a.json", line: 3, column: 14 }],
  tooLarge: [
    { place: "a.json", limit: 2048 },
    { place: "a\u001bb", limit: 2048 },
  ],
  unreadable: [
    ...CODES.map((code) => ({ path: "a\u001bb", code })),
    { path: "standard input", code: "EBADF" },
  ],
  unwritable: "ENOSPC ENOENT ENOTDIR EISDIR ENAMETOOLONG ELOOP"
    .split(" ")
    .map((code) => ({ path: "b", code })),
  inputReplaced: [{ path: "a\u001bb" }],
  recordExists: [{ path: "docs/a.md" }],
  noAnswers: (["noInput", "ci", "noTerminal", "askWithoutTerminal"] as const).map((because) => {
    return { because };
  }),
  noLines: [{}],
  badLines: [
    { bad: 2, lines: 30 },
    { bad: 1, lines: 1 },
  ],
  badRules: [
    [wrong("t.json", 1, 2, ["name"], "is empty")],
    [wrong("t.json", 1, 2, ["facts", "x".repeat(9000)], "is empty")],
    [
      wrong("t.json", 1, 1, [], "the file is empty"),
      wrong("t.json", 3, 4, ["rules", "a\u001bb"], "this is missing"),
    ],
  ].map((problems) => ({ problems })),
  unsoundRules: [1, 3].map((errors) => ({ file: "t.json", errors })),
  unproved: [
    { file: "t.json", refuted: 2, undecided: 1 },
    { file: undefined, refuted: 0, undecided: 3 },
  ],
  badRecords: [{ problems: [wrong("a.md", 1, 1, ["winners"], "this is missing")] }],
  notStanding: [
    { changed: ["a\u0007.md"], edited: [], foreign: false, of: 1 },
    { changed: ["a.md"], edited: [], foreign: true, of: 3 },
    { changed: ["a.md", "b.md"], edited: ["c.md"], foreign: false, of: 3 },
    { changed: [], edited: ["a\u0007.md"], foreign: false, of: 1 },
  ],
  notExpected: [
    { expected: ["flask", "bottle"], winners: ["django"] },
    { expected: ["flask"], winners: ["dash", "django"] },
    { expected: ["flask"], winners: [] },
  ],
  notCommon: [
    { expected: ["flask", "bottle"], common: ["django"] },
    { expected: ["flask"], common: ["django", "flask"] },
    { expected: ["flask"], common: [] },
  ],
  cancelled: [
    {
      by: "SIGINT",
      commands: {
        result: "pyfw recommend -a size=small",
        goOn: "pyfw recommend -a size=small --ask",
      },
    },
    { by: "SIGTERM", commands: undefined },
  ],
  bug: [{ trace: "Error: oh\n    at here" }],
};

const withKind = (byKind: object) =>
  Object.entries(byKind).flatMap(([kind, all]) => all.map((one: object) => ({ kind, ...one })));

/** Every kind of failure, and every kind of input problem as a failure. */
export const EVERY_FAILURE: readonly FailureDetail[] = [
  ...withKind(FAILURES),
  ...withKind(PROBLEMS).map((one) => ({ kind: "badInput", problems: [{ ...one, place }] })),
];
