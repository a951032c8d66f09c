// `pyfw help records`: how to record a decision and to verify it later.
import type { Part } from "../help-text.ts";

export const records: readonly Part[] = [
  "A decision record is a Markdown file with the headings of MADR. It holds your answers, the ranking and the choice. It also says what the choice costs, and what would change it.",
  {
    lines: [
      "pyfw recommend answers.json -f adr -o docs/decisions/0007-web.md",
      "pyfw recommend answers.json -f adr --choose flask --date 2026-11-30",
      "pyfw verify docs/decisions",
    ],
  },
  "The block of JSON at its end holds what was asked and what decided. `pyfw verify` decides again, with the rules and facts of today. For a folder, it finds the records in it.",
  {
    rows: [
      ["stands", "the same frameworks come first, and the choice has the same rank"],
      [
        "no longer stands",
        "they do not, and the exit code is 1. The report says which rule or fact changed it.",
      ],
      [
        "changed by hand",
        "the exit code is 1. The block is not as pyfw wrote it, or the title, options or outcome differ from it.",
      ],
      ["cannot be verified", "the file has no sound record; the exit code is 2"],
    ],
  },
  "A record with the status superseded, deprecated or rejected never fails. Verify a record made with `--rules` with the same `--rules`.",
];
