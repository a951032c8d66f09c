// The rules of data/rules: which of them belong into which file.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isIn } from "../../src/knowledge/rule.ts";
import type { Rule } from "../../src/knowledge/schema.ts";

const folder = fileURLToPath(new URL("../../data/rules/", import.meta.url));
const rulesOf = (file: string): Rule[] => JSON.parse(readFileSync(folder + file, "utf8"));
const files = readdirSync(folder);

test("the rules of the article's reading are those of article.json", () => {
  for (const file of files) {
    const wrong = rulesOf(file).filter(
      (rule) => isIn(rule, "article") !== (file === "article.json"),
    );
    expect(wrong.map(({ id }) => `${file}: ${id}`)).toEqual([]);
  }
});
