// Tests that what has a wrong shape does not hide what is wrong in the rest, and makes nothing up.
import { describe, expect, test } from "vitest";
import { loadRulesFile } from "../../src/knowledge/load.ts";
import { smallWorld } from "../support/small-world.ts";

const rest = { because: "is so", source: { judgement: "ours" } };
const good = { id: "good", for: ["ash"], points: 1, ...rest };
const lost = { id: "lost", for: ["brich"], points: 1, ...rest };
const oak = {
  id: "oak",
  name: "Oak",
  kind: "micro",
  summary: "Ours.",
  homepage: "https://example.org/oak",
  docs: "https://example.org/oak/docs",
  firstStep: "get oak",
};

/** All errors of a file with these parts, by path. */
function errorsOf(parts: object): readonly string[] {
  const loaded = loadRulesFile({ extends: "pyfw", name: "ours", ...parts }, smallWorld);
  return loaded.ok ? [] : loaded.problems.map(({ path }) => path.join(" > "));
}

describe("beside a wrong shape, a wrong name is told too", () => {
  test.each<[string, object, string]>([
    ["another rule", { rules: [{ ...good, points: 9 }, lost] }, "rules > good > points"],
    ["an unknown key", { rulez: [], rules: [lost] }, "rulez"],
    ["the name", { name: "", rules: [lost] }, "name"],
    [
      "a framework",
      { frameworks: [{ ...oak, kind: "x" }], rules: [lost] },
      "frameworks > oak > kind",
    ],
    ["a fact", { facts: { ash: { engine: {} } }, rules: [lost] }, "facts > ash > engine > value"],
    ["an id to remove", { remove: [7], rules: [lost] }, "remove > 0"],
    ["a key in a rule", { rules: [{ ...good, fro: 1 }, lost] }, "rules > good > fro"],
  ])("in %s", (_, parts, shape) => {
    expect(errorsOf(parts)).toEqual([shape, "rules > lost > for"]);
  });
});

describe("in a rule of a wrong shape, a wrong name is told too", () => {
  const { because, ...silent } = lost;
  test.each<[string, object, readonly string[]]>([
    ["points", { ...lost, points: 9 }, ["rules > lost > points"]],
    ["the source", { ...lost, source: { claims: "c" } }, ["rules > lost > source"]],
    ["an unknown key", { ...lost, fro: 1 }, ["rules > lost > fro"]],
    [
      "a key that is misspelt",
      { ...silent, becuase: because },
      ["rules > lost > because", "rules > lost > becuase"],
    ],
  ])("beside %s", (_, rule, shapes) => {
    expect(errorsOf({ rules: [rule] })).toEqual([...shapes, "rules > lost > for"]);
  });

  test("but not where it is not clear what the rule is about", () => {
    expect(errorsOf({ rules: [{ ...lost, when: 7 }] })).toEqual(["rules > lost > when"]);
    expect(errorsOf({ rules: [{ ...lost, for: "brich" }, lost] })).toEqual([
      "rules > lost > for",
      "rules > lost > for",
    ]);
  });
});

describe("nothing is made up", () => {
  test("a framework of a wrong shape may still be named", () => {
    const parts = { frameworks: [{ ...oak, summary: "" }], rules: [{ ...lost, for: ["oak"] }] };
    expect(errorsOf(parts)).toEqual(["frameworks > oak > summary"]);
  });

  test("a rule of a wrong shape may be the only one that names a choice or cites a claim", () => {
    const [question] = smallWorld.questions;
    const choices = ["a", "b", "c"].map((id) => ({ id, label: id, hint: id }));
    const questions = [{ ...question, id: "own", choices }];
    const claims = [{ id: "c", framework: "ash", section: "pros", says: "x" }];
    const rules = [{ ...good, when: { own: ["a", "b"] }, source: { claim: "c" }, points: "1" }];
    expect(errorsOf({ questions, claims, rules })).toEqual(["rules > good > points"]);
  });

  test.each<[string, object]>([
    ["questions", { questions: [{ id: "own" }], rules: [{ ...lost, when: { own: ["x"] } }] }],
    ["traits", { traits: [7], rules: [{ ...good, if: { own: ["x"] } }] }],
    ["claims", { claims: {}, rules: [{ ...good, source: { claim: "own" } }] }],
    ["what it extends", { extends: "x", rules: [lost] }],
  ])("where %s cannot be read, names in rules are not judged", (_, parts) => {
    expect(errorsOf(parts).filter((path) => path.startsWith("rules"))).toEqual([]);
  });
});
