// `pyfw verify`: whether recorded decisions still stand.
import { Command } from "commander";
import { Failure, type FailureDetail, unreadable } from "../failure.ts";
import type { Host } from "../host.ts";
import { originOf } from "../knowledge/origin.ts";
import { error, type KnowledgeProblem, unreadText } from "../knowledge/problem.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { retiredStatus } from "../record/retired-status.ts";
import { CHECK_FORMATS } from "../report/formats/formats.ts";
import type { VerifiedRecord } from "../report/verification/json.ts";
import { fileName } from "../text/quote.ts";
import { examples, withMore } from "./help-text.ts";
import { keepInputs } from "./kept-inputs.ts";
import { loadRules } from "./load-rules.ts";
import { withOutput, withRules } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export function verifyCommand(host: Host, done: (outcome: Outcome) => void): Command {
  const command = new Command("verify")
    .description("decide recorded decisions again: do they still stand?")
    .argument(
      "<file...>",
      "records made by `recommend -f adr`, or folders that hold them; - for standard input",
    )
    .action(async (files: readonly string[], options: OutputOptions & RulesOptions) => {
      done(await verify(files, options, host, await loadRules(options, host)));
    });
  return withMore(
    withOutput(withRules(command), CHECK_FORMATS),
    "A decision stands when the same frameworks come first and the choice has the rank that it had. The exit code is 1 when one does not stand or was changed by hand, 2 when a file cannot be read as a record. Verify a record made with --rules with the same --rules.",
    examples(
      "pyfw recommend answers.json -f adr -o docs/decisions/0007-web.md",
      "pyfw verify docs/decisions/0007-web.md",
      "pyfw verify -f github docs/decisions",
    ),
  );
}

/**
 * Re-runs the decision of every file, in the order given. A file that cannot be read is one problem of many.
 * Throws `badUsage` for standard input given twice, and where `-o` would replace a record; `badRecords`
 * where a table would show no decision at all.
 */
export async function verify(
  files: readonly string[],
  options: OutputOptions,
  host: Host,
  identified: Identified,
): Promise<Outcome> {
  keepInputs(files, options, host);
  if (files.filter((file) => file === "-").length > 1) throw new Failure(INPUT_TWICE);
  const all: Checked[] = [];
  for (const file of files) {
    const below = host.filesBelow(file, ".md");
    if (below === undefined)
      all.push(await checked(await readText(file, host), fileName(file), identified));
    else all.push(...(await verifiedBelow(file, below, host, identified)));
  }
  const records = all.map(({ record }) => record);
  const found = records.filter(({ status }) => status !== "broken");
  keepInputs(
    found.map(({ file }) => file),
    options,
    host,
  );
  const failedCheck = failedCheckOf(
    all.filter(({ retired }) => retired === undefined).map(({ record }) => record),
  );
  // For a person, a report without any decision would only repeat the errors.
  if (failedCheck !== undefined && found.length === 0 && options.format === "table")
    throw new Failure(failedCheck);
  return {
    report: {
      kind: "verification",
      origin: originOf(identified),
      knowledge: identified.knowledge,
      records,
    },
    output: options,
    notes: all.flatMap(({ record, retired }) =>
      retired === undefined ? [] : [`${record.file}: its status is ${retired}, so it cannot fail`],
    ),
    failedCheck,
  };
}

const INPUT_TWICE: FailureDetail = {
  kind: "badUsage",
  says: "`-` stands for standard input, which can be read only once",
  help: "pyfw verify --help",
};

interface Checked {
  readonly record: VerifiedRecord;
  /** The status of a record that no longer counts. */
  readonly retired?: string;
}

/** The records among the files of a folder. */
async function verifiedBelow(
  folder: string,
  files: readonly string[],
  host: Host,
  identified: Identified,
): Promise<readonly Checked[]> {
  const records: Checked[] = [];
  for (const file of files) {
    const text = await readText(file, host);
    if (!("text" in text) || text.text.includes(RECORD))
      records.push(await checked(text, fileName(file), identified));
  }
  if (records.length > 0) return records;
  const file = fileName(folder);
  const problems = [{ ...error([], NO_RECORD), place: { file, line: 1, column: 1 } }];
  return [{ record: { status: "broken", file, problems } }];
}

/** What every record holds. */
const RECORD = '"pyfw.record/';
const NO_RECORD = "the folder holds no record; `pyfw recommend -f adr -o <file>` makes one";

async function checked(
  text: TextOrProblem,
  file: string,
  identified: Identified,
): Promise<Checked> {
  if ("what" in text) return { record: { status: "broken", file, problems: [text] } };
  const retired = retiredStatus(text.text);
  const record = await rechecked(text.text, file, identified);
  return retired === undefined ? { record } : { record, retired };
}

async function rechecked(
  text: string,
  file: string,
  identified: Identified,
): Promise<VerifiedRecord> {
  const [{ readRecord }, { recheck }, { editsIn }] = await Promise.all([
    import("../record/read-record.ts"),
    import("../record/recheck.ts"),
    import("../record/edits.ts"),
  ]);
  const read = readRecord(text, file);
  if (!read.ok) return { status: "broken", file, problems: read.problems };
  const { record, line, blockHash } = read;
  const { stands, ...rest } = recheck(record, identified);
  const edits = editsIn(text, file, read, rest.comparison, identified.knowledge.frameworks);
  const status = edits.length > 0 ? "edited" : stands ? "stands" : "changed";
  return { status, file, line, record, blockHash, edits, ...rest };
}

type TextOrProblem = { readonly text: string } | KnowledgeProblem;

/** The text of the file, or its problem: the other files are verified all the same. */
async function readText(file: string, host: Host): Promise<TextOrProblem> {
  const name = fileName(file);
  try {
    const read = await host.readText(file, LARGEST, "a decision record");
    return read.kind === "text" ? read : unreadText(read, name, TOO_LARGE);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.detail.kind !== "unreadable") throw thrown;
    return error([], unreadable(name, thrown.detail.code));
  }
}

/** In bytes; the record of a decision with all its reasons is much smaller. */
const LARGEST = 1024 * 1024;
const TOO_LARGE = `the file is larger than ${LARGEST / 1024} KiB, which no record needs`;

/** Unreadable records outweigh decisions that no longer stand. */
function failedCheckOf(records: readonly VerifiedRecord[]): FailureDetail | undefined {
  const problems = records.flatMap((one) => (one.status === "broken" ? one.problems : []));
  if (problems.length > 0) return { kind: "badRecords", problems };
  const filesOf = (wanted: VerifiedRecord["status"]) =>
    records.filter(({ status }) => status === wanted).map(({ file }) => file);
  const [changed, edited] = [filesOf("changed"), filesOf("edited")];
  if (changed.length + edited.length === 0) return undefined;
  return { kind: "notStanding", changed, edited, of: records.length };
}
