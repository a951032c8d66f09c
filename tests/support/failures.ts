// Failures of every kind, and input problems of every kind: what each is put into is kept in `failures.txt`.
import type { FailureDetail, InputProblem } from "../../src/failure.ts";
import { error } from "../../src/knowledge/problem.ts";

type ByKind<All extends { readonly kind: string }> = {
  readonly [K in All["kind"]]: readonly Extract<All, { readonly kind: K }>[];
};

const place = "a.json:1:2";
const known = ["size", "deadline"];

const PROBLEMS: ByKind<InputProblem> = {
  unknownName: [
    { kind: "unknownName", what: "question", name: "sise", known, place },
    { kind: "unknownName", what: "schema", name: "sise", known, place },
    { kind: "unknownName", what: "choice", name: "x", of: "size", known, place },
    { kind: "unknownName", what: "framework", name: "x", known: [..."abcdefghijklmn"], place },
    { kind: "unknownName", what: "kind", name: "many", known: [..."abcdefghijklmn"], place },
    { kind: "unknownName", what: "kind", name: "few", known: [..."abcdefghijklm"], place },
    { kind: "unknownName", what: "trait", name: "none", known: [], place },
    { kind: "unknownName", what: "value", name: "\u001b[2J", of: "admin", known: [], place },
    { kind: "unknownName", what: "key", name: "anwsers", known: ["answers"], place },
  ],
  wrongShape: [{ kind: "wrongShape", expected: "text", found: "a number", place }],
  severalChoices: [{ kind: "severalChoices", question: "size", count: 2, place }],
  givenTwice: [
    { kind: "givenTwice", what: "question", name: "size", place },
    { kind: "givenTwice", what: "trait", name: "admin", place },
    { kind: "givenTwice", what: "framework", name: "flask", place },
    { kind: "givenTwice", what: "framework", name: "\u001b[2J", place },
    { kind: "givenTwice", what: "trait", name: "‮", place },
  ],
  wrongCount: [{ kind: "wrongCount", least: 2, most: 5, count: 1, place }],
  repeatedKey: [{ kind: "repeatedKey", key: "a\nb", place }],
  notMatchable: [{ kind: "notMatchable", trait: "python", place }],
  malformed: [
    {
      kind: "malformed",
      given: "size\u0007",
      form: "question=choice",
      example: "size=large",
      place,
    },
    { kind: "malformed", given: "admin", form: "trait=value", example: "admin=none", place },
    { kind: "malformed", given: "now", form: "YYYY-MM-DD", example: "2026-11-30", place },
  ],
  beside: [{ kind: "beside", key: "size", place }],
  otherFormat: [{ kind: "otherFormat", format: "pyfw.frameworks/1", place }],
  unreadFile: [{ kind: "unreadFile", says: "cannot read `a.json`: it is a folder", place }],
  package: [
    { kind: "package", name: "x", of: ["Ash"], first: "ash", place },
    { kind: "package", name: "x", of: ["Ash", "Elm", "Fir"], first: "ash", place },
    { kind: "package", name: "x", of: ["Ash", "Elm", "Fir", "Oak"], first: "ash", place },
  ],
  outsideArticle: [{ kind: "outsideArticle", framework: "fastapi", place }],
};

const wrong = (file: string, line: number, column: number, path: string[], what: string) => ({
  ...error(path, what),
  place: { file, line, column },
});

/** Those that have words of their own, and another one. */
const CODES = [
  ...["ENOENT", "EISDIR", "ENOTDIR", "EACCES", "EPERM"],
  ...["EROFS", "ENOSPC", "ENAMETOOLONG", "ELOOP", "EMFILE"],
];

const FAILURES: ByKind<FailureDetail> = {
  badUsage: [{ kind: "badUsage", says: "unknown command `x`", help: "pyfw --help" }],
  badInput: [
    {
      kind: "badInput",
      problems: [
        { kind: "wrongShape", expected: "text", found: "null", place },
        { kind: "notMatchable", trait: "python", place: "`--require`" },
        { kind: "repeatedKey", key: "size", place: "a.json:3:4" },
      ],
    },
  ],
  notJson: [{ kind: "notJson", place: "standard input", line: 3, column: 14 }],
  empty: [{ kind: "empty", place: "a.json" }],
  notText: [{ kind: "notText", file: "a.json", line: 3, column: 14 }],
  tooLarge: [
    { kind: "tooLarge", place: "a.json", limit: 2048 },
    { kind: "tooLarge", place: "a\u001bb", limit: 2048 },
  ],
  unreadable: [
    ...CODES.map((code) => ({ kind: "unreadable", path: "a\u001bb", code }) as const),
    { kind: "unreadable", path: "standard input", code: "EBADF" },
  ],
  unwritable: ["ENOSPC", "ENOENT", "ENOTDIR", "EISDIR"].map((code) => {
    return { kind: "unwritable", path: "b", code };
  }),
  noAnswers: [
    { kind: "noAnswers", because: "noInput" },
    { kind: "noAnswers", because: "ci" },
    { kind: "noAnswers", because: "noTerminal" },
    { kind: "noAnswers", because: "askWithoutTerminal" },
  ],
  noLines: [{ kind: "noLines" }],
  badLines: [
    { kind: "badLines", bad: 2, lines: 30 },
    { kind: "badLines", bad: 1, lines: 1 },
  ],
  badRules: [
    { kind: "badRules", problems: [wrong("t.json", 1, 2, ["name"], "is empty")] },
    {
      kind: "badRules",
      problems: [wrong("t.json", 1, 2, ["facts", "x".repeat(9000)], "is empty")],
    },
    {
      kind: "badRules",
      problems: [
        wrong("t.json", 1, 1, [], "the file is empty"),
        wrong("t.json", 3, 4, ["rules", "a\u001bb"], "this is missing"),
      ],
    },
  ],
  unsoundRules: [
    { kind: "unsoundRules", file: "t.json", errors: 1 },
    { kind: "unsoundRules", file: "t.json", errors: 3 },
  ],
  unproved: [
    { kind: "unproved", file: "t.json", refuted: 2, undecided: 1 },
    { kind: "unproved", file: undefined, refuted: 0, undecided: 3 },
  ],
  badRecords: [
    { kind: "badRecords", problems: [wrong("a.md", 1, 1, ["winners"], "this is missing")] },
  ],
  notStanding: [
    { kind: "notStanding", changed: ["a\u0007.md"], edited: [], of: 1 },
    { kind: "notStanding", changed: ["a.md"], edited: [], of: 3 },
    { kind: "notStanding", changed: ["a.md", "b.md"], edited: ["c.md"], of: 3 },
    { kind: "notStanding", changed: [], edited: ["a\u0007.md"], of: 1 },
  ],
  notExpected: [
    { kind: "notExpected", expected: ["flask", "bottle"], winners: ["django"] },
    { kind: "notExpected", expected: ["flask"], winners: ["dash", "django"] },
    { kind: "notExpected", expected: ["flask"], winners: [] },
  ],
  notCommon: [
    { kind: "notCommon", expected: ["flask", "bottle"], common: ["django"] },
    { kind: "notCommon", expected: ["flask"], common: ["django", "flask"] },
    { kind: "notCommon", expected: ["flask"], common: [] },
  ],
  cancelled: [
    {
      kind: "cancelled",
      by: "SIGINT",
      commands: {
        result: "pyfw recommend -a size=small",
        goOn: "pyfw recommend -a size=small --ask",
      },
    },
    { kind: "cancelled", by: "SIGTERM", commands: undefined },
  ],
  bug: [{ kind: "bug", trace: "Error: oh\n    at here" }],
};

/** Every kind of failure, and every kind of input problem as a failure. */
export const EVERY_FAILURE: readonly FailureDetail[] = [
  ...Object.values(FAILURES).flat(),
  ...Object.values(PROBLEMS).flatMap((problems) =>
    problems.map((problem): FailureDetail => ({ kind: "badInput", problems: [problem] })),
  ),
];
