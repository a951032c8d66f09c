// Failures of every kind, each with its exit code and the lines that it is put into.
import type { FailureDetail } from "../../src/failure.ts";
import { error } from "../../src/knowledge/problem.ts";

type Of<K> = Extract<FailureDetail, { readonly kind: K }>;

const wrong = (file: string, line: number, column: number, path: string[], what: string) => ({
  ...error(path, what),
  place: { file, line, column },
});

/** For every kind of failure, failures with their exit code and their lines. */
export const FAILURES: {
  readonly [K in FailureDetail["kind"]]: {
    readonly code: number;
    readonly told: readonly (readonly [Of<K>, ...lines: string[]])[];
  };
} = {
  badUsage: {
    code: 2,
    told: [
      [
        { kind: "badUsage", says: "unknown command `x`", help: "pyfw --help" },
        "error: unknown command `x`",
        "run `pyfw --help` for help",
      ],
    ],
  },
  badInput: {
    code: 2,
    told: [
      [
        {
          kind: "badInput",
          problems: [
            { kind: "wrongShape", expected: "text", found: "null", place: "a.json:1:2" },
            { kind: "notMatchable", trait: "python", place: "`--require`" },
            { kind: "repeatedKey", key: "size", place: "a.json:3:4" },
          ],
        },
        "error: 3 problems",
        "  a.json:1:2: expected text, found null",
        "  `--require`: the trait `python` is shown but cannot be matched, because its values are free text",
        "  a.json:3:4: the key `size` is repeated",
        "run `pyfw questions` and `pyfw traits` to see what there is",
      ],
    ],
  },
  notJson: {
    code: 2,
    told: [
      [
        { kind: "notJson", place: "standard input", line: 3, column: 14 },
        "error: standard input is not JSON: line 3, column 14 cannot be read",
        'write answers such as {"size": "large"}; `pyfw questions` lists them all',
      ],
    ],
  },
  empty: {
    code: 2,
    told: [
      [
        { kind: "empty", place: "a.json" },
        "error: a.json is empty",
        'send answers such as {"size": "large"}, or {} to leave every question open',
      ],
    ],
  },
  notText: {
    code: 2,
    told: [
      [
        { kind: "notText", file: "a.json", line: 3, column: 14 },
        "error: a.json is neither UTF-8 nor UTF-16 with a byte-order mark: line 3, column 14 cannot be read",
        "write the file as UTF-8, then run this again",
      ],
    ],
  },
  tooLarge: {
    code: 2,
    told: [
      [
        { kind: "tooLarge", place: "a.json", limit: 2048 },
        "error: a.json is larger than 2 KiB, which no answers need",
        "see `pyfw recommend --help` for what answers look like",
      ],
      [
        { kind: "tooLarge", place: "a\u001bb", limit: 2048 },
        "error: a\\u{1b}b is larger than 2 KiB, which no answers need",
        "see `pyfw recommend --help` for what answers look like",
      ],
    ],
  },
  unreadable: {
    code: 2,
    told: [
      [
        { kind: "unreadable", path: "a\u001bb", code: "ENOENT" },
        "error: cannot read `a\\u{1b}b`: there is no such file or folder",
        "check the path, or use `-` to read standard input",
      ],
      [
        { kind: "unreadable", path: "a", code: "EMFILE" },
        "error: cannot read `a`: the system says EMFILE",
        "check the path, or use `-` to read standard input",
      ],
    ],
  },
  unwritable: {
    code: 2,
    told: [
      [
        { kind: "unwritable", path: "b", code: "ENOSPC" },
        "error: cannot write `b`: no space is left",
        "check that there is room and that you may write there",
      ],
    ],
  },
  noAnswers: {
    code: 2,
    told: [
      [
        { kind: "noAnswers", because: "noInput" },
        "error: no answers given, and `--no-input` is set",
        "give a file, pipe JSON, or use `--answer question=choice`; `pyfw questions` lists them all",
      ],
      [
        { kind: "noAnswers", because: "ci" },
        "error: nobody is asked where CI is set",
        "give a file, pipe JSON, or use `--answer question=choice`; `pyfw questions` lists them all",
      ],
      [
        { kind: "noAnswers", because: "noTerminal" },
        "error: no answers given, and there is no terminal to ask in",
        "give a file, pipe JSON, or use `--answer question=choice`; `pyfw questions` lists them all",
      ],
      [
        { kind: "noAnswers", because: "askWithoutTerminal" },
        "error: `--ask` needs a terminal to ask in",
        "give a file, pipe JSON, or use `--answer question=choice`; `pyfw questions` lists them all",
      ],
    ],
  },
  noLines: {
    code: 2,
    told: [
      [
        { kind: "noLines" },
        "error: `--batch` reads lines of answers, and there is neither a file nor a pipe",
        "give a file, or pipe one JSON object per line; `-` reads what is typed",
      ],
    ],
  },
  badLines: {
    code: 1,
    told: [
      [
        { kind: "badLines", bad: 2, lines: 30 },
        "error: 2 of 30 lines could not be read",
        'look for "errors" in the output: it says what is wrong, and in which line',
      ],
      [
        { kind: "badLines", bad: 1, lines: 1 },
        "error: 1 of 1 line could not be read",
        'look for "errors" in the output: it says what is wrong, and in which line',
      ],
    ],
  },
  badRules: {
    code: 3,
    told: [
      [
        {
          kind: "badRules",
          problems: [wrong("t.json", 1, 2, ["name"], "is empty")],
        },
        "error: t.json:1:2: name: is empty",
        "run `pyfw rules check` again when it is fixed",
      ],
      [
        {
          kind: "badRules",
          problems: [wrong("t.json", 1, 2, ["facts", "x".repeat(9000)], "is empty")],
        },
        `error: t.json:1:2: facts > ${"x".repeat(60)}…: is empty`,
        "run `pyfw rules check` again when it is fixed",
      ],
      [
        {
          kind: "badRules",
          problems: [
            wrong("t.json", 1, 1, [], "the file is empty"),
            wrong("t.json", 3, 4, ["rules", "a\u001bb"], "this is missing"),
          ],
        },
        "error: 2 problems",
        "  t.json:1:1: the file is empty",
        "  t.json:3:4: rules > a\\u{1b}b: this is missing",
        "run `pyfw rules check` again when it is fixed",
      ],
    ],
  },
  unsoundRules: {
    code: 1,
    told: [
      [
        { kind: "unsoundRules", file: "t.json", errors: 1 },
        "error: `t.json` is not sound: 1 error",
        "see the report for what is wrong and where, then run `pyfw rules check` again",
      ],
      [
        { kind: "unsoundRules", file: "t.json", errors: 3 },
        "error: `t.json` is not sound: 3 errors",
        "see the report for what is wrong and where, then run `pyfw rules check` again",
      ],
    ],
  },
  unproved: {
    code: 1,
    told: [
      [
        { kind: "unproved", file: "t.json", refuted: 2, undecided: 1 },
        "error: not everything is proved of `t.json`: 2 refuted, 1 undecided",
        "see the report for what is wrong under which answers, then run `pyfw rules check --prove` again",
      ],
      [
        { kind: "unproved", file: undefined, refuted: 0, undecided: 3 },
        "error: not everything is proved of the shipped knowledge: 3 undecided",
        "see the report for what is wrong under which answers, then run `pyfw rules check --prove` again",
      ],
    ],
  },
  badRecords: {
    code: 2,
    told: [
      [
        {
          kind: "badRecords",
          problems: [wrong("a.md", 1, 1, ["winners"], "this is missing")],
        },
        "error: a.md:1:1: winners: this is missing",
        "give only files made by `pyfw recommend -f adr`, or make the record again",
      ],
    ],
  },
  notStanding: {
    code: 1,
    told: [
      [
        { kind: "notStanding", changed: ["a\u0007.md"], edited: [], of: 1 },
        "error: the decision in `a\\u{7}.md` no longer stands",
        "see the report for what has changed, then decide again with `pyfw recommend -f adr`",
      ],
      [
        { kind: "notStanding", changed: ["a.md"], edited: [], of: 3 },
        "error: 1 of 3 decisions no longer stands",
        "see the report for what has changed, then decide again with `pyfw recommend -f adr`",
      ],
      [
        { kind: "notStanding", changed: ["a.md", "b.md"], edited: ["c.md"], of: 3 },
        "error: 2 of 3 decisions no longer stand",
        "see the report for what has changed, then decide again with `pyfw recommend -f adr`",
        "error: 1 of 3 records was changed by hand",
        "see the report for what to put back, or decide again with `pyfw recommend -f adr` (and `--choose` for another choice)",
      ],
      [
        { kind: "notStanding", changed: [], edited: ["a\u0007.md"], of: 1 },
        "error: the record in `a\\u{7}.md` was changed by hand",
        "see the report for what to put back, or decide again with `pyfw recommend -f adr` (and `--choose` for another choice)",
      ],
    ],
  },
  notExpected: {
    code: 1,
    told: [
      [
        { kind: "notExpected", expected: ["flask", "bottle"], winners: ["django"] },
        "error: expected `flask` and `bottle` to be first, but first is `django`",
        "look at the reasons in the report, then change the answers or the expectation",
      ],
      [
        { kind: "notExpected", expected: ["flask"], winners: ["dash", "django"] },
        "error: expected `flask` to be first, but first are `dash` and `django`",
        "look at the reasons in the report, then change the answers or the expectation",
      ],
      [
        { kind: "notExpected", expected: ["flask"], winners: [] },
        "error: expected `flask` to be first, but no framework is left",
        "look at the reasons in the report, then change the answers or the expectation",
      ],
    ],
  },
  notCommon: {
    code: 1,
    told: [
      [
        { kind: "notCommon", expected: ["flask", "bottle"], common: ["django"] },
        "error: expected what everybody can live with to be among `flask` and `bottle`, but it is `django`",
        "look at the rankings in the report, then talk about the answers or change the expectation",
      ],
      [
        { kind: "notCommon", expected: ["flask"], common: ["django", "flask"] },
        "error: expected what everybody can live with to be among `flask`, but these are `django` and `flask`",
        "look at the rankings in the report, then talk about the answers or change the expectation",
      ],
      [
        { kind: "notCommon", expected: ["flask"], common: [] },
        "error: expected what everybody can live with to be among `flask`, but no framework is left for everybody",
        "look at the rankings in the report, then talk about the answers or change the expectation",
      ],
    ],
  },
  cancelled: {
    code: 130,
    told: [
      [
        { kind: "cancelled", by: "SIGINT", command: "pyfw recommend -a size=small" },
        "Stopped. For a result from your answers so far:",
        "  pyfw recommend -a size=small",
      ],
      [{ kind: "cancelled", by: "SIGTERM", command: undefined }, "Stopped."],
    ],
  },
  bug: {
    code: 70,
    told: [
      [
        { kind: "bug", trace: "Error: oh\n    at here" },
        "error: this is a bug in pyfw",
        "Error: oh",
        "    at here",
        "please report it with the lines above and the command that you ran",
      ],
    ],
  },
};
