#!/usr/bin/env node
// Starts the built program.
const { main, systemHost } = require("../dist/main.cjs");

main(process.argv.slice(2), systemHost()).then((code) => {
  process.exitCode = code;
});
