#!/usr/bin/env node
// Starts the built program, if possible from code that was compiled when it was built.
const { existsSync, readFileSync, statSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "../dist/main.cjs");

/** Where the compiled code lies. Each version of V8 has its own; another one's would be refused. */
exports.compiledFile = join(__dirname, `../dist/main.${process.versions.v8}.bin`);

/** The exports of the built program, and the script that they come from. Throws if nothing is built. */
exports.loadProgram = () => {
  const script = new Script(readFileSync(file, "utf8"), {
    filename: file,
    cachedData: compiled(),
  });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded);
  return { script, ...loaded.exports };
};

/** The compiled code, if it can be read and is no older than the program: V8 compares lengths only. */
function compiled() {
  try {
    const { compiledFile } = exports;
    const isCurrent = statSync(compiledFile).mtimeMs >= statSync(file).mtimeMs;
    return isCurrent ? readFileSync(compiledFile) : undefined;
  } catch {
    return undefined;
  }
}

async function start() {
  if (!existsSync(file)) {
    process.stderr.write(`error: pyfw is not built\nrun \`npm ci\` in ${join(__dirname, "..")}\n`);
    return 2;
  }
  const { main, systemHost } = exports.loadProgram();
  return await main(process.argv.slice(2), systemHost());
}

// All is written by then; without `exit`, Node would wait for the end of work on code that nobody needs any more.
if (require.main === module) start().then((code) => process.exit(code));
