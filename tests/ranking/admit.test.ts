// Who takes part, by `only`, `without` and `require`.
import { expect, test } from "vitest";
import { admit, missing } from "../../src/ranking/admit.ts";
import type { RankingRequest, Requirements } from "../../src/ranking/request.ts";
import { asking } from "../support/request.ts";
import { ash, smallWorld } from "../support/small-world.ts";

const fast: Requirements = new Map([["engine", ["fast"]]]);

test.each<[string, Partial<RankingRequest>, string[], string[]]>([
  ["no wishes let all three take part", {}, ["ash", "birch", "cedar"], []],
  ["only two", { only: ["cedar", "ash"] }, ["ash", "cedar"], ["birch only"]],
  ["only nobody", { only: [] }, [], ["ash only", "birch only", "cedar only"]],
  ["without one", { without: ["birch"] }, ["ash", "cedar"], ["birch without"]],
  [
    "only two, without one of them",
    { only: ["ash", "birch"], without: ["ash"] },
    ["birch"],
    ["ash without", "cedar only"],
  ],
  [
    "a fast engine: birch has a slow one, cedar's is unknown, which is not enough",
    { require: fast },
    ["ash"],
    ["birch require engine=slow", "cedar require engine=unknown"],
  ],
  [
    "nobody meets a wish for what is unknown, not even who is unknown there",
    { only: ["cedar"], require: new Map([["engine", ["unknown"]]]) },
    [],
    ["ash only", "birch only", "cedar require engine=unknown"],
  ],
  [
    "one of two engines: both known ones will do",
    { require: new Map([["engine", ["fast", "slow"]]]) },
    ["ash", "birch"],
    ["cedar require engine=unknown"],
  ],
  [
    "wheels or wings: wheels will do, no extras will not",
    { require: new Map([["extras", ["wheels", "wings"]]]) },
    ["ash"],
    ["birch require extras=", "cedar require extras=unknown"],
  ],
  [
    "two requirements missed are named both",
    { require: new Map([...fast, ["extras", ["sails"]]]) },
    [],
    [
      "ash require extras=wheels",
      "birch require engine=slow",
      "birch require extras=",
      "cedar require engine=unknown",
      "cedar require extras=unknown",
    ],
  ],
  [
    "who is left out by name is not measured against requirements too",
    { without: ["birch"], require: fast },
    ["ash"],
    ["birch without", "cedar require engine=unknown"],
  ],
])("%s", (_title, wishes, admitted, excluded) => {
  const found = admit([...smallWorld.frameworks].reverse(), asking({}, wishes));
  expect(found.admitted.map(({ id }) => id)).toEqual(admitted);
  const causes = found.excluded.map((one) =>
    one.by === "require"
      ? `${one.framework.id} require ${one.trait}=${one.value}`
      : `${one.framework.id} ${one.by}`,
  );
  expect(causes).toEqual(excluded);
});

test("a trait that a framework does not state is unknown to it", () => {
  expect(missing(ash, new Map([["colour", ["grey"]]]))).toEqual([["colour", "unknown"]]);
});
