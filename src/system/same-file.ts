// Whether two paths lead to one file.
import { fstatSync, statSync } from "node:fs";

/** Whether both lead to one regular file, by whatever names; `-` is standard input. */
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
