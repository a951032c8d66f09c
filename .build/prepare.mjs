// Builds pyfw, even if `npm install --global .` runs before the build's dependencies are installed.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// Ignores scripts, because this is one of them.
if (!existsSync("node_modules"))
  execSync("npm ci --global=false --ignore-scripts", { stdio: "inherit" });
await import("./build.mjs");
