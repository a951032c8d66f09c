// Input problems of every kind, with the words for each and the next step that belongs to it.
import type { InputProblem } from "../../src/failure.ts";

type Of<K> = Extract<InputProblem, { readonly kind: K }>;

/** Where all of these problems stand. */
export const PLACE = "a.json:1:2";
const place = PLACE;
const known = ["size", "deadline"];

/** For every kind of problem, problems with the words and the next step that belong to them. */
export const PROBLEMS: {
  readonly [K in InputProblem["kind"]]: readonly (readonly [Of<K>, says: string, next: string])[];
} = {
  unknownName: [
    [
      { kind: "unknownName", what: "question", name: "sise", known, place },
      "`sise` is not a question; did you mean `size`?",
      "pyfw questions",
    ],
    [
      { kind: "unknownName", what: "schema", name: "sise", known, place },
      "`sise` is not a schema; did you mean `size`?",
      "pyfw schema --help",
    ],
    [
      { kind: "unknownName", what: "choice", name: "x", of: "size", known, place },
      "`x` is not a choice of `size`; known: `size`, `deadline`",
      "pyfw questions",
    ],
    [
      { kind: "unknownName", what: "framework", name: "x", known: [..."abcdefghijklmn"], place },
      "`x` is not a framework",
      "pyfw list",
    ],
    [
      { kind: "unknownName", what: "kind", name: "many", known: [..."abcdefghijklmn"], place },
      "`many` is not a kind",
      "pyfw list",
    ],
    [
      { kind: "unknownName", what: "kind", name: "few", known: [..."abcdefghijklm"], place },
      "`few` is not a kind; known: `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l`, `m`",
      "pyfw list",
    ],
    [
      { kind: "unknownName", what: "trait", name: "none", known: [], place },
      "`none` is not a trait",
      "pyfw traits",
    ],
    [
      { kind: "unknownName", what: "value", name: "\u001b[2J", of: "admin", known: [], place },
      "`\\u{1b}[2J` is not a value of `admin`",
      "pyfw traits",
    ],
    [
      { kind: "unknownName", what: "key", name: "anwsers", known: ["answers"], place },
      "`anwsers` is not a key; did you mean `answers`?",
      "pyfw questions",
    ],
  ],
  wrongShape: [
    [
      { kind: "wrongShape", expected: "text", found: "a number", place },
      "expected text, found a number",
      "pyfw questions",
    ],
  ],
  severalChoices: [
    [
      { kind: "severalChoices", question: "size", count: 2, place },
      "`size` takes one choice, 2 are given",
      "pyfw questions",
    ],
  ],
  givenTwice: [
    [
      { kind: "givenTwice", what: "question", name: "size", place },
      "the question `size` is answered twice",
      "pyfw questions",
    ],
    [
      { kind: "givenTwice", what: "trait", name: "admin", place },
      "the trait `admin` is required twice; list its values in one, any of them is enough",
      "pyfw traits",
    ],
    [
      { kind: "givenTwice", what: "framework", name: "flask", place },
      "`flask` is named twice",
      "pyfw list",
    ],
    [
      { kind: "givenTwice", what: "framework", name: "\u001b[2J", place },
      "`\\u{1b}[2J` is named twice",
      "pyfw list",
    ],
    [
      { kind: "givenTwice", what: "trait", name: "\u202e", place },
      "the trait `\\u{202e}` is required twice; list its values in one, any of them is enough",
      "pyfw traits",
    ],
  ],
  wrongCount: [
    [
      { kind: "wrongCount", least: 2, most: 5, count: 1, place },
      "expected 2 to 5 frameworks, found 1",
      "pyfw list",
    ],
  ],
  repeatedKey: [
    [
      { kind: "repeatedKey", key: "a\nb", place },
      "the key `a\\u{a}b` is repeated",
      "pyfw questions",
    ],
  ],
  notMatchable: [
    [
      { kind: "notMatchable", trait: "python", place },
      "the trait `python` is shown but cannot be matched, because its values are free text",
      "pyfw traits",
    ],
  ],
  malformed: [
    [
      {
        ...{ kind: "malformed", given: "size\u0007", form: "question=choice" },
        ...{ example: "size=large", place },
      },
      "expected `question=choice`, for example `size=large`; found `size\\u{7}`",
      "pyfw questions",
    ],
    [
      { kind: "malformed", given: "admin", form: "trait=value", example: "admin=none", place },
      "expected `trait=value`, for example `admin=none`; found `admin`",
      "pyfw traits",
    ],
    [
      { kind: "malformed", given: "now", form: "YYYY-MM-DD", example: "2026-11-30", place },
      "expected `YYYY-MM-DD`, for example `2026-11-30`; found `now`",
      "pyfw recommend --help",
    ],
  ],
  beside: [
    [
      { kind: "beside", key: "size", place },
      "`size` is next to `answers`; answers go inside it",
      "pyfw questions",
    ],
  ],
  otherFormat: [
    [
      { kind: "otherFormat", format: "pyfw.frameworks/1", place },
      "the format `pyfw.frameworks/1` holds no answers; `pyfw.recommendation/1` does",
      "pyfw questions",
    ],
  ],
  unreadFile: [
    [
      { kind: "unreadFile", says: "cannot read `a.json`: it is a folder", place },
      "cannot read `a.json`: it is a folder",
      "pyfw help answers",
    ],
  ],
  package: [
    [
      { kind: "package", name: "x", of: ["Ash"], first: "ash", place },
      "`x` is not ranked: it is a package for Ash",
      "pyfw show ash",
    ],
    [
      { kind: "package", name: "x", of: ["Ash", "Elm", "Fir"], first: "ash", place },
      "`x` is not ranked: it is a package for Ash, Elm and Fir",
      "pyfw show ash",
    ],
    [
      { kind: "package", name: "x", of: ["Ash", "Elm", "Fir", "Oak"], first: "ash", place },
      "`x` is not ranked: it is a package for Ash, Elm and 2 others",
      "pyfw show ash",
    ],
  ],
  outsideArticle: [
    [
      { kind: "outsideArticle", framework: "fastapi", place },
      "`fastapi` is not in the article, so `--article` leaves it out",
      "pyfw list --article",
    ],
  ],
};
