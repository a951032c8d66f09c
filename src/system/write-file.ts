// Writes a file whole or not at all, if the file can be replaced.
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { Failure } from "../failure.ts";
import { accessing, codeOf, failureOf } from "./errors.ts";
import { onSignal, raise } from "./signals.ts";

type Pieces = Iterable<string> | AsyncIterable<string>;

/** If this throws or a signal ends the process, the file is as it was. Returns whether a reader stayed. */
export async function writeFile(path: string, pieces: Pieces): Promise<boolean> {
  const found = writing(path, () => statSync(path, { throwIfNoEntry: false }));
  // Files are replaced, so that no reader sees half a text; devices and pipes are written to.
  if (found !== undefined && !found.isFile()) return await writeInto(path, pieces);
  let draft: string | undefined;
  const drop = () => draft !== undefined && rmSync(draft, { force: true });
  const forget = onSignal((signal) => {
    drop();
    raise(signal);
  });
  try {
    const target = writing(path, () => targetOf(path, found));
    const { name, file } = writing(path, () => opened(target, found));
    draft = name;
    try {
      for await (const piece of pieces) writing(path, () => writeFileSync(file, piece));
    } finally {
      writing(path, () => closeSync(file));
    }
    writing(path, () => put(name, target, found));
    draft = undefined;
    return true;
  } finally {
    drop();
    forget();
  }
}

/** Catches no signals: a pipe that nobody reads blocks the process, and no handler would run. */
async function writeInto(path: string, pieces: Pieces): Promise<boolean> {
  const file = writing(path, () => openSync(path, "w"));
  try {
    for await (const piece of pieces) writing(path, () => writeFileSync(file, piece));
    return true;
  } catch (error) {
    // A reader that has gone away is not a failure.
    const { detail } = error instanceof Failure ? error : {};
    if (detail?.kind === "unwritable" && detail.code === "EPIPE") return false;
    throw error;
  } finally {
    closeSync(file);
  }
}

function targetOf(path: string, found: Stats | undefined): string {
  if (found === undefined) return endOfLinks(path);
  // Root may write read-only files too, but should not.
  if ((found.mode & 0o222) === 0) throw failureOf("unwritable", path, "EACCES");
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  return target;
}

function endOfLinks(path: string): string {
  try {
    return endOfLinks(resolve(realpathSync(dirname(path)), readlinkSync(path)));
  } catch (error) {
    if (["EINVAL", "ENOENT"].includes(codeOf(error))) return path;
    throw error;
  }
}

const NOT_PERMITTED = ["EACCES", "EPERM", "EROFS"];
/** Error codes that prevent replacing a file by another. */
const NOT_REPLACEABLE = [...NOT_PERMITTED, "EBUSY", "EXDEV"];

function opened(target: string, found: Stats | undefined) {
  const open = (folder: string) => {
    const name = join(folder, `.pyfw-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);
    return { name, file: openSync(name, "wx", found?.mode ?? 0o666) };
  };
  try {
    return open(dirname(target));
  } catch (error) {
    if (found === undefined || !NOT_PERMITTED.includes(codeOf(error))) throw error;
    // Loading this module at the start would make every run slower.
    return open(process.getBuiltinModule("node:os").tmpdir());
  }
}

function put(draft: string, target: string, found: Stats | undefined): void {
  if (found === undefined) renameSync(draft, target);
  else if (found.nlink > 1 || !replaced(draft, target, found)) {
    writeFileSync(target, readFileSync(draft));
    rmSync(draft);
  }
}

function replaced(draft: string, target: string, found: Stats): boolean {
  try {
    const { uid, gid } = statSync(draft);
    if (uid !== found.uid || gid !== found.gid) chownSync(draft, found.uid, found.gid);
    chmodSync(draft, found.mode);
    renameSync(draft, target);
    return true;
  } catch (error) {
    if (!NOT_REPLACEABLE.includes(codeOf(error))) throw error;
    return false;
  }
}

/** Runs the action, and throws `unwritable` if the file makes it fail. */
function writing<T>(path: string, action: () => T): T {
  return accessing("unwritable", path, action);
}
