// Which questions rules join, directly or through other questions.
import type { ModelRule } from "./model.ts";

/**
 * Groups the questions 0 to `count` without `count`: two are in one group if a rule names both, or if
 * such pairs lead from one to the other. Groups and their questions are ascending.
 */
export function connectedComponents(
  rules: readonly Pick<ModelRule, "conditions">[],
  count: number,
): readonly number[][] {
  const parents = Array.from({ length: count }, (_, question) => question);
  const rootOf = (question: number): number => {
    let root = question;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
    return root;
  };
  for (const { conditions } of rules) {
    const [first, ...rest] = conditions;
    for (const { question } of rest) {
      const [a, b] = [rootOf(first?.question ?? question), rootOf(question)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  for (let question = 0; question < count; question += 1) {
    const group = groups.get(rootOf(question));
    if (group === undefined) groups.set(question, [question]);
    else group.push(question);
  }
  return [...groups.values()];
}
