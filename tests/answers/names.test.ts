// Tests how names of frameworks are looked up; the other names are tested where they are read.
import { expect, test } from "vitest";
import { findFrameworks } from "../../src/answers/names.ts";
import type { InputProblem } from "../../src/failure.ts";
import { smallWorld } from "../support/small-world.ts";

const known = ["ash", "birch", "cedar"];

test("frameworks come sorted and each once, whatever the order of the knowledge", () => {
  const problems: InputProblem[] = [];
  const turned = { ...smallWorld, frameworks: smallWorld.frameworks.toReversed() };
  const found = findFrameworks(turned, ["cedar", "ash", "cedar"], "here", problems);
  expect(found).toEqual(["ash", "cedar"]);
  expect(problems).toEqual([]);
});

test("each unknown name is one problem, however often it stands there, and is left out", () => {
  const problems: InputProblem[] = [];
  const found = findFrameworks(smallWorld, ["oak", "ash", "oak", "elm"], "here", problems);
  expect(found).toEqual(["ash"]);
  expect(problems).toEqual(
    ["oak", "elm"].map((name) => ({
      kind: "unknownName",
      what: "framework",
      name,
      known,
      place: "here",
    })),
  );
});
