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

/** When it throws, and when a signal ends the process, the file is as it was. */
export async function writeFile(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<boolean> {
  const found = writing(path, () => statSync(path, { throwIfNoEntry: false }));
  // Files are replaced, so that no reader sees half a text; devices and pipes are written to.
  if (found !== undefined && !found.isFile()) return await writeInto(path, pieces);
  let draft: Draft | undefined;
  const forget = onSignal((signal) => {
    draft?.drop();
    raise(signal);
  });
  try {
    draft = writing(path, () => draftOf(path, found));
    const { add, keep } = draft;
    for await (const piece of pieces) writing(path, () => add(piece));
    writing(path, keep);
    return true;
  } finally {
    draft?.drop();
    forget();
  }
}

/** Catches no signal: a pipe that nobody reads blocks the process, and what catches one would not run. */
async function writeInto(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<boolean> {
  const file = writing(path, () => openSync(path, "w"));
  try {
    for await (const piece of pieces) if (!writing(path, () => isRead(file, piece))) return false;
    return true;
  } finally {
    closeSync(file);
  }
}

/** Writes the text, and tells whether somebody still reads it. */
function isRead(file: number, text: string): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EPIPE") throw error;
    return false;
  }
}

/** A text on its way to a file. */
interface Draft {
  add(text: string): void;
  keep(): void;
  /** Removes what is left of it; nothing after `keep`. */
  drop(): void;
}

function draftOf(path: string, found: Stats | undefined): Draft {
  if (found === undefined) return replacing(endOfLinks(path), found);
  // Root may write read-only files, too, but is not meant to.
  if ((found.mode & 0o222) === 0) throw unwritable(path, "EACCES");
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  return replacing(target, found);
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

function replacing(target: string, found: Stats | undefined): Draft {
  const { name, file } = opened(target, found);
  let open = true;
  let kept = false;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    add: (text) => writeFileSync(file, text),
    keep() {
      close();
      put(name, target, found);
      kept = true;
    },
    drop() {
      close();
      if (!kept) rmSync(name, { force: true });
    },
  };
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
