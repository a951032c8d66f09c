// Tests which frameworks take part, by `only`, `without` and `require`.
import { expect, test } from "vitest";
import {
  admit,
  missing,
  type RankingRequest,
  type Requirements,
} from "../../src/ranking/request.ts";
import { asking } from "../support/request.ts";
import { ash, smallWorld } from "../support/small-world.ts";

const fast: Requirements = new Map([["engine", ["fast"]]]);

test.each<[Partial<RankingRequest>, admitted: string, excluded: string]>([
  [{}, "ash birch cedar", ""],
  [{ only: ["cedar", "ash"] }, "ash cedar", "birch only"],
  [{ only: [] }, "", "ash only, birch only, cedar only"],
  [{ without: ["birch"] }, "ash cedar", "birch without"],
  [{ only: ["ash", "birch"], without: ["ash"] }, "birch", "ash without, cedar only"],
  [{ require: fast }, "ash", "birch engine=slow, cedar engine=unknown"],
  [
    { only: ["cedar"], require: new Map([["engine", ["unknown"]]]) },
    "",
    "ash only, birch only, cedar engine=unknown",
  ],
  [{ require: new Map([["engine", ["fast", "slow"]]]) }, "ash birch", "cedar engine=unknown"],
  [
    { require: new Map([["extras", ["wheels", "wings"]]]) },
    "ash",
    "birch extras=, cedar extras=unknown",
  ],
  [
    { require: new Map([...fast, ["extras", ["sails"]]]) },
    "",
    "ash extras=wheels, birch engine=slow, birch extras=, cedar engine=unknown, cedar extras=unknown",
  ],
  [{ without: ["birch"], require: fast }, "ash", "birch without, cedar engine=unknown"],
])("%o admits %s, not %s", (wishes, admitted, excluded) => {
  const found = admit([...smallWorld.frameworks].reverse(), asking({}, wishes));
  expect(found.admitted.map(({ id }) => id).join(" ")).toBe(admitted);
  const causes = found.excluded.map((one) =>
    [one.framework.id, one.by === "require" ? `${one.trait}=${one.value}` : one.by].join(" "),
  );
  expect(causes.join(", ")).toBe(excluded);
});

test("a trait that a framework does not state is unknown", () => {
  expect(missing(ash, new Map([["colour", ["grey"]]]))).toEqual([
    { trait: "colour", value: "unknown" },
  ]);
});
