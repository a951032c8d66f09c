// Runs the built program in its usual ways, then lays down the code that V8 compiled for them.
const { writeFileSync } = require("node:fs");
const { compiledFile, loadProgram } = require("../bin/pyfw.js");

const { script, main } = loadProgram();

const host = {
  isTerminal: () => false,
  columns: () => undefined,
  env: () => undefined,
  write: async () => {},
  readText: () =>
    '{"kind": "site", "size": "large", "deadline": "tight", "load": "push", "parts": ["accounts"]}',
};

const usual = [
  ["list"],
  ["show", "django"],
  ["recommend", "file"],
  ["recommend", "file", "-f", "json"],
];

(async () => {
  for (const args of usual) {
    const code = await main(args, host);
    if (code !== 0) throw new Error(`pyfw ${args.join(" ")} ended with ${code}`);
  }
  writeFileSync(compiledFile, script.createCachedData());
})();
