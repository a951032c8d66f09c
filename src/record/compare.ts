// Compares two records of one decision, then and now: what has changed, and by which rules and facts.
import { traitsOf } from "../knowledge/rule.ts";
import type { Rule } from "../knowledge/schema.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";
import { outBy, type RecordedStanding, standings } from "./standing.ts";

/** The standing of a framework in a ranking, or why it has none. */
export type RecordedPlace = RecordedStanding | "ruledOut" | "excluded" | "unknown";

/** The effect of a rule or a requirement on a framework: weighted points, or taking it out. */
export type RecordedEffect = number | "ruledOut" | "excluded";

export interface ThenAndNow<T> {
  readonly before: T;
  readonly now: T;
}

export interface FrameworkEffect extends ThenAndNow<RecordedEffect> {
  readonly framework: string;
}

export type RecordChange =
  /**
   * A rule is newly in force, no longer in force, or has another effect. `unexplained`: neither the
   * rule nor a fact has changed, so the record was changed by hand.
   */
  | {
      readonly kind: "ruleAdded" | "ruleRemoved" | "ruleChanged" | "unexplained";
      readonly rule: string;
      readonly effects: readonly FrameworkEffect[];
    }
  | {
      readonly kind: "factChanged";
      readonly framework: string;
      readonly facts: readonly RecordedFactChange[];
      /** By rule; without `rule`, by a requirement. */
      readonly effects: readonly (ThenAndNow<RecordedEffect> & { readonly rule?: string })[];
    }
  | {
      readonly kind: "frameworkAdded" | "frameworkRemoved";
      readonly framework: string;
      /** Where it is now, or was. */
      readonly place: RecordedPlace;
    };

export interface RecordedFactChange extends ThenAndNow<string | readonly string[]> {
  readonly trait: string;
}

export interface RecordComparison {
  /** Whether the winners are the same, and the place of the choice if there is one. */
  readonly same: boolean;
  readonly winners: ThenAndNow<readonly string[]>;
  /** The points of the winners; `null` where nothing is left to rank. */
  readonly best: ThenAndNow<number | null>;
  readonly place: ThenAndNow<RecordedPlace> | undefined;
  /** Everything that moved points or frameworks, even if the winners are the same. */
  readonly changes: readonly RecordChange[];
}

/** Compares the record with the one that the same request makes now; `rules` are those of now. */
export function compareRecords(
  before: DecisionRecord,
  now: DecisionRecord,
  rules: readonly Rule[],
): RecordComparison {
  const winners = { before: [...before.winners].sort(), now: [...now.winners].sort() };
  const { chosen } = before;
  const [then, today] = [standings(before), standings(now)];
  const place =
    chosen === null
      ? undefined
      : { before: placeOf(chosen, before, then), now: placeOf(chosen, now, today) };
  return {
    same:
      winners.before.join() === winners.now.join() &&
      (place === undefined || rankOf(place.before) === rankOf(place.now)),
    winners,
    best: { before: then[0]?.points ?? null, now: today[0]?.points ?? null },
    place,
    changes: [
      ...joined(before, now, then, today),
      ...attributed(movements(before, now), before, now, rules),
    ],
  };
}

function placeOf(
  id: string,
  record: DecisionRecord,
  ranked: readonly RecordedStanding[],
): RecordedPlace {
  const recorded = own(record.frameworks, id);
  if (recorded === undefined) return "unknown";
  return outBy(recorded) ?? ranked.find(({ framework }) => framework === id) ?? "unknown";
}

const rankOf = (place: RecordedPlace) => (typeof place === "string" ? place : place.rank);

/** Frameworks that are in only one of the records. */
function joined(
  before: DecisionRecord,
  now: DecisionRecord,
  then: readonly RecordedStanding[],
  today: readonly RecordedStanding[],
): readonly RecordChange[] {
  const added = Object.keys(now.frameworks).filter((id) => !Object.hasOwn(before.frameworks, id));
  const removed = Object.keys(before.frameworks).filter((id) => !Object.hasOwn(now.frameworks, id));
  return [
    ...added.map((framework): RecordChange => {
      return { kind: "frameworkAdded", framework, place: placeOf(framework, now, today) };
    }),
    ...removed.map((framework): RecordChange => {
      return { kind: "frameworkRemoved", framework, place: placeOf(framework, before, then) };
    }),
  ];
}

/** A changed effect of a rule; without `rule`, of a requirement. */
interface Movement extends FrameworkEffect {
  readonly rule?: string;
}

function movements(before: DecisionRecord, now: DecisionRecord): readonly Movement[] {
  return Object.entries(before.frameworks).flatMap(([framework, then]) => {
    const today = own(now.frameworks, framework);
    return today === undefined ? [] : moved(then, today).map((one) => ({ framework, ...one }));
  });
}

/** Compares points if both are ranked; otherwise compares what takes the framework out. */
function moved(then: RecordedFramework, today: RecordedFramework): Omit<Movement, "framework">[] {
  const [was, is] = [outBy(then), outBy(today)];
  if (was === "excluded" || is === "excluded")
    return was === is ? [] : [{ before: was ?? 0, now: is ?? 0 }];
  if (was === undefined && is === undefined) {
    return [...new Set([...Object.keys(then.points), ...Object.keys(today.points)])].flatMap(
      (rule) => {
        const effect = { before: own(then.points, rule) ?? 0, now: own(today.points, rule) ?? 0 };
        return effect.before === effect.now ? [] : [{ rule, ...effect }];
      },
    );
  }
  if (was === is) return [];
  return (was === "ruledOut" ? then : today).ruledOut.map((rule) => ({
    rule,
    before: was ?? 0,
    now: is ?? 0,
  }));
}

/** The movements by cause: one change for each rule, and one for the facts of each framework. */
function attributed(
  all: readonly Movement[],
  before: DecisionRecord,
  now: DecisionRecord,
  rules: readonly Rule[],
): readonly RecordChange[] {
  const traits = new Map(rules.map((rule) => [rule.id, traitsOf(rule)]));
  const byRule = new Map<string, { kind: RuleKind; rule: string; effects: FrameworkEffect[] }>();
  const byFacts = new Map<string, { facts: RecordedFactChange[]; effects: Movement[] }>();
  for (const movement of all) {
    const { framework, rule = REQUIRED, ...change } = movement;
    const kind = movement.rule === undefined ? undefined : kindOf(rule, before, now);
    const looked = movement.rule === undefined ? Object.keys(before.require) : traits.get(rule);
    const facts = kind === undefined ? factChanges(framework, looked ?? [], before, now) : [];
    if (kind === undefined && facts.length > 0) {
      const known = byFacts.get(framework) ?? { facts: [], effects: [] };
      known.facts.push(
        ...facts.filter((one) => !known.facts.some((two) => two.trait === one.trait)),
      );
      known.effects.push(movement);
      byFacts.set(framework, known);
    } else {
      const known = byRule.get(rule) ?? { kind: kind ?? "unexplained", rule, effects: [] };
      known.effects.push({ framework, ...change });
      byRule.set(rule, known);
    }
  }
  return [
    ...[...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    ...[...byFacts].map(
      ([framework, { facts, effects }]): RecordChange => ({
        kind: "factChanged",
        framework,
        facts,
        effects: effects.map(({ rule, before: then, now: today }) => ({
          ...(rule === undefined ? {} : { rule }),
          before: then,
          now: today,
        })),
      }),
    ),
  ];
}

/** In place of a rule's id, for requirements. */
const REQUIRED = "--require";

type RuleKind = "ruleAdded" | "ruleRemoved" | "ruleChanged" | "unexplained";

/** How the rule has changed; `undefined` if it has not. */
function kindOf(rule: string, before: DecisionRecord, now: DecisionRecord): RuleKind | undefined {
  const [then, today] = [own(before.inForce, rule), own(now.inForce, rule)];
  if (then === undefined) return "ruleAdded";
  if (today === undefined) return "ruleRemoved";
  return then === today ? undefined : "ruleChanged";
}

function factChanges(
  framework: string,
  traits: readonly string[],
  before: DecisionRecord,
  now: DecisionRecord,
): readonly RecordedFactChange[] {
  const facts = (record: DecisionRecord) => own(record.frameworks, framework)?.facts ?? {};
  return traits.flatMap((trait) => {
    const [then, today] = [own(facts(before), trait), own(facts(now), trait)];
    if (then === undefined || today === undefined) return [];
    const same = [then].flat().sort().join() === [today].flat().sort().join();
    return same ? [] : [{ trait, before: then, now: today }];
  });
}

/** The value of an own key, so that a record cannot name what every object inherits. */
function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
