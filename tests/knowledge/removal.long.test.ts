// Tests that every part of the shipped knowledge can be removed, and leaves sound knowledge.
import { expect, test } from "vitest";
import { loadRulesFile } from "../../src/knowledge/check.ts";
import { removableNames } from "../../src/knowledge/removal.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

const { written } = shippedKnowledge();

test("every shipped question, trait, framework, rule and property can be removed alone", () => {
  const names = removableNames(written);
  expect(names.length).toBeGreaterThan(400);
  const unsound = names.filter((name) => {
    const { problems } = loadRulesFile({ extends: "pyfw", name: "ours", remove: [name] }, written);
    return problems.some(({ level }) => level === "error");
  });
  expect(unsound).toEqual([]);
});
