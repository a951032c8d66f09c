// `pyfw help ci`: how to use pyfw in continuous integration.
import type { Part } from "../help-text.ts";

export const ci: readonly Part[] = [
  "Keep your answers in a file, and let CI check them. It fails when another framework would come first, when a recorded decision no longer stands, or when a rules file is wrong:",
  {
    lines: [
      "pyfw recommend answers.json -f github --expect fastapi,litestar",
      'pyfw recommend answers.json -f markdown >> "$GITHUB_STEP_SUMMARY"',
      "pyfw verify -f github docs/decisions",
      "pyfw rules check team.json -f github",
    ],
  },
  {
    rows: [
      ["--expect", "ends with exit code 1 unless all winners are among these"],
      [
        "-f github",
        "writes annotations: at the line of a file where there is one, named from $GITHUB_WORKSPACE",
      ],
      ["-f markdown", "suits pull requests and job summaries"],
      ["-f json", "suits programs; `pyfw schema recommendation` is its schema"],
      ["-q", "writes only the ids of the winners"],
    ],
  },
  "With CI=true in the environment, or with `--no-input`, pyfw never asks. The same answers give the same bytes, with or without a terminal. Notes and errors go to standard error.",
  "`pyfw help exit-codes` lists the exit codes.",
];
