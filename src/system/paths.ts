// Where files are: below a folder, from a folder, and whether two paths lead to one.
import { fstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, normalize, relative, sep } from "node:path";
import { Failure } from "../failure.ts";
import { codeOf } from "./error-code.ts";

/**
 * The files below a folder whose names end so; `undefined` where the path names no folder. Leaves out
 * hidden files and those of `node_modules`, and follows no links. Throws `unreadable`.
 */
export function filesBelow(path: string, ending: string): readonly string[] | undefined {
  return isFolder(path) ? filesIn(path, ending).sort() : undefined;
}

/** What cannot be looked at is none: reading it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function filesIn(folder: string, ending: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return filesIn(path, ending);
    return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Failure({ kind: "unreadable", path: folder, code: codeOf(error) });
  }
}

/**
 * The path of a file from the folder, with `/` between its parts; from the current folder where there is
 * no folder, or where the file is outside it; outside both, the path without detours.
 */
export function pathFrom(folder: string | undefined, file: string): string {
  const folders = folder === undefined || folder === "" ? [] : [folder, realPath(folder)];
  const [within] = [...folders, "."]
    .map((one) => pathWithin(one, file))
    .filter((one) => one !== undefined);
  return (within ?? normalize(file)).replaceAll(sep, "/");
}

function pathWithin(folder: string, file: string): string | undefined {
  try {
    const path = relative(folder, file);
    const isOutside = path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
    return isOutside ? undefined : path;
  } catch {
    // The current folder has been deleted.
    return undefined;
  }
}

/** The current folder is known by its real path, also where the folder is a link. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Whether both paths lead to one regular file; `-` is standard input. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [statOf(one), statOf(other)];
    return a.isFile() && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function statOf(file: string) {
  return file === "-" ? fstatSync(0, { bigint: true }) : statSync(file, { bigint: true });
}
