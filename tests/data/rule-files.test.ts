// The rules of data/rules: which of them belong into which file.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Rule } from "../../src/knowledge/schema.ts";

const folder = fileURLToPath(new URL("../../data/rules/", import.meta.url));
const rulesOf = (file: string): Rule[] => JSON.parse(readFileSync(folder + file, "utf8"));
const files = readdirSync(folder);

test("the article's rules by name are those of article.json", () => {
  const byName = (rule: Rule) => "claim" in rule.source && "for" in rule;
  for (const file of files) {
    const wrong = rulesOf(file).filter((rule) => byName(rule) !== (file === "article.json"));
    expect(wrong.map(({ id }) => `${file}: ${id}`)).toEqual([]);
  }
});
