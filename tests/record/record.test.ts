// Tests what a record holds of a decision, on the small world.
import { describe, expect, test } from "vitest";
import { hash } from "../../src/json/hash.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { recordOf } from "../../src/record/record.ts";
import { recordFor } from "../support/decisions.ts";
import { withFact } from "../support/edit.ts";
import { randomFrom, shuffledKnowledge } from "../support/random.ts";
import { recommendation } from "../support/reports.ts";
import { asking } from "../support/request.ts";
import { everySmallRequest } from "../support/samples.ts";
import { ash, smallWorld } from "../support/small-world.ts";

describe("the record of a decision", () => {
  const request = asking(
    { speed: "high", wishes: ["wheels"] },
    { important: new Set(["speed"]), require: new Map([["engine", ["fast", "slow"]]]) },
  );

  test("tells points by rule, who is out by what, and the facts that were looked at", () => {
    expect(recordFor(request)).toMatchObject({
      format: "pyfw.record/1",
      pyfw: "1.2.3",
      rules: { name: "small world", sha256: "0123456789abcdef0123456789abcdef" },
      answers: { speed: "high", wishes: ["wheels"] },
      important: ["speed"],
      require: { engine: ["fast", "slow"] },
      article: false,
      only: null,
      without: [],
      chosen: "ash",
      winners: ["ash"],
      frameworks: {
        ash: {
          points: { "fast-is-fast": 4, "wheels-wanted": 1 },
          ruledOut: [],
          excluded: [],
          facts: { engine: "fast", extras: ["wheels"] },
        },
        birch: { points: { "slow-is-slow": -2 }, facts: { engine: "slow", extras: [] } },
        cedar: { points: {}, excluded: ["require"], facts: { engine: "unknown" } },
      },
    });
  });

  test("names the rules in force, each with the hash of what it decides", () => {
    const { inForce } = recordFor(request);
    const decides = {
      id: "wheels-wanted",
      when: { wishes: ["wheels"] },
      if: { extras: ["wheels"] },
      points: 1,
    };
    expect(Object.keys(inForce)).toEqual(["fast-is-fast", "slow-is-slow", "wheels-wanted"]);
    expect(inForce["wheels-wanted"]).toBe(hash(decides).slice(0, 12));
  });

  test("counts among what a rule decides when it is suspended", () => {
    const suspended = smallWorld.rules.map((one) =>
      one.id === "ash-not-in-town" ? { ...one, unless: { speed: ["high"] } } : one,
    );
    const hashOfRules = (rules: Knowledge["rules"]) => {
      const knowledge = { ...smallWorld, rules };
      return recordOf({ ...recommendation(request), knowledge }, null).hashes.rules;
    };
    expect(hashOfRules(suspended)).not.toBe(hashOfRules(smallWorld.rules));
  });

  test("names the rule that rules a framework out", () => {
    const { frameworks } = recordFor(asking({ place: "town" }));
    expect(frameworks.ash).toMatchObject({ points: {}, ruledOut: ["ash-not-in-town"] });
  });

  test("leaves out rules that only advise, because they move nobody", () => {
    expect(recordFor(asking({ place: "sea" })).inForce).toEqual({});
  });

  test("lists the values of a fact in one order, in whichever they are stated", () => {
    const stating = (value: string[]) =>
      recordOf(
        recommendation(asking({ wishes: ["wheels"] }), {
          knowledge: withFact("ash", "extras", { value, source: { judgement: "ours" } }),
        }),
        null,
      );
    const [one, other] = [stating(["wings", "wheels"]), stating(["wheels", "wings"])];
    expect(one.frameworks.ash?.facts).toEqual({ extras: ["wheels", "wings"] });
    expect(one).toEqual(other);
  });

  test("has no choice for a tie, and any that was made", () => {
    expect(recordFor({}).chosen).toBeNull();
    expect(recordFor({}, "birch").chosen).toBe("birch");
  });

  test("is the same, but for the order of keys, whatever the order of the knowledge", () => {
    const random = randomFrom(5);
    for (const asked of everySmallRequest().slice(0, 60)) {
      const shuffled = recommendation(asked, { knowledge: shuffledKnowledge(smallWorld, random) });
      const { important, ...rest } = recordOf(shuffled, null);
      const usual = recordOf(recommendation(asked), null);
      expect({ ...rest, important: [...important].sort() }).toEqual({
        ...usual,
        important: [...usual.important].sort(),
      });
    }
  });

  test("has other hashes for other points and other facts, and none of them for other words", () => {
    const [rule, ...rules] = smallWorld.rules;
    if (rule === undefined) throw new Error("the small world is empty");
    const hashesOf = (knowledge: typeof smallWorld) =>
      recordOf(recommendation({}, { knowledge }), null).hashes;
    const usual = hashesOf(smallWorld);
    const worded = { ...rule, because: "is said otherwise", source: { judgement: "another" } };
    expect(hashesOf({ ...smallWorld, rules: [worded, ...rules] })).toEqual(usual);
    const heavier = hashesOf({ ...smallWorld, rules: [{ ...rule, points: 3 }, ...rules] });
    expect(heavier.rules).not.toBe(usual.rules);
    expect(heavier.facts).toBe(usual.facts);
    const slower = { ...ash, facts: { ...ash.facts, engine: { value: "slow", asOf: "2026-01" } } };
    const changed = hashesOf({
      ...smallWorld,
      frameworks: [slower, ...smallWorld.frameworks.slice(1)],
    });
    expect(changed.facts).not.toBe(usual.facts);
    expect(changed.rules).toBe(usual.rules);
  });
});
