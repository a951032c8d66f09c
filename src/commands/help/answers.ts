// `pyfw help answers`: how to give answers.
import type { Part } from "../help-text.ts";

export const answers: readonly Part[] = [
  "Without answers, `pyfw recommend` asks. You can also give answers in a file, in a pipe or by flags. Flags win over the file.",
  {
    lines: [
      "pyfw recommend",
      "pyfw recommend answers.json",
      "pyfw recommend answers.json -a deadline=tight -i deadline",
      "pyfw recommend answers.json --ask",
      `echo '{"size": "large"}' | pyfw recommend`,
      `echo '{"size": "large"}' | pyfw recommend - -a deadline=tight`,
    ],
  },
  "Answers are JSON. The short form holds questions and choices, the long form also what is important and what you require:",
  {
    lines: [
      '{"kind": "api", "size": "small", "parts": ["accounts", "admin"]}',
      "",
      '{"answers": {"kind": "api"},',
      ' "important": ["kind"],',
      ' "require": {"maintenance": "active"}}',
    ],
  },
  {
    rows: [
      ["list", "for a question that takes several choices; [] says none of these"],
      ["null", "leaves a question open, as leaving it out does; open questions count for nothing"],
      ["important", "doubles the points of every rule on the question"],
      ["require", "leaves out frameworks without the fact, and those where it is unknown"],
    ],
  },
  "A report made by `-f json` is an answers file too. Several files are several people: pyfw then looks for what the team can agree on. With `--batch`, every line is a set of answers.",
  "Standard input is read for `-`, or when you give neither a file nor `-a`.",
  "`pyfw questions` shows all questions and choices, `pyfw traits` what you can require.",
];
