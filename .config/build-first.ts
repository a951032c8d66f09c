// Builds the program, so that no test ever runs on an old one.
import { execFileSync } from "node:child_process";

export function setup(): void {
  execFileSync(process.execPath, [".build/build.mjs"], { stdio: "inherit" });
}
