#!/usr/bin/env node
// Starts the built program.
const { loadProgram } = require("./program.js");

const { main, systemHost } = loadProgram();
main(process.argv.slice(2), systemHost()).then((code) => {
  process.exitCode = code;
});
