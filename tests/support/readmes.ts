// The READMEs: the front page, and one for each folder that needs it.

/** Paths from the root folder. Each must exist, and the output of its commands is tested. */
export const READMES = [
  "README.md",
  "data/README.md",
  "src/README.md",
  "src/commands/README.md",
  "tests/README.md",
];
