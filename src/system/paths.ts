// Paths: the files below a folder, relative paths, and whether two paths lead to the same file.
import { fstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, normalize, relative, sep } from "node:path";
import { tried } from "./errors.ts";

/**
 * The files below a folder whose names match; `undefined` if the path is not a folder. Skips
 * hidden files and those in `node_modules`, and follows no links.
 */
export function filesBelow(path: string, names: RegExp): readonly string[] | undefined {
  // If the path cannot be accessed, reading it says why.
  const isFolder = tried(() => statSync(path).isDirectory(), false);
  return isFolder ? filesIn(path, names).sort() : undefined;
}

/** A folder that cannot be listed stands for its files, so that reading it says why. */
function filesIn(folder: string, names: RegExp): string[] {
  const entries = tried(() => readdirSync(folder, { withFileTypes: true }), undefined);
  if (entries === undefined) return [folder];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return filesIn(path, names);
    return entry.isFile() && names.test(entry.name) ? [path] : [];
  });
}

/** Relative to the folder, else to the current one if the file is in it; with `/` between its parts. */
export function pathFrom(folder: string | undefined, file: string): string {
  // The current folder is known by its real path, even if the folder is a link.
  const real = (path: string) => tried(() => realpathSync(path), path);
  const folders = folder === undefined || folder === "" ? [] : [folder, real(folder)];
  const [within] = [...folders, "."]
    .map((one) => pathWithin(one, file))
    .filter((one) => one !== undefined);
  return (within ?? normalize(file)).replaceAll(sep, "/");
}

function pathWithin(folder: string, file: string): string | undefined {
  // Fails if the current folder has been deleted.
  const path = tried(() => relative(folder, file), "..");
  const isOutside = path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? undefined : path;
}

/** Whether both paths lead to the same regular file; `-` is standard input. */
export function isSameFile(one: string, other: string): boolean {
  return tried(() => {
    const [a, b] = [statOf(one), statOf(other)];
    return a.isFile() && a.dev === b.dev && a.ino === b.ino;
  }, false);
}

function statOf(file: string) {
  return file === "-" ? fstatSync(0, { bigint: true }) : statSync(file, { bigint: true });
}
