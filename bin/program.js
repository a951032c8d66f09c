// Loads the built program, if possible from code that was compiled when it was built.
const { existsSync, readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "../dist/main.cjs");

/** Where the compiled code lies. Each version of V8 has its own; another one's would be refused. */
exports.compiledFile = join(__dirname, `../dist/main.${process.versions.v8}.bin`);

/** The exports of the built program, and the script that they come from. */
exports.loadProgram = () => {
  const { compiledFile } = exports;
  const cachedData = existsSync(compiledFile) ? readFileSync(compiledFile) : undefined;
  const wrapped = `(function (exports, require, module) {${readFileSync(file, "utf8")}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded);
  return { script, ...loaded.exports };
};
