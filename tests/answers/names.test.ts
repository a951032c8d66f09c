// Tests the lookup of framework names; other names are tested where they are read.
import { expect, test } from "vitest";
import { finderIn } from "../../src/answers/names.ts";
import { smallWorld } from "../support/small-world.ts";

test("frameworks are sorted and unique, whatever the order; each unknown name is one problem", () => {
  const turned = { ...smallWorld, frameworks: smallWorld.frameworks.toReversed() };
  const names = ["oak", "cedar", "ash", "oak", "cedar", "elm"];
  const find = finderIn(turned);
  expect(find.frameworks(names, "here")).toEqual(["ash", "cedar"]);
  const known = ["cedar", "birch", "ash"];
  const unknown = { kind: "unknownName", what: "framework", known, place: "here" };
  expect(find.problems).toEqual(["oak", "elm"].map((name) => ({ ...unknown, name })));
});
