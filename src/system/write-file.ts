// Writes a file whole or not at all, as far as the file lets itself be replaced.
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
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { Failure } from "../failure.ts";
import { codeOf } from "./error-code.ts";
import { onSignal, raise } from "./signals.ts";

type Pieces = Iterable<string> | AsyncIterable<string>;

/**
 * Writes a whole file or nothing: when it throws, and when a signal ends the process, the file is as it was.
 * Returns whether the reader of a pipe was there to the end; once it has gone away, no more pieces are
 * asked for. Throws `unwritable`, and what the iteration throws.
 */
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

/** Catches no signal: a pipe that nobody reads blocks the process, and what catches one would not run. */
async function writeInto(path: string, pieces: Pieces): Promise<boolean> {
  const file = writing(path, () => openSync(path, "w"));
  try {
    for await (const piece of pieces) writing(path, () => writeFileSync(file, piece));
    return true;
  } catch (error) {
    // A reader that has gone away is no failure.
    const { detail } = error instanceof Failure ? error : {};
    if (detail?.kind === "unwritable" && detail.code === "EPIPE") return false;
    throw error;
  } finally {
    closeSync(file);
  }
}

/** The file that is to be written, at the end of all links. */
function targetOf(path: string, found: Stats | undefined): string {
  if (found === undefined) return endOfLinks(path);
  // Root may write read-only files, too, but is not meant to.
  if ((found.mode & 0o222) === 0) throw unwritable(path, "EACCES");
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  return target;
}

/** Where a link leads that leads nowhere yet; other paths as they are. */
function endOfLinks(path: string): string {
  try {
    return endOfLinks(resolve(realpathSync(dirname(path)), readlinkSync(path)));
  } catch (error) {
    if (["EINVAL", "ENOENT"].includes(codeOf(error))) return path;
    throw error;
  }
}

const NOT_PERMITTED = ["EACCES", "EPERM", "EROFS"];
/** The rest of what stands against putting one file in the place of another. */
const NOT_REPLACEABLE = [...NOT_PERMITTED, "EBUSY", "EXDEV"];

/** A new file beside the target; elsewhere, where there is a target and its folder is closed. */
function opened(target: string, found: Stats | undefined) {
  const open = (folder: string) => {
    const name = join(folder, `.pyfw-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);
    return { name, file: openSync(name, "wx", found?.mode ?? 0o666) };
  };
  try {
    return open(dirname(target));
  } catch (error) {
    if (found === undefined || !NOT_PERMITTED.includes(codeOf(error))) throw error;
    return open(tmpdir());
  }
}

/** Puts the draft in the place of the target, or its text into a target that has to stay what it is. */
function put(draft: string, target: string, found: Stats | undefined): void {
  if (found === undefined) renameSync(draft, target);
  else if (found.nlink > 1 || !replaced(draft, target, found)) {
    writeFileSync(target, readFileSync(draft));
    rmSync(draft);
  }
}

/** Whether the draft could become the target, with its owner and its mode. */
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

/** Does what may fail for reasons of the file. */
function writing<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof Failure ? error : unwritable(path, codeOf(error));
  }
}

function unwritable(path: string, code: string): Failure {
  return new Failure({ kind: "unwritable", path, code });
}
