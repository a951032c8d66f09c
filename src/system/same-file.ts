// Whether two paths lead to one file.
import { fstatSync, statSync } from "node:fs";

export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [found(one), found(other)];
    return a.isFile() && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function found(file: string) {
  return file === "-" ? fstatSync(0, { bigint: true }) : statSync(file, { bigint: true });
}
