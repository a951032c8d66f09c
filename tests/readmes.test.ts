// Tests that the READMEs name existing files, and that the README of the code names each folder.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { files } from "./support/imports.ts";
import { READMES } from "./support/readmes.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const PATH = /`((?:src|data|tests|bin|\.build|\.config|\.github)\/[\w./-]*)`/g;
const LINK = /\]\((?!https?:|#)([^)#]+)/g;

test.each(READMES)("%s names files and folders that exist", (readme) => {
  const text = readFileSync(join(root, readme), "utf8");
  const named = [...text.matchAll(PATH)].map(([, path = ""]) => path);
  const linked = [...text.matchAll(LINK)].map(([, path = ""]) => join(dirname(readme), path));
  expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("src/README.md has a row for each folder of src", () => {
  const text = readFileSync(join(root, "src/README.md"), "utf8");
  const folders = new Set(files.filter((file) => file.includes("/")).map((file) => dirname(file)));
  const withRow = (folder: string) =>
    ["commands", "report"].includes(dirname(folder)) || text.includes(`| \`${folder}/\``);
  expect([...folders].filter((folder) => !withRow(folder))).toEqual([]);
});
