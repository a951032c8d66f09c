// A short fuzz run; `npm run fuzz` is the long one.
import * as fc from "fast-check";
import { test } from "vitest";
import { targets } from "./targets.ts";
import { withstand } from "./withstand.ts";

test.each(targets)("no $name do harm", async ({ attacks, share }) => {
  await fc.assert(fc.asyncProperty(attacks, withstand), { seed: 1, numRuns: 5 * share });
});
