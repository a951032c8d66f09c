// `pyfw help library`: how a program asks without the command line.
import type { Part } from "../help-text.ts";

export const library: readonly Part[] = [
  "The package is also a library for Node.js, for `import` and for `require`, with types:",
  {
    lines: [
      'import { loadKnowledge, recommend } from "pyfw";',
      "",
      "const knowledge = loadKnowledge();",
      'const result = recommend(knowledge, { answers: { kind: "api" } });',
      "const [first] = result.ranking; // its framework, points and reasons",
    ],
  },
  {
    rows: [
      ["recommend", "takes answers, important, require, only, without and article"],
      ["the result", "is what `-f json` writes; `pyfw schema recommendation` describes it"],
      ["an error", "holds a code and all problems, each with its place and message"],
    ],
  },
  "Nothing is read, written or asked. For other languages, run `pyfw recommend -f json`, or many lines with `pyfw recommend --batch`.",
];
