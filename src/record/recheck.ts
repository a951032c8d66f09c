// Re-runs a recorded decision on current knowledge: what has changed, and through which rules and facts.
import { finderIn } from "../answers/names.ts";
import { readRequest } from "../answers/read.ts";
import { problemMessages } from "../failure.ts";
import { articleOnly, traitsOf } from "../knowledge/rule.ts";
import type { Knowledge, Rule } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { rank } from "../ranking/rank.ts";
import type { FactsChange, RecordComparison, RecordedPlace, RuleChange } from "./comparison.ts";
import { outBy, recordOf, standings } from "./record.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";

export type Recheck = ReturnType<typeof recheck>;

/** Drops what no longer exists, and ranks by the rest. Never throws. */
export function recheck(record: DecisionRecord, identified: Identified) {
  const { knowledge } = identified;
  const { answers, important, require, article, only, without, chosen } = record;
  const named = (ids: readonly string[], { frameworks }: Knowledge) =>
    ids.filter((id) => frameworks.some((framework) => framework.id === id));
  const find = finderIn(knowledge);
  // A removed framework is not a problem of the request: the comparison reports it.
  const request = {
    ...{ answers, important, require, article },
    only: only === null ? undefined : named(only, article ? articleOnly(knowledge) : knowledge),
    without: named(without, knowledge),
  };
  const { request: asked, scope } = readRequest(request, find);
  const decision = { origin: identified.origin, knowledge: scope, article, request: asked };
  const now = recordOf({ ...decision, ranking: rank(scope, asked) }, chosen);
  const both = <T>(read: (one: DecisionRecord) => T) => ({ before: read(record), now: read(now) });
  const comparison: RecordComparison = {
    winners: both(({ winners }) => [...winners].sort()),
    best: both((one) => standings(one)[0]?.points ?? null),
    place: chosen === null ? null : both((one) => placeOf(chosen, one)),
    changes: [
      ...missing("frameworkAdded", record, now),
      ...missing("frameworkRemoved", now, record),
      ...attributed(record, now, scope.rules),
    ],
  };
  return {
    /** Whether the whole request still exists, and winners and choice keep their ranks; points may change. */
    stands: isSame(comparison) && find.problems.length === 0,
    comparison,
    lost: problemMessages(find.problems),
    now,
  };
}

/** Whether the winners are the same, and the rank of the choice if there is one. */
export function isSame({ winners, place }: RecordComparison): boolean {
  const rankOf = (one: RecordedPlace) => (typeof one === "string" ? one : one.rank);
  return (
    winners.before.join() === winners.now.join() &&
    (place === null || rankOf(place.before) === rankOf(place.now))
  );
}

function placeOf(id: string, record: DecisionRecord): RecordedPlace {
  const recorded = own(record.frameworks, id);
  if (recorded === undefined) return "unknown";
  return outBy(recorded) ?? standings(record).find((one) => one.framework === id) ?? "unknown";
}

function missing<Kind extends string>(kind: Kind, one: DecisionRecord, other: DecisionRecord) {
  return Object.keys(other.frameworks)
    .filter((id) => !Object.hasOwn(one.frameworks, id))
    .map((framework) => ({ kind, framework, place: placeOf(framework, other) }));
}

/** Compares points if both are ranked; otherwise compares why the framework is not ranked. */
function movements(then: RecordedFramework, today: RecordedFramework): FactsChange["effects"] {
  const [was, is] = [outBy(then), outBy(today)];
  if (was === undefined && is === undefined) {
    const ids = new Set([...Object.keys(then.points), ...Object.keys(today.points)]);
    return [...ids]
      .map((rule) => ({
        rule,
        before: own(then.points, rule) ?? 0,
        now: own(today.points, rule) ?? 0,
      }))
      .filter((one) => one.before !== one.now);
  }
  if (was === is) return [];
  const effect = { before: was ?? 0, now: is ?? 0 };
  if (was === "excluded" || is === "excluded") return [effect];
  return (was === "ruledOut" ? then : today).ruledOut.map((rule) => ({ rule, ...effect }));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] };

/** The movements by cause: one change for each rule, and one for the facts of each framework. */
function attributed(before: DecisionRecord, now: DecisionRecord, rules: readonly Rule[]) {
  const traits = new Map(rules.map((rule) => [rule.id, traitsOf(rule)]));
  const byRule = new Map<string, Mutable<RuleChange>>();
  const byFacts = new Map<string, Mutable<FactsChange>>();
  for (const [framework, then] of Object.entries(before.frameworks)) {
    const today = own(now.frameworks, framework) ?? then;
    for (const movement of movements(then, today)) {
      const { rule = REQUIRED, ...effect } = movement;
      const kind = rule === REQUIRED ? undefined : kindOf(rule, before, now);
      const looked = rule === REQUIRED ? Object.keys(before.require) : (traits.get(rule) ?? []);
      const facts = kind === undefined ? factChanges(looked, then, today) : [];
      if (facts.length > 0) {
        const known = byFacts.get(framework);
        const change = known ?? { kind: "factChanged", framework, facts: [], effects: [] };
        const isNew = (trait: string) => change.facts.every((one) => one.trait !== trait);
        change.facts.push(...facts.filter(({ trait }) => isNew(trait)));
        change.effects.push(movement);
        byFacts.set(framework, change);
      } else {
        const change = byRule.get(rule) ?? { kind: kind ?? "unexplained", rule, effects: [] };
        change.effects.push({ framework, ...effect });
        byRule.set(rule, change);
      }
    }
  }
  return [...[...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)), ...byFacts.values()];
}

/** In place of a rule's id, for requirements. */
const REQUIRED = "--require";

/** How the rule has changed; `undefined` if it has not. */
function kindOf(rule: string, before: DecisionRecord, now: DecisionRecord) {
  const [then, today] = [own(before.inForce, rule), own(now.inForce, rule)];
  if (then === undefined) return "ruleAdded";
  if (today === undefined) return "ruleRemoved";
  return then === today ? undefined : "ruleChanged";
}

function factChanges(traits: readonly string[], before: RecordedFramework, now: RecordedFramework) {
  return traits.flatMap((trait) => {
    const [then, today] = [own(before.facts, trait), own(now.facts, trait)];
    if (then === undefined || today === undefined) return [];
    const same = [then].flat().sort().join() === [today].flat().sort().join();
    return same ? [] : [{ trait, before: then, now: today }];
  });
}

/** The value of an own key, so that a record cannot name inherited properties. */
function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
