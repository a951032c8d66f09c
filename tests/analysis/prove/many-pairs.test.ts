// Tests that rules which are all at odds with each other are told without telling every pair.
import { expect, test } from "vitest";
import { proofTasks } from "../../../src/analysis/prove/properties.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

test("of forty rules that all do the same, each is shown to be shadowed by ten others", () => {
  const rules = Array.from({ length: 40 }, (_, index) =>
    rule(`r${index}`, { for: ["ash"], points: 1 }),
  );
  const [shadowed] = proofTasks({ ...smallWorld, rules }).filter(
    ({ property }) => property === "not-shadowed",
  );
  expect(shadowed?.tasks()).toHaveLength(400);
});
