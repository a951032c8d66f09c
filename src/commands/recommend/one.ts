// Recommends for one set of answers, read from a file, a pipe and flags, or asked for in a terminal.
import { confidence, whyNot } from "../../analysis/confidence/confidence.ts";
import { withRules } from "../../answers/command.ts";
import { merge, noInput } from "../../answers/input.ts";
import { finderIn } from "../../answers/names.ts";
import { readAnswersFile } from "../../answers/read-file.ts";
import { Failure, refuse } from "../../failure.ts";
import { outcomeWords } from "../../interview/wording.ts";
import { isMet } from "../../ranking/compare.ts";
import { rank } from "../../ranking/rank.ts";
import { recommendationOf } from "../../report/recommendation/json.ts";
import { modelOf } from "../../tables/shipped-model.ts";
import { shellWord } from "../../text/quote.ts";
import { isSeen, isSet } from "../environment.ts";
import { notesOn } from "../notes.ts";
import type { Act } from "../outcome.ts";
import {
  commandBelow,
  decisionOf,
  type RecommendOptions,
  readRequestFlags,
  repeatedFlags,
} from "./flags.ts";

/** Asks if there are no answers. Throws `badInput` with all problems, `noAnswers` if nobody can be asked. */
export const recommend: Act<RecommendOptions> = async ([file], options, identified, host) => {
  const { knowledge, origin } = identified;
  const find = finderIn(knowledge);
  const { counted: scope, flags, filter, expected } = readRequestFlags(options, find);
  const source = file ?? (!options.answer?.length && !host.isTerminal("input") ? "-" : undefined);
  const isChooser = options.format === "html" && (!options.input || isSet(host, "CI"));
  const read = isChooser && file === undefined ? readAnswersIfAny : readAnswersFile;
  const fromFile = source === undefined ? undefined : await read(source, host, find);
  const [challenged] = find.frameworks([options.whyNot ?? []].flat(), "`--why-not`", scope);
  const decision = decisionOf(options, scope, find);
  refuse(find.problems);

  const others = repeatedFlags({ ...options, ...filter });
  const isUnanswered = fromFile === undefined && flags.answers.size === 0;
  const asks = options.ask === true || (isUnanswered && !isChooser);
  let input = merge(fromFile ?? noInput, flags);
  if (asks) {
    const { ask } = await import("./ask.ts");
    input = await ask(scope, { ...input, ...filter }, options, host, others);
  }
  const request = { ...input, ...filter };
  const ranking = rank(scope, request);
  const model = await modelOf(scope, request);
  const winners = ranking.winners.map((framework) => framework.id);
  const firm = confidence(model, request.answers, scope.decisions);
  const framework = scope.frameworks.find(({ id }) => id === challenged);
  const isAsExpected = expected === undefined || isMet(expected, winners);
  // An interactive page has no outcome yet.
  const summary = isChooser
    ? undefined
    : outcomeWords({ winners: ranking.winners.map(({ name }) => name), label: firm.label });
  const { output = "-", article = false, only, without = [], rules } = options;
  // The record now exists, and pyfw never overwrites one.
  const { output: _, ...unsaved } = options;
  const isRecord = options.format === "adr";
  const again = isRecord ? unsaved : options;
  const isFlagged = article || only !== undefined || rules !== undefined || without.length > 0;
  // With `--quiet`, a sentence about the winners is not wanted.
  const wantsNotes = asks && options.quiet !== true;
  const isUnseen = wantsNotes && output === "-" && !isSeen(options, host);
  return {
    report: {
      ...recommendationOf({ origin, knowledge: scope, article, request, ranking }, firm),
      top: options.top,
      reasons: options.all === true ? "all" : "strongest",
      cites: options.sources === true || !(options.all === true && isSeen(options, host)),
      whyNot: framework && { framework, found: whyNot(model, request.answers, framework.id) },
      expected,
      ...decision,
    },
    summary,
    afterwards: isRecord
      ? `check it later with: ${withRules(`pyfw verify ${shellWord(output)}`, origin)}`
      : undefined,
    notes: [
      ...(isUnseen && summary !== undefined ? [summary] : []),
      ...notesOn(isFlagged ? { ...input, madeWith: undefined } : input, scope, knowledge).map(
        (note) => `note: ${note}`,
      ),
      ...(wantsNotes && input.answers.size > 0
        ? [`Run it again:\n  ${commandBelow(input, repeatedFlags({ ...again, ...filter }), host)}`]
        : []),
    ],
    failedCheck: isAsExpected ? undefined : { kind: "notExpected", expected, winners },
  };
};

/** The answers of the file, if not empty: a page is interactive, so an empty pipe is not an error. */
async function readAnswersIfAny(...read: Parameters<typeof readAnswersFile>) {
  try {
    return await readAnswersFile(...read);
  } catch (error) {
    if (error instanceof Failure && error.detail.kind === "empty") return undefined;
    throw error;
  }
}
