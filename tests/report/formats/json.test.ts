// Tests that the JSON of a recommendation does not depend on the order of the input.
import { expect, test } from "vitest";
import { toJson } from "../../../src/report/formats/kinds.ts";
import { recommendation } from "../../support/reports.ts";
import { asking } from "../../support/request.ts";

test("it is the same for any order of answers, marks and requirements", async () => {
  const request = asking(
    { wishes: ["wheels", "wings"], place: "town", speed: "high" },
    {
      important: new Set(["wishes", "speed"]),
      require: new Map([
        ["extras", ["wheels"]],
        ["engine", ["fast"]],
      ]),
    },
  );
  const turned = {
    answers: new Map([...request.answers].reverse()),
    important: new Set([...request.important].reverse()),
    require: new Map([...request.require].reverse()),
  };
  const text = await toJson(recommendation(request));
  expect(await toJson(recommendation(turned))).toBe(text);
  expect(text).toMatch(/"answers": \{\s*"speed".*"place".*"wishes".*"important"/s);
});
