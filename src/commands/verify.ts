// `pyfw verify`: whether recorded decisions still stand.
import { Failure, type FailureDetail, unreadable } from "../failure.ts";
import type { Host } from "../host.ts";
import { error, type KnowledgeProblem, unreadText } from "../knowledge/problem.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { formatsOf } from "../report/formats/formats.ts";
import type { VerifiedRecord } from "../report/verification/json.ts";
import { fileName } from "../text/quote.ts";
import { keepInputs, LARGEST_RECORD, RECORD, refuseTwice } from "./inputs.ts";
import type { Act } from "./outcome.ts";
import { reporting } from "./reporting.ts";

/** An unreadable file does not stop the others. Throws `badRecords` if a table would show no decision. */
export const verify: Act = async (files, options, identified, host) => {
  refuseTwice(files, "pyfw verify --help");
  const records: VerifiedRecord[] = [];
  for (const named of files)
    for (const [file, text] of await textsOf(named, host))
      if (!records.some((known) => known.file === file))
        records.push(await checked(file, text, identified));
  const found = records.flatMap(({ status, file }) => (status === "broken" ? [] : file));
  keepInputs([...files, ...found], options, host);
  const failedCheck = failedCheckOf(records.filter(({ retired }) => retired === undefined));
  // In a table, a report without any decision would only repeat the errors.
  if (failedCheck !== undefined && found.length === 0 && options.format === "table")
    throw new Failure(failedCheck);
  return {
    report: { kind: "verification", ...identified, records },
    failedCheck,
  };
};

export const verifyCommand = reporting("verify", {
  about: "check that recorded decisions still stand",
  takes: {
    "<file...>": "records from `recommend -f adr`, or folders of them; - for standard input",
  },
  formats: formatsOf("verification"),
  more: [
    "A decision stands when the same frameworks come first and the choice keeps its rank. The exit code is 1 when a decision no longer stands or a record was changed by hand, 2 when a file is not a record. A record made with --rules needs the same --rules.",
    "Folders and their subfolders are searched for records in .md and .markdown files, upper or lower case. Hidden files, links and node_modules are skipped.",
  ],
  examples: [
    "pyfw recommend answers.json -f adr -o docs/decisions/0007-web.md",
    "pyfw verify docs/decisions/0007-web.md",
    "pyfw verify -f github docs/decisions",
  ],
  act: verify,
});

/** The text of a file, or why it cannot be read. */
type Read = string | KnowledgeProblem;

/** The files to verify, by name: a file, or the records in a folder. */
async function textsOf(named: string, host: Host): Promise<ReadonlyMap<string, Read>> {
  const file = fileName(named);
  const below = host.filesBelow(named, /\.(md|markdown)$/i);
  if (below === undefined) return new Map([[file, await readText(named, host)]]);
  const records = new Map<string, Read>();
  for (const inside of below) {
    const read = await readText(inside, host);
    // A file too large for a record may be the change log that lies beside them.
    const mayHold = typeof read === "string" ? read.includes(RECORD) : read.what !== TOO_LARGE;
    if (mayHold) records.set(fileName(inside), read);
  }
  if (records.size > 0) return records;
  return new Map([[file, { ...error([], NO_RECORD), place: { file, line: 1, column: 1 } }]]);
}

const NO_RECORD = "the folder holds no record; `pyfw recommend -f adr -o <file>` makes one";

async function checked(file: string, text: Read, identified: Identified): Promise<VerifiedRecord> {
  if (typeof text !== "string") return { status: "broken", file, problems: [text] };
  const [{ readRecord, retiredStatus }, { recheck }, { editsIn }] = await Promise.all([
    import("../record/read-record.ts"),
    import("../record/recheck.ts"),
    import("../record/edits.ts"),
  ]);
  const retired = retiredStatus(text);
  const found = readRecord(text, file);
  if (!("record" in found)) return { status: "broken", file, retired, problems: found };
  const { record, line, blockHash } = found;
  const { stands, ...rest } = recheck(record, identified);
  const edits = editsIn(text, file, found, rest.comparison, identified.knowledge.frameworks);
  const status = edits.length > 0 ? "edited" : stands ? "stands" : "changed";
  return { status, file, retired, line, record, blockHash, edits, ...rest };
}

async function readText(path: string, host: Host): Promise<Read> {
  const file = fileName(path);
  try {
    const read = await host.readText(path, LARGEST_RECORD, "a decision record");
    return read.kind === "text" ? read.text : unreadText(read, file, TOO_LARGE);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.detail.kind !== "unreadable") throw thrown;
    return error([], unreadable(file, thrown.detail.code));
  }
}

const TOO_LARGE = `the file is larger than ${LARGEST_RECORD / 1024} KiB, the limit for records`;

/** Unreadable records take precedence over decisions that no longer stand. */
function failedCheckOf(records: readonly VerifiedRecord[]): FailureDetail | undefined {
  const problems = records.flatMap((one) => (one.status === "broken" ? one.problems : []));
  if (problems.length > 0) return { kind: "badRecords", problems };
  const filesOf = (wanted: VerifiedRecord["status"]) =>
    records.filter(({ status }) => status === wanted).map(({ file }) => file);
  const [changed, edited] = [filesOf("changed"), filesOf("edited")];
  if (changed.length + edited.length === 0) return undefined;
  const foreign = records.some(
    (one) => one.status === "changed" && one.record.rules.name !== one.now.rules.name,
  );
  return { kind: "notStanding", changed, edited, foreign, of: records.length };
}
