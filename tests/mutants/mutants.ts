// Small faults put into rules, by kind and from a seed.
import { traitsOf } from "../../src/knowledge/rule.ts";
import type { Knowledge, Rule } from "../../src/knowledge/schema.ts";
import type { Random } from "../support/random.ts";

/** The kinds of faults. All except shifted points change what a rule says, not how much it counts. */
export const KINDS = [
  "condition dropped",
  "framework swapped",
  "rule doubled",
  "sign turned",
  "choice misspelt",
  "points shifted",
] as const;

export type Kind = (typeof KINDS)[number];

export interface Mutant {
  readonly kind: Kind;
  /** The id of the rule that is changed. */
  readonly rule: string;
  /** What was done to it. */
  readonly says: string;
  readonly knowledge: Knowledge;
}

/** A faulty version of the rule, or `undefined` if the rule cannot have this fault. */
type Fault = (
  rule: Rule,
  knowledge: Knowledge,
  random: Random,
) => { readonly rules: readonly Rule[]; readonly says: string } | undefined;

const FAULTS = {
  "condition dropped"(rule, _, random) {
    const questions = Object.keys(rule.when ?? {});
    const facts = traitsOf(rule);
    if (questions.length + facts.length < 2) return undefined;
    // Keeps the last condition: without one, a rule would always be in force or match every framework.
    const droppable = [
      ...(questions.length > 1 ? questions : []),
      ...(facts.length > 1 ? facts : []),
    ];
    if (droppable.length === 0) return undefined;
    const dropped = random.pick(droppable);
    const rules = [
      {
        ...rule,
        ...(rule.when === undefined ? {} : { when: without(rule.when, dropped) }),
        ...("if" in rule && rule.if !== undefined ? { if: without(rule.if, dropped) } : {}),
      },
    ];
    return { rules, says: `without ${dropped}` };
  },
  "framework swapped"(rule, { frameworks }, random) {
    if (!("for" in rule) || rule.for === undefined) return undefined;
    const named = rule.for;
    const out = random.pick(named);
    const others = frameworks.map(({ id }) => id).filter((id) => !named.includes(id));
    if (others.length === 0) return undefined;
    const into = random.pick(others);
    const swapped = named.map((id) => (id === out ? into : id));
    return { rules: [{ ...rule, for: swapped }], says: `${into} for ${out}` };
  },
  "rule doubled"(rule) {
    return { rules: [rule, { ...rule, id: `${rule.id}-again` }], says: "twice" };
  },
  "sign turned"(rule) {
    if (!("points" in rule)) return undefined;
    return { rules: [{ ...rule, points: -rule.points }], says: `${-rule.points}` };
  },
  "choice misspelt"(rule, _, random) {
    const [question] = random.shuffled(Object.keys(rule.when ?? {}));
    if (question === undefined) return undefined;
    const choices = rule.when?.[question] ?? [];
    const wrong = random.pick(choices);
    const misspelt = choices.map((choice) => (choice === wrong ? `${choice}x` : choice));
    return {
      rules: [{ ...rule, when: { ...rule.when, [question]: misspelt } }],
      says: `${wrong}x`,
    };
  },
  "points shifted"(rule, _, random) {
    if (!("points" in rule)) return undefined;
    const shifted = rule.points + (random.once(2) ? 1 : -1);
    if (shifted === 0 || Math.abs(shifted) > 3) return undefined;
    return { rules: [{ ...rule, points: shifted }], says: `${rule.points} to ${shifted}` };
  },
} satisfies Record<Kind, Fault>;

/** Up to `each` mutants of each kind, every one from a different rule. */
export function mutantsOf(knowledge: Knowledge, each: number, random: Random): readonly Mutant[] {
  return KINDS.flatMap((kind) => {
    const found: Mutant[] = [];
    for (const rule of random.shuffled(knowledge.rules)) {
      if (found.length === each) break;
      const fault = FAULTS[kind](rule, knowledge, random);
      if (fault === undefined) continue;
      const rules = knowledge.rules.flatMap((one) => (one === rule ? fault.rules : [one]));
      found.push({ kind, rule: rule.id, says: fault.says, knowledge: { ...knowledge, rules } });
    }
    return found;
  });
}

function without<T>(object: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
}
