// Bundles a TypeScript script of tests/ and runs it: `node .build/run.mjs tests/backtest/backtest.ts`.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [script] = process.argv.slice(2);
const folder = mkdtempSync(resolve("dist/run-"));
try {
  const outfile = join(folder, "script.mjs");
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: {
      "#shipped-knowledge": createRequire(import.meta.url).resolve("../dist/knowledge.json"),
    },
    plugins: [standIn()],
    logLevel: "warning",
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true });
}

/** The table that the program draws with, as its own would take minutes over some. */
function standIn() {
  return {
    name: "stand-in",
    setup({ onResolve }) {
      onResolve({ filter: /^cli-table3$/ }, () => ({
        path: resolve(".build/cli-table3.cjs"),
        external: true,
      }));
    },
  };
}
