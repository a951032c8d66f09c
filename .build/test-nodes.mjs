// Runs the end-to-end tests with the current Node.js and with each newer version that should run pyfw.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSIONS = ["22", "24", "26"];
const platform = `node-${process.platform}-${process.arch}`;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const runs = [process.execPath, ...VERSIONS.map(installed)].map((node) => ({
  version: execFileSync(node, ["--version"], { encoding: "utf8" }).trim(),
  passed: passes(node),
}));
process.stdout.write("\nNode.js     End-to-end tests\n----------  ----------------\n");
for (const { version, passed } of runs) {
  process.stdout.write(`${version.padEnd(10)}  ${passed ? "pass" : "FAIL"}\n`);
}
process.exitCode = runs.every(({ passed }) => passed) ? 0 : 1;

/** The binary of the newest release of this version, cached outside the project between runs. */
function installed(version) {
  const folder = join(tmpdir(), "pyfw-nodes", version);
  const node = join(folder, "node_modules", platform, "bin", "node");
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
    execFileSync("npm", ["install", "--prefix", folder, ...quiet, `${platform}@${version}`], {
      stdio: "inherit",
    });
  }
  return node;
}

function passes(node) {
  const vitest = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    ".config/vitest.long.config.ts",
  ];
  const { status } = spawnSync(process.execPath, [...vitest, "tests/e2e"], {
    stdio: "inherit",
    env: { ...process.env, PYFW_TEST_NODE: node },
  });
  return status === 0;
}
