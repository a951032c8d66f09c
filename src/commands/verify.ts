// `pyfw verify`: whether recorded decisions still stand.
import { Command } from "commander";
import { cause, Failure, type FailureDetail } from "../failure.ts";
import type { Host } from "../host.ts";
import { originOf } from "../knowledge/origin.ts";
import { error, type PlacedProblem, unreadText } from "../knowledge/problem.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { CHECK_FORMATS } from "../report/formats/formats.ts";
import type { VerifiedRecord } from "../report/verification/json.ts";
import { fileName } from "../text/quote.ts";
import { examples, withMore } from "./help-text.ts";
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
    "A decision stands when the same frameworks come first and the choice has the rank that it had. The exit code is 1 when one does not stand, 2 when a file cannot be read as a record. Verify a record made with --rules with the same --rules.",
    examples(
      "pyfw recommend answers.json -f adr -o docs/decisions/0007-web.md",
      "pyfw verify docs/decisions/0007-web.md",
      "pyfw verify -f github docs/decisions",
    ),
  );
}

/** Re-runs the decision of every file, in the order given. A file that cannot be read is one problem of many. */
export async function verify(
  files: readonly string[],
  options: OutputOptions,
  host: Host,
  identified: Identified,
): Promise<Outcome> {
  const checked: Checked[] = [];
  for (const file of files) {
    const below = host.filesBelow(file, ".md");
    if (below === undefined) checked.push(await verified(file, host, identified));
    else checked.push(...(await verifiedBelow(file, below, host, identified)));
  }
  const records = checked.map(({ record }) => record);
  const failedCheck = failedCheckOf(
    checked.filter(({ retired }) => retired === undefined).map(({ record }) => record),
  );
  return {
    report: {
      kind: "verification",
      origin: originOf(identified),
      knowledge: identified.knowledge,
      records,
    },
    output: options,
    notes: checked.flatMap(({ record, retired }) =>
      retired === undefined ? [] : [`${record.file}: its status is ${retired}, so it cannot fail`],
    ),
    ...(failedCheck === undefined ? {} : { failedCheck }),
  };
}

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
    if ("what" in text || (text.kind === "text" && text.text.includes(RECORD)))
      records.push(await verified(file, host, identified));
  }
  if (records.length > 0) return records;
  const file = fileName(folder);
  const place = { file, line: 1, column: 1 };
  const problems = [{ ...error([], NO_RECORD), place }];
  return [{ record: { status: "broken", file, problems } }];
}

/** What every record holds. */
const RECORD = '"pyfw.record/';
const NO_RECORD = "the folder holds no record; `pyfw recommend -f adr -o <file>` makes one";

async function verified(file: string, host: Host, identified: Identified): Promise<Checked> {
  const name = fileName(file);
  const text = await readText(file, host);
  if ("what" in text) return { record: { status: "broken", file: name, problems: [text] } };
  if (text.kind !== "text") {
    const problems = [unreadText(text, name, TOO_LARGE)];
    return { record: { status: "broken", file: name, problems } };
  }
  const retired = RETIRED.exec(text.text)?.[1];
  const record = await rechecked(text.text, name, identified);
  return retired === undefined ? { record } : { record, retired };
}

/** In the front matter, as the MADR template has it. */
const RETIRED =
  /^\uFEFF?---\r?\n(?:(?!---).*\n)*?status:\s*["']?(superseded|deprecated|rejected)\b/i;

async function rechecked(
  text: string,
  file: string,
  identified: Identified,
): Promise<VerifiedRecord> {
  const [{ readRecord }, { recheck }] = await Promise.all([
    import("../record/read-record.ts"),
    import("../record/recheck.ts"),
  ]);
  const read = readRecord(text, file);
  if (!read.ok) return { status: "broken", file, problems: read.problems };
  const { record, line } = read;
  const { stands, ...rest } = recheck(record, identified);
  return { status: stands ? "stands" : "changed", file, line, record, ...rest };
}

/** The text of the file, or the problem of one that cannot be read: the others are verified all the same. */
async function readText(
  file: string,
  host: Host,
): Promise<Awaited<ReturnType<Host["readText"]>> | PlacedProblem> {
  try {
    return await host.readText(file, LARGEST);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.detail.kind !== "unreadable") throw thrown;
    const place = { file: fileName(file), line: 1, column: 1 };
    return { ...error([], `the file cannot be read: ${cause(thrown.detail.code)}`), place };
  }
}

/** In bytes; the record of a decision with all its reasons is much smaller. */
const LARGEST = 1024 * 1024;
const TOO_LARGE = `the file is larger than ${LARGEST / 1024} KiB, which no record needs`;

/** Unreadable records outweigh decisions that no longer stand. */
function failedCheckOf(records: readonly VerifiedRecord[]): FailureDetail | undefined {
  const problems = records.flatMap((one) => (one.status === "broken" ? one.problems : []));
  if (problems.length > 0) return { kind: "badRecords", problems };
  const changed = records.filter(({ status }) => status === "changed");
  if (changed.length === 0) return undefined;
  return { kind: "notStanding", files: changed.map(({ file }) => file), of: records.length };
}
