// Tests laws for any rules file: it gives problems or usable knowledge, and never a crash.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../src/knowledge/check.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type RulesRead, readRules } from "../../src/rules-file/read-rules.ts";
import { rulesText } from "../fuzz/rules.ts";
import { anyInput } from "../support/any-input.ts";
import { identified } from "../support/reports.ts";
import { smallWorld } from "../support/small-world.ts";

const shipped = identified();
const { name: _, ...world } = smallWorld;

/** The law: sound rules pass all checks, others have an error; problems have a place and visible text. */
function holds(read: RulesRead, text: string): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { place, what } of read.problems) {
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.line).toBeLessThanOrEqual(lines);
    expect(place?.column).toBeGreaterThanOrEqual(1);
    expect(what).not.toMatch(/[\p{Cc}\p{Cf}]|undefined|\[object/u);
  }
  const errors = read.problems.filter(({ level }) => level === "error");
  expect(errors.length > 0).toBe(!read.sound);
  if (read.sound) expect(check(read.identified.knowledge)).toHaveLength(read.problems.length);
}

test("a nearly valid rules file gives problems or sound knowledge", () => {
  fc.assert(
    fc.property(rulesText, (text) => holds(readRules(text, "team.json", shipped), text)),
    { seed: 11, numRuns: 800 },
  );
});

test("repeating any shipped parts changes nothing", () => {
  const parts = fc.record({
    rules: fc.subarray([...world.rules]),
    frameworks: fc.subarray([...world.frameworks]),
    questions: fc.subarray([...world.questions]),
    traits: fc.subarray([...world.traits]),
    claims: fc.subarray([...world.claims]),
  });
  fc.assert(
    fc.property(parts, anyInput(smallWorld), (some, given) => {
      const text = JSON.stringify({ extends: "pyfw", name: smallWorld.name, ...some });
      const read = readRules(text, "team.json", shipped);
      holds(read, text);
      if (!read.sound) throw new Error("repeating what is shipped is sound");
      const request = { ...emptyRequest, ...given };
      expect(rank(read.identified.knowledge, request)).toEqual(rank(smallWorld, request));
    }),
    { seed: 13, numRuns: 300 },
  );
});

test("after any removals all other frameworks can be ranked", () => {
  const names = [...world.rules, ...world.frameworks, ...world.questions, ...world.traits].map(
    ({ id }) => id,
  );
  let sound = 0;
  fc.assert(
    fc.property(fc.subarray(names), (remove) => {
      const text = JSON.stringify({ extends: "pyfw", name: "ours", remove });
      const read = readRules(text, "team.json", shipped);
      holds(read, text);
      if (!read.sound) return;
      sound += 1;
      const { rows } = rank(read.identified.knowledge, emptyRequest);
      expect(rows).toHaveLength(3 - remove.filter((id) => /^(ash|birch|cedar)$/.test(id)).length);
    }),
    { seed: 14, numRuns: 300 },
  );
  expect(sound).toBeGreaterThan(100);
});
