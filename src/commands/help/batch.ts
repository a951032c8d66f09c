// `pyfw help batch`: how to decide on many sets of answers at once.
import type { Part } from "../help-text.ts";

export const batch: readonly Part[] = [
  "With --batch, each line of the input is a JSON object of answers, and each line of the output is its decision: the winners and all points.",
  {
    lines: [
      "pyfw recommend --batch many.jsonl",
      "pyfw recommend --batch < many.jsonl > decisions.jsonl",
      "pyfw recommend --batch many.jsonl --only django,fastapi,flask",
    ],
  },
  {
    rows: [
      ["a line", '{"kind": "api", "size": "small"}'],
      ["its decision", '{"line":1,"winners":["flask"],"points":{"flask":3}}'],
      ["a bad line", '{"line":2,"errors":[{"place":"column 10","message":"…"}]}'],
    ],
  },
  "Line 7 of the output is for line 7 of the input. A bad line stops nothing, but the exit code is then 1. Flags win over a line.",
];
