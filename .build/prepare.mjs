// Builds pyfw, also where `npm install --global .` runs before the packages that the build needs are there.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// Scripts are ignored, since this one is among them.
if (!existsSync("node_modules"))
  execSync("npm ci --global=false --ignore-scripts", { stdio: "inherit" });
await import("./build.mjs");
