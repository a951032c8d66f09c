#!/usr/bin/env node
// Starts the built program.
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");

const program = join(__dirname, "../dist/main.cjs");

if (existsSync(program)) {
  // Node 20 does not have it.
  enableCompileCache?.();
  const { main, systemHost } = require(program);
  main(process.argv.slice(2), systemHost()).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write(`error: pyfw is not built\nrun \`npm ci\` in ${join(__dirname, "..")}\n`);
  process.exitCode = 2;
}
