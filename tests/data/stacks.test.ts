// Tests that every package of a stack was installed with its framework, in a recorded month.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

const tried = JSON.parse(readFileSync("data/probes/stacks.json", "utf8"));

const withStack = shippedKnowledge().knowledge.frameworks.filter(({ stack }) => stack);

test.for(withStack)("the stack of $id was tried", ({ id, stack }) => {
  const packages = [...new Set((stack ?? []).map((entry) => entry.package))].sort();
  expect(tried[id]).toMatchObject({
    probed: expect.stringMatching(/^20\d\d-\d\d$/),
    with: packages,
    install: "works",
  });
});

test.for(withStack)("the stack of $id has the packages that others replace", ({ stack = [] }) => {
  const replaced = stack.flatMap(({ replaces }) => replaces ?? []);
  expect(stack.map((entry) => entry.package)).toEqual(expect.arrayContaining(replaced));
});
