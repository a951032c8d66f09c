// The stack: only what the answers need, each package once, in one command.
import { expect, test } from "vitest";
import type { Framework, Question } from "../../src/knowledge/schema.ts";
import { stackOf } from "../../src/ranking/stack.ts";
import { ash } from "../support/small-world.ts";

const source = { judgement: "a test" };
const framework = (firstStep: string): Framework => ({
  ...ash,
  firstStep,
  stack: [
    { need: "orm", package: "tables", why: "maps tables", source },
    { need: "push", package: "sockets", why: "keeps connections", source },
    { need: "migrations", package: "tables", why: "changes tables", source },
  ],
});
const questions: readonly Question[] = [
  {
    id: "parts",
    title: "Parts",
    kind: "many",
    text: "Which parts?",
    why: "parts decide",
    choices: [
      { id: "models", label: "models", needs: ["orm", "migrations"] },
      { id: "live", label: "live", needs: ["push"] },
      { id: "plain", label: "plain" },
    ],
  },
];
const stack = (firstStep: string, parts: readonly string[]) =>
  stackOf(framework(firstStep), new Map([["parts", parts]]), questions);

test("without needs the stack is the first step", () => {
  expect(stack("pip install ash", ["plain"])).toEqual({
    packages: [],
    install: "pip install ash",
  });
});

test("a package that meets two needs is named once", () => {
  const { packages, install } = stack("pip install ash", ["models", "live"]);
  expect(packages.map((one) => one.package)).toEqual(["tables", "sockets"]);
  expect(packages[0]?.need).toBe("orm");
  expect(install).toBe("pip install ash tables sockets");
});

test("a first step without pip is followed by an install", () => {
  expect(stack("unzip ash", ["live"]).install).toBe("unzip ash; python -m pip install sockets");
});
