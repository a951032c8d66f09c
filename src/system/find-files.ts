// Finds files below a folder.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { codeOf } from "./error-code.ts";

/** Leaves out hidden files and those of `node_modules`, and follows no links. Throws `unreadable`. */
export function filesBelow(path: string, ending: string): readonly string[] | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return found(path, ending).sort();
}

function found(folder: string, ending: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return found(path, ending);
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
