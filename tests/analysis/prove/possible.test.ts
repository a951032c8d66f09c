// Tests proofs of what must be possible and of what must not happen, and what large components leave undecided.
import { expect, test } from "vitest";
import type { Verdict } from "../../../src/analysis/prove/context.ts";
import { type PropertyName, proofTasks } from "../../../src/analysis/prove/properties.ts";
import type { Knowledge, Property, Question, Rule } from "../../../src/knowledge/schema.ts";
import { withRules } from "../../support/edit.ts";
import type { ShortAnswers } from "../../support/request.ts";
import {
  faster,
  neverSlow,
  numbered,
  questionOf,
  rule,
  smallWorld,
} from "../../support/small-world.ts";

/** The verdicts on everything that should have the property, by id; an id may have several. */
function verdictsOn(
  knowledge: Knowledge,
  property: PropertyName,
): ReadonlyMap<string, readonly Verdict[]> {
  const tasks = proofTasks(knowledge)
    .find((one) => one.property === property)
    ?.tasks();
  const found = new Map<string, Verdict[]>();
  for (const { subject, decide } of tasks ?? []) {
    const id = subject.at(-1) ?? "";
    found.set(id, [...(found.get(id) ?? []), decide()]);
  }
  return found;
}

/** The ids for which the property is not proved, each followed by the cause. */
function faultsOf(knowledge: Knowledge, property: PropertyName): readonly string[] {
  return [...verdictsOn(knowledge, property)].flatMap(([id, verdicts]) =>
    verdicts.flatMap((verdict) => {
      if (verdict.is === "proved") return [];
      const more = verdict.is === "refuted" ? verdict.by : [`undecided: ${verdict.limit}`];
      return [[id, ...more].join(" ").trim()];
    }),
  );
}

/** The answers that show the verdict for this id. */
function shown(knowledge: Knowledge, property: PropertyName, id: string): readonly ShortAnswers[] {
  const [verdict] = verdictsOn(knowledge, property).get(id) ?? [];
  if (verdict === undefined || verdict.is === "undecided") return [];
  return verdict.runs.map(({ answers }) =>
    Object.fromEntries([...answers].map(([question, answer]) => [question, answer.join()])),
  );
}

const asking = (kind: Question["kind"], ...rules: Rule[]): Knowledge => {
  const more = questionOf("more", ["a", "b", "c"], kind);
  return { ...withRules(...rules), questions: [...smallWorld.questions, more] };
};

test("first alone is possible for every framework of the small world, each with few answers", () => {
  expect(faultsOf(smallWorld, "first-alone")).toEqual([]);
  expect(shown(smallWorld, "first-alone", "ash")).toEqual([{ speed: "high" }]);
  expect(shown(smallWorld, "first-alone", "birch")).toEqual([{ place: "wood" }]);
  const whereAshIsOut = { speed: "high", place: "town" };
  expect(shown(smallWorld, "first-alone", "cedar")).toEqual([whereAshIsOut]);
});

test("questions and choices can all change the winners of the small world, even a choice that only brings advice", () => {
  expect(faultsOf(smallWorld, "question-matters")).toEqual([]);
  expect(faultsOf(smallWorld, "choice-matters")).toEqual([]);
  const winnersDiffer = [{ place: "sea" }, { place: "town" }];
  expect(shown(smallWorld, "choice-matters", "sea")).toEqual(winnersDiffer);
});

test("questions and choices are tested with several ticks: one is dropped, or exchanged for another", () => {
  const both = rule("b-or-c", { when: { more: ["b", "c"] }, for: ["cedar"], points: 1 });
  const knowledge = asking("many", both);
  expect(faultsOf(knowledge, "choice-matters")).toEqual([]);
  expect(shown(knowledge, "choice-matters", "b")).toEqual([{ more: "b" }, {}]);
  expect(shown(knowledge, "choice-matters", "a")).toEqual([{ more: "a" }, { more: "b" }]);
  const behind = rule("behind", { when: { more: ["b"] }, for: ["cedar"], points: -1 });
  const far = rule("far", { for: ["cedar"], points: -3 });
  expect(faultsOf(asking("many", far, behind), "choice-matters")).toEqual(["a", "b", "c"]);
});

test("rules are inert if they match only frameworks that another rule always rules out, and it is named", () => {
  const out = rule("out", { for: ["ash", "birch"], ruleOut: true });
  expect(faultsOf(withRules(out), "rule-matters")).toContain("fast-is-fast out");
  expect(faultsOf(withRules(out), "rule-matters")).not.toContain("out");
  const again = rule("again", { for: ["ash"], ruleOut: true });
  const faults = faultsOf(withRules(out, again), "rule-matters");
  expect(faults).toContain("again out");
  expect(faults).not.toContain("out again");
});

test("rules matter when they make or break a tie, shown with few answers", () => {
  const tie = rule("tie", {
    when: { place: ["wood"], wishes: ["wings"] },
    for: ["cedar"],
    points: 3,
  });
  expect(faultsOf(withRules(tie), "rule-matters")).not.toContain("tie");
  const where = { place: "wood", wishes: "wings" };
  expect(shown(withRules(tie), "rule-matters", "tie")).toEqual([where, where]);
});

const high = { speed: ["high"] };

test("each of forty equal rules is reported as shadowed by ten others", () => {
  const rules = numbered("r", 40).map((id) => rule(id, { for: ["ash"], points: 1 }));
  const found = verdictsOn({ ...smallWorld, rules }, "not-shadowed");
  expect([...found.values()].map((verdicts) => verdicts.length)).toEqual(Array(40).fill(10));
});

test("something is left unless several questions together rule everything out, shown with few answers", () => {
  const knowledge = withRules(
    rule("b", { when: high, for: ["birch"], ruleOut: true }),
    rule("c", { when: { wishes: ["sails"] }, for: ["cedar"], ruleOut: true }),
  );
  expect(faultsOf(knowledge, "something-left")).toHaveLength(1);
  const all = { speed: "high", place: "town", wishes: "sails" };
  expect(shown(knowledge, "something-left", "")).toEqual([all]);
  const allowed: Knowledge = { ...knowledge, mayRuleOutAll: true };
  expect(verdictsOn(allowed, "something-left").size).toBe(0);
});

const faults = (property: Property, ...rules: Rule[]) =>
  faultsOf({ ...withRules(...rules), properties: [property] }, "declared");
const loud = rule("loud", { when: high, for: ["birch"], points: 3 });

test("a declared property of an order is broken when a framework falls behind another, shown by two answer sets", () => {
  expect(faults(faster, loud)).toEqual([]);
  expect(faults(faster, loud, { ...loud, id: "louder", points: 2 })).toEqual(["faster ash birch"]);
  const knowledge = withRules(loud, { ...loud, id: "louder", points: 2 });
  const both = shown({ ...knowledge, properties: [faster] }, "declared", "faster");
  expect(both.map(({ speed }) => speed)).toEqual(["low", "high"]);
});

test("a declared property of kind `never-first` holds under its answers, and is broken by a tie", () => {
  const never = { ...neverSlow, when: high };
  expect(faults(never)).toEqual(["never-slow birch"]);
  const knowledge = { ...smallWorld, properties: [never] };
  expect(shown(knowledge, "declared", "never-slow")).toEqual([{ speed: "high", place: "wood" }]);
});

const questions = ["one", "two", "three"].map((id) => questionOf(id, numbered("c", 40)));

const engine = ["fast", "slow"];
const idle = rule("idle", { when: { one: ["c2"] }, if: { engine }, points: 1 });

/** One rule joins its three new questions, which have 41 × 41 × 41 states: 68,921 rows. */
const large: Knowledge = {
  ...smallWorld,
  questions: [...smallWorld.questions, ...questions],
  rules: [
    ...smallWorld.rules,
    rule("joins", { when: { one: ["c1"], two: ["c1"], three: ["c1"] }, for: ["cedar"], points: 3 }),
    idle,
    rule("never", { when: { one: ["c3"] }, for: ["ash", "birch", "cedar"], points: 1 }),
  ],
};

test("with a component of more than 20,000 rows, what few answers can show is still proved", () => {
  expect(faultsOf(large, "first-alone")).toEqual([]);
  expect(faultsOf(large, "rule-matters")).not.toContain("joins undecided: rows");
});

test("with a component of more than 20,000 rows, what no answers show is undecided, not refuted", () => {
  expect(faultsOf(large, "rule-matters")).toEqual([
    "wings-or-sails",
    "slow-in-wood undecided: rows",
    "never undecided: rows",
  ]);
  expect(faultsOf(large, "choice-matters")).toContain("c4 undecided: rows");
});

test("with a component of more than 20,000 rows, whether something is left is undecided only if that component has a rule that rules out", () => {
  expect(faultsOf(large, "something-left")).toEqual([]);
  const out = rule("out", { when: { one: ["c2"] }, for: ["ash"], ruleOut: true });
  const knowledge = { ...large, rules: [...large.rules, out] };
  expect(faultsOf(knowledge, "something-left")).toEqual(["undecided: rows"]);
});

test("with a component of more than 20,000 rows, a declared property is undecided for its questions, and for others unless it is broken", () => {
  const properties: Property[] = [
    { ...faster, id: "inside", question: "one", order: ["c1", "c2"] },
    { ...faster, id: "outside" },
    { ...faster, id: "broken", order: ["high", "low"] },
    { ...neverSlow, id: "first", when: { two: ["c1"] } },
  ];
  expect(faultsOf({ ...large, properties }, "declared")).toEqual([
    "inside undecided: rows",
    "outside undecided: rows",
    "broken ash birch",
    "first undecided: rows",
  ]);
});

test("with a component of more than 20,000 rows, pairs of rules are still compared, because they need no table", () => {
  const double = { ...idle, id: "double" };
  const knowledge = { ...large, rules: [...large.rules, double] };
  expect(faultsOf(knowledge, "not-shadowed")).toEqual(["idle double", "double idle"]);
});
