// Tests how a decision is rechecked after changes of rules, facts, frameworks and questions.
import { expect, test } from "vitest";
import type { Knowledge, Rule } from "../../src/knowledge/schema.ts";
import type { RecordComparison, RecordedPlace } from "../../src/record/comparison.ts";
import { isSame } from "../../src/record/recheck.ts";
import type { DecisionRecord } from "../../src/record/shape.ts";
import { recheckIn, recordFor } from "../support/decisions.ts";
import { changed, withFact, withRules } from "../support/edit.ts";
import { asking } from "../support/request.ts";
import { ash, rule, smallWorld } from "../support/small-world.ts";

/** Ash came first with 2 points, ahead of cedar with 0 and birch with -1. */
const fast = recordFor(asking({ speed: "high" }));
const { ash: recorded } = fast.frameworks;
if (recorded === undefined) throw new Error("ash is not in the record");
const judged = { source: { judgement: "ours" }, asOf: "2026-01" };

const without = (list: "rules" | "frameworks" | "questions", id: string): Knowledge => ({
  ...smallWorld,
  [list]: smallWorld[list].filter((one) => one.id !== id),
});
const joining = (engine: string): Knowledge => ({
  ...smallWorld,
  frameworks: [
    ...smallWorld.frameworks,
    { ...ash, id: "oak", facts: { ...ash.facts, engine: { value: engine, ...judged } } },
  ],
});
const atSpeed = (parts: object) =>
  withRules({ ...rule("new", { when: { speed: ["high"] } }), ...parts } as never);

/** The rank, with a star for a tie, or why there is none. */
const placed = (place: RecordedPlace) =>
  typeof place === "string" ? place : `${place.rank}${place.tied ? "*" : ""}`;

/** A change and its effects, each as before and now. */
function changeWords(change: RecordComparison["changes"][number]): string {
  if ("place" in change) return `${change.kind} ${change.framework} ${placed(change.place)}`;
  const of = "rule" in change ? change.rule : change.framework;
  const facts = "facts" in change ? change.facts.map((one) => ({ ...one, of: one.trait })) : [];
  const effects = change.effects.map((one) => ({
    ...one,
    of: "framework" in one ? one.framework : (one.rule ?? "required"),
  }));
  const moves = [...facts, ...effects].map((one) => `${one.of} ${one.before} > ${one.now}`);
  return `${change.kind} ${of}: ${moves.join(", ")}`;
}

/** Whether it stands, the winners with their points, the place of the choice, and each change. */
function told(knowledge: Knowledge, record: DecisionRecord = fast): string {
  const { stands, comparison } = recheckIn(knowledge, record);
  const { winners, best, place, changes } = comparison;
  return [
    `${stands ? "stands" : "falls"}: ${winners.before} ${best.before} > ${winners.now} ${best.now}`,
    `choice ${place && `${placed(place.before)} > ${placed(place.now)}`}`,
    ...changes.map(changeWords),
  ].join("; ");
}

const cedar = recordFor(asking({ speed: "high" }), "cedar");
const wheels = { require: new Map([["extras", ["wheels"]]]) };
const points = { "fast-is-fast": 3 };
const forged = { ...fast, frameworks: { ...fast.frameworks, ash: { ...recorded, points } } };
/** A framework and a rule named like a key that every object inherits. */
const inherited = {
  ...fast,
  ...{ chosen: "constructor", winners: ["constructor"] },
  frameworks: { ...fast.frameworks, constructor: { ...recorded, points: { constructor: 3 } } },
};

test.each<[told: string, Knowledge, DecisionRecord?]>([
  [
    "falls: ash 2 > ash,cedar 0; choice 1 > 1*; ruleRemoved fast-is-fast: ash 2 > 0",
    without("rules", "fast-is-fast"),
  ],
  [
    "falls: ash 2 > cedar 3; choice 1 > 2; ruleAdded new: cedar 0 > 3",
    atSpeed({ for: ["cedar"], points: 3 }),
  ],
  [
    "falls: ash 2 > cedar 0; choice 1 > 2*; factChanged ash: engine fast > slow, fast-is-fast 2 > 0, slow-is-slow 0 > -1",
    withFact("ash", "engine", { value: "slow", ...judged }),
  ],
  [
    "falls: ash 2 > cedar 0; choice 1 > ruledOut; ruleAdded new: ash 0 > ruledOut",
    atSpeed({ for: ["ash"], ruleOut: true }),
  ],
  [
    "falls: birch,cedar 0 > ash,birch,cedar 0; choice 1* > 1*; ruleRemoved ash-not-in-town: ash ruledOut > 0",
    without("rules", "ash-not-in-town"),
    recordFor(asking({ place: "town" }), "birch"),
  ],
  [
    "falls: ash 2 >  null; choice 1 > excluded; factChanged ash: extras wheels > , required 0 > excluded",
    withFact("ash", "extras", { value: [], ...judged }),
    recordFor(asking({ speed: "high" }, wheels)),
  ],
  ["falls: ash 2 > ash,oak 2; choice 1 > 1*; frameworkAdded oak 1*", joining("fast")],
  ["stands: ash 2 > ash 2; choice 1 > 1; frameworkAdded oak 3*", joining("slow")],
  [
    "falls: ash 2 > cedar 0; choice 1 > unknown; frameworkRemoved ash 1",
    without("frameworks", "ash"),
  ],
  ["stands: ash 2 > ash 2; choice 1 > 1; frameworkRemoved birch 3", without("frameworks", "birch")],
  [
    "stands: ash 2 > ash 2; choice 1 > 1; frameworkRemoved birch excluded",
    without("frameworks", "birch"),
    recordFor(asking({ speed: "high" }, { without: ["birch"] })),
  ],
  ["stands: ash 2 > ash 2; choice 2 > 2", smallWorld, cedar],
  [
    "falls: ash 2 > ash 2; choice 2 > 3; ruleChanged slow-is-slow: birch -1 > 1",
    {
      ...smallWorld,
      rules: changed(smallWorld.rules, "slow-is-slow", (one) => ({ ...one, points: 1 }) as Rule),
    },
    cedar,
  ],
  ["stands: ash,birch,cedar 0 > ash,birch,cedar 0; choice null", smallWorld, recordFor({})],
  [
    "falls: ash,birch,cedar 0 > birch 1; choice null; ruleAdded always: birch 0 > 1",
    withRules(rule("always", { for: ["birch"], points: 1 })),
    recordFor({}),
  ],
  ["stands: ash 3 > ash 2; choice 1 > 1; unexplained fast-is-fast: ash 3 > 2", smallWorld, forged],
  [
    "stands: birch 3 > birch 3; choice 1 > 1; frameworkRemoved cedar 2",
    smallWorld,
    { ...recordFor(asking({ place: "wood" }, { only: ["birch", "cedar"] })), article: true },
  ],
  [
    "falls: constructor 3 > ash 2; choice 1 > unknown; frameworkRemoved constructor 1",
    smallWorld,
    inherited,
  ],
])("a decision %s", (expected, knowledge, record) => {
  expect(told(knowledge, record)).toBe(expected);
});

test("a decision no longer stands when a question or choice it depends on is gone, even if the winners stay", () => {
  const answers = { speed: "high", wishes: ["wheels", "wings"] };
  const record = recordFor(asking(answers, { important: new Set(["speed"]) }));
  const questions = changed(smallWorld.questions, "wishes", (one) => ({
    ...one,
    choices: one.choices.filter(({ id }) => id !== "wings"),
  }));
  const { stands, comparison, lost } = recheckIn({ ...smallWorld, questions }, record);
  expect([isSame(comparison), stands]).toEqual([true, false]);
  const message = "`wings` is not a choice of `wishes`; known: `wheels`, `sails`";
  expect(lost).toEqual([{ place: "answers.wishes", message }]);
  const unasked = recheckIn(without("questions", "speed"), record).lost;
  expect(unasked.map(({ place }) => place)).toEqual(["answers.speed", "important"]);
});

test("a decision under --article is re-run on the article's part only", () => {
  const wood = { ...recordFor(asking({ place: "wood" })), article: true };
  const { now } = recheckIn(smallWorld, wood);
  expect(Object.keys(now.frameworks)).toEqual(["ash", "birch"]);
  expect(Object.keys(now.inForce)).toEqual(["birch-woods"]);
});
