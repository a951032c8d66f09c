// `pyfw compare`: two to five frameworks side by side, with facts and, given answers, points.
import { type AnswerFlags, readFlags } from "../answers/flags.ts";
import { merge, noInput } from "../answers/input.ts";
import { finderIn, idOf } from "../answers/names.ts";
import { readAnswersFile } from "../answers/read-file.ts";
import { refuse } from "../failure.ts";
import { compareFacts } from "../ranking/compare.ts";
import { rank } from "../ranking/rank.ts";
import { emptyRequest } from "../ranking/request.ts";
import { unreadInput } from "./inputs.ts";
import { notesOn } from "./notes.ts";
import { append, importantOption, REPORT, rulesOption } from "./options.ts";
import type { Act, OutputOptions } from "./outcome.ts";
import { reporting } from "./reporting.ts";

export interface CompareOptions extends Omit<AnswerFlags, "require">, OutputOptions {
  readonly answers?: string | undefined;
}

const FEWEST = 2;
const MOST = 5;

/** Throws `badInput` for unknown, repeated, too few and too many names, and what reading answers throws. */
export const compare: Act<CompareOptions> = async (names, options, identified, host) => {
  const { knowledge } = identified;
  const find = finderIn(knowledge);
  const place = "`compare`";
  find.frameworks(names, place);
  const ids = names.map(idOf);
  for (const name of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    find.problems.push({ kind: "givenTwice", what: "framework", name, place });
  const count = names.length;
  if (count < FEWEST || count > MOST)
    find.problems.push({ kind: "wrongCount", least: FEWEST, most: MOST, count, place });
  const { answers: file, answer, important } = options;
  const flags = readFlags(options, find);
  const read = file === undefined ? noInput : await readAnswersFile(file, host, find);
  const given = (file ?? answer ?? important) === undefined ? undefined : merge(read, flags);
  refuse(find.problems);

  const way = "to read answers from it, add `--answers -`";
  const unread = file === "-" ? [] : unreadInput(way, host);
  const request = given && { ...emptyRequest, ...given };
  const frameworks = ids.flatMap((name) => knowledge.frameworks.filter(({ id }) => id === name));
  // The scope of a report that holds the answers does not apply to named frameworks.
  const notes = given ? notesOn({ ...given, madeWith: undefined }, knowledge, knowledge) : [];
  const rows = compareFacts(frameworks, knowledge.traits);
  const shown = rows.filter(({ differs }) => differs || options.all === true);
  return {
    report: {
      kind: "comparison",
      ...identified,
      frameworks,
      facts: shown,
      alike: rows.length - shown.length,
      answered: request && { request, ranking: rank(knowledge, request) },
    },
    notes: [...unread, ...notes.map((note) => `note: ${note}`)],
  };
};

export const compareCommand = reporting("compare", {
  about: "compare two to five frameworks",
  takes: { "<framework...>": "two to five ids from `pyfw list`" },
  flags: (command) =>
    command
      .optionsGroup("Answers, to compare points:")
      .option(
        "-a, --answer <question=choice>",
        "answer a question (repeatable; overrides the file)",
        append,
      )
      .addOption(importantOption())
      .option("--answers <file>", "an answers file (JSON); - for standard input")
      .optionsGroup(REPORT)
      .option("--all", "show all traits, not only the differences")
      .addOption(rulesOption),
  examples: [
    "pyfw compare django flask",
    "pyfw compare fastapi litestar -a kind=api",
    "pyfw compare fastapi litestar --answers answers.json",
  ],
  inputs: (_, { answers }) => [answers],
  act: compare,
});
