#!/usr/bin/env node
// Starts the built program.
const { existsSync } = require("node:fs");
const { builtFile, loadProgram } = require("./program.js");

if (existsSync(builtFile)) {
  const { main, systemHost } = loadProgram();
  main(process.argv.slice(2), systemHost()).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write(
    "error: pyfw is not built here\nrun `npm ci` or `npm run build` in its folder\n",
  );
  process.exitCode = 70;
}
