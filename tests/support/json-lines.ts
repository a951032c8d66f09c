// Files with one JSON value per line.
import { readFileSync } from "node:fs";

/** The values in the file; its path is from the root folder. */
export function linesIn<Value>(file: string): readonly Value[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}
