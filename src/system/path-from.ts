// The path of a file from a folder.
import { realpathSync } from "node:fs";
import { isAbsolute, normalize, relative, resolve, sep } from "node:path";
import process from "node:process";

/** Outside both folders, the path without detours. */
export function pathFrom(folder: string | undefined, file: string): string {
  const path = resolve(file);
  const folders = folder === undefined || folder === "" ? [] : [folder, realPath(folder)];
  const [within] = [...folders, process.cwd()]
    .map((one) => relative(one, path))
    .filter((one) => one !== ".." && !one.startsWith(`..${sep}`) && !isAbsolute(one));
  return (within ?? normalize(file)).replaceAll(sep, "/");
}

/** The current folder is known by its real path, also where the folder is a link. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
