// Bundles a TypeScript script of tests/ and runs it: `node .build/run.mjs tests/backtest/backtest.ts`.
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const [script] = process.argv.slice(2);
const folder = mkdtempSync(resolve("node_modules/.run-"));
try {
  const build = await rolldown({
    input: { script },
    platform: "node",
    external: (id) => /^[@a-z]/.test(id),
    resolve: {
      alias: {
        "#shipped-knowledge": resolve("dist/knowledge.json"),
        "#shipped-evidence": resolve("dist/evidence.json"),
        "#shipped-precedents": resolve("dist/precedents.json"),
        "#shipped-decisions": resolve("dist/decisions.json"),
        "#shipped-tables": resolve("dist/tables.json"),
      },
    },
  });
  await build.write({ dir: folder, entryFileNames: "[name].mjs" });
  await import(pathToFileURL(join(folder, "script.mjs")).href);
} finally {
  rmSync(folder, { recursive: true });
}
