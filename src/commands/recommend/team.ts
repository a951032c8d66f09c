// `pyfw recommend` for a team: ranks by several files and finds what they agree on.
import { agreementOf } from "../../analysis/team/agreement.ts";
import { type Input, merge } from "../../answers/input.ts";
import { finderIn } from "../../answers/names.ts";
import { readAnswersFile } from "../../answers/read-file.ts";
import { Failure, refuse, words } from "../../failure.ts";
import { isMet } from "../../ranking/compare.ts";
import { agreementWords } from "../../report/team/words.ts";
import { fileName, visible } from "../../text/quote.ts";
import { plainText } from "../../text/spans.ts";
import { refuseTwice } from "../inputs.ts";
import { notesOn } from "../notes.ts";
import type { Act } from "../outcome.ts";
import { type RecommendOptions, readRequestFlags, refuseForOneFile } from "./flags.ts";

/** Flags apply to everybody. Throws `badUsage` for flags of one file; `badInput` with all problems at once. */
export const recommendToTeam: Act<RecommendOptions> = async (files, options, identified, host) => {
  refuseForOneFile(options, files.length);
  refuseTwice(files, "pyfw recommend --help");
  const { knowledge } = identified;
  const find = finderIn(knowledge);
  const { counted, flags, filter, expected } = readRequestFlags(options, find);
  const read: Input[] = [];
  for (const file of files) {
    try {
      read.push(await readAnswersFile(file, host, find));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const [first = ""] = words(error.detail).split("\n");
      const says = first.replace(/^error: /, "");
      find.problems.push({ kind: "unreadFile", says, place: fileName(file) });
    }
  }
  refuse(find.problems);

  const names = namesOf(files);
  const persons = read.map((own, index) => ({
    name: names[index] ?? "",
    request: { ...merge(own, flags), ...filter },
  }));
  const agreement = agreementOf(counted, persons);
  const common = agreement.common.map(({ id }) => id);
  const isAsExpected = expected === undefined || isMet(expected, common);
  return {
    report: {
      kind: "team",
      origin: identified.origin,
      knowledge: counted,
      article: options.article === true,
      agreement,
      top: options.top,
      expected,
    },
    summary: plainText(agreementWords(agreement)),
    notes: persons.flatMap(({ name, request }) =>
      notesOn(request, counted, knowledge).map((note) => `note: ${name}: ${note}`),
    ),
    failedCheck: isAsExpected ? undefined : { kind: "notCommon", expected, common },
  };
};

/** Names each file without folder and extension; equal names get a number. */
export function namesOf(files: readonly string[]): readonly string[] {
  const plain = files.map(nameOf);
  const names: string[] = [];
  for (const name of plain) {
    let [distinct, number] = [name, 1];
    // The numbered name may be another file's own name.
    while (names.includes(distinct) || (number > 1 && plain.includes(distinct))) {
      number += 1;
      distinct = `${name}-${number}`;
    }
    names.push(distinct);
  }
  return names;
}

function nameOf(file: string): string {
  if (file === "-") return "stdin";
  const [, base = file] = /([^/\\]+)[/\\]*$/.exec(file) ?? [];
  return visible(base.replace(/(?<=.)\.[^.]*$/su, ""));
}
