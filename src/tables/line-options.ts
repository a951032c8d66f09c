// Applies the marks of importance and requirements of a line to a score, without recompiling.
import { weightOf } from "../knowledge/rule.ts";
import type { Framework } from "../knowledge/schema.ts";
import { missing, type Scope } from "../ranking/request.ts";
import { put } from "./cells.ts";
import type { Model, States } from "./model.ts";
import { holdsIn } from "./model-rule.ts";
import { markWinners, type Score } from "./states.ts";
import { addRule } from "./table.ts";

/** Gives the score of a model compiled with these marks; a framework that misses a requirement is out. */
export function lineOptions(
  model: Model,
  frameworks: readonly Framework[],
): (states: States, scope: Pick<Scope, "important" | "require">, score: Score) => void {
  const rules = model.groups.flatMap((group) => group.rules).filter(({ weight }) => weight === 1);
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const doubledBy = onceForEach((important: Scope["important"]) =>
    rules.filter(({ rule }) => weightOf(rule, important) === 2),
  );
  const outBy = onceForEach((require: Scope["require"]) =>
    model.frameworks.flatMap((id, index) => {
      const framework = byId.get(id);
      return framework && missing(framework, require).length > 0 ? [index] : [];
    }),
  );
  return (states, { important, require }, score) => {
    for (const rule of doubledBy(important)) if (holdsIn(rule, states)) addRule(score, [0], rule);
    for (const index of outBy(require)) put(score.out, 0, index);
    markWinners(score);
  };
}

/** Caches results, as many lines of a batch share their marks and requirements. */
function onceForEach<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
