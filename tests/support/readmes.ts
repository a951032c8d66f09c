// The READMEs: the front page, and a page for each folder that needs one.

/** Paths from the top folder. Each must exist, and what its commands print is tested. */
export const READMES = [
  "README.md",
  "data/README.md",
  "src/README.md",
  "src/commands/README.md",
  "tests/README.md",
];
