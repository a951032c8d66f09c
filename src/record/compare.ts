// Two records of one decision, then and now: what has changed, by which rules and facts, and by how much.
import { traitsOf } from "../knowledge/rule.ts";
import type { Rule } from "../knowledge/schema.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";
import { outBy, type Standing, standings } from "./standing.ts";

/** Where a framework stands: in the ranking, outside it, or nowhere, because it is not known. */
export type Place = Standing | "ruledOut" | "excluded" | "unknown";

/** What a rule or a requirement does to a framework: weighted points, or taking it out. */
export type Voice = number | "ruledOut" | "excluded";

export interface ThenAndNow<T> {
  readonly before: T;
  readonly now: T;
}

export interface Effect extends ThenAndNow<Voice> {
  readonly framework: string;
}

export type Change =
  /**
   * A rule speaks that did not before, one that did is silent, or what it decides is another. `unexplained`:
   * neither the rule nor a fact has changed, so that the record must have been changed by hand.
   */
  | {
      readonly kind: "ruleAdded" | "ruleRemoved" | "ruleChanged" | "unexplained";
      readonly rule: string;
      readonly effects: readonly Effect[];
    }
  | {
      readonly kind: "factChanged";
      readonly framework: string;
      readonly facts: readonly FactChange[];
      /** By rule; without one, by what was required. */
      readonly effects: readonly (ThenAndNow<Voice> & { readonly rule?: string })[];
    }
  | {
      readonly kind: "frameworkAdded" | "frameworkRemoved";
      readonly framework: string;
      /** Where it stands now, or stood. */
      readonly place: Place;
    };

export interface FactChange extends ThenAndNow<string | readonly string[]> {
  readonly trait: string;
}

export interface Comparison {
  /** Whether the winners are the same, and the choice has the same place, as far as there is one. */
  readonly same: boolean;
  readonly winners: ThenAndNow<readonly string[]>;
  /** The points of the winners; `null` where nothing is left to rank. */
  readonly best: ThenAndNow<number | null>;
  readonly place: ThenAndNow<Place> | undefined;
  /** All that moved points or frameworks, whether the winners moved or not. */
  readonly changes: readonly Change[];
}

/** Compares the record with the one that the same request makes now; `rules` are those of now. */
export function compareRecords(
  before: DecisionRecord,
  now: DecisionRecord,
  rules: readonly Rule[],
): Comparison {
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

function placeOf(id: string, record: DecisionRecord, ranked: readonly Standing[]): Place {
  const recorded = own(record.frameworks, id);
  if (recorded === undefined) return "unknown";
  return outBy(recorded) ?? ranked.find(({ framework }) => framework === id) ?? "unknown";
}

const rankOf = (place: Place) => (typeof place === "string" ? place : place.rank);

/** Frameworks that only one of the two records knows. */
function joined(
  before: DecisionRecord,
  now: DecisionRecord,
  then: readonly Standing[],
  today: readonly Standing[],
): readonly Change[] {
  const added = Object.keys(now.frameworks).filter((id) => !Object.hasOwn(before.frameworks, id));
  const removed = Object.keys(before.frameworks).filter((id) => !Object.hasOwn(now.frameworks, id));
  return [
    ...added.map((framework): Change => {
      return { kind: "frameworkAdded", framework, place: placeOf(framework, now, today) };
    }),
    ...removed.map((framework): Change => {
      return { kind: "frameworkRemoved", framework, place: placeOf(framework, before, then) };
    }),
  ];
}

/** One voice that is another now. Without a rule it is what was required that speaks. */
interface Movement extends Effect {
  readonly rule?: string;
}

function movements(before: DecisionRecord, now: DecisionRecord): readonly Movement[] {
  return Object.entries(before.frameworks).flatMap(([framework, then]) => {
    const today = own(now.frameworks, framework);
    return today === undefined ? [] : moved(then, today).map((one) => ({ framework, ...one }));
  });
}

/** Points are compared where both are ranked; else what counts is by what a framework is out, or is not. */
function moved(then: RecordedFramework, today: RecordedFramework): Omit<Movement, "framework">[] {
  const [was, is] = [outBy(then), outBy(today)];
  if (was === "excluded" || is === "excluded")
    return was === is ? [] : [{ before: was ?? 0, now: is ?? 0 }];
  if (was === undefined && is === undefined) {
    return [...new Set([...Object.keys(then.points), ...Object.keys(today.points)])].flatMap(
      (rule) => {
        const voice = { before: own(then.points, rule) ?? 0, now: own(today.points, rule) ?? 0 };
        return voice.before === voice.now ? [] : [{ rule, ...voice }];
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

/** The movements, gathered by what caused them: one change for each rule, and for each framework's facts. */
function attributed(
  all: readonly Movement[],
  before: DecisionRecord,
  now: DecisionRecord,
  rules: readonly Rule[],
): readonly Change[] {
  const traits = new Map(rules.map((rule) => [rule.id, traitsOf(rule)]));
  const byRule = new Map<string, { kind: RuleKind; rule: string; effects: Effect[] }>();
  const byFacts = new Map<string, { facts: FactChange[]; effects: Movement[] }>();
  for (const movement of all) {
    const { framework, rule = REQUIRED, ...voices } = movement;
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
      known.effects.push({ framework, ...voices });
      byRule.set(rule, known);
    }
  }
  return [
    ...[...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    ...[...byFacts].map(
      ([framework, { facts, effects }]): Change => ({
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

/** Stands where a rule's id stands, for what flags ask for. */
const REQUIRED = "--require";

type RuleKind = "ruleAdded" | "ruleRemoved" | "ruleChanged" | "unexplained";

/** How the rule itself has changed; `undefined` if it has not. */
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
): readonly FactChange[] {
  const facts = (record: DecisionRecord) => own(record.frameworks, framework)?.facts ?? {};
  return traits.flatMap((trait) => {
    const [then, today] = [own(facts(before), trait), own(facts(now), trait)];
    if (then === undefined || today === undefined) return [];
    const same = [then].flat().sort().join() === [today].flat().sort().join();
    return same ? [] : [{ trait, before: then, now: today }];
  });
}

/** The value of a key that the object itself has, so that a record cannot name what every object has. */
function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
