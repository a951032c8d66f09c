// Replaces older ids of questions and choices in rules files, with a warning.
import { withName } from "./answer.ts";
import { type KnowledgeProblem, warning } from "./problem.ts";
import type { WrittenQuestion, WrittenRule } from "./schema.ts";

/** The rules with current ids in their conditions, and one warning for each older id. */
export function withoutAliases(
  rules: readonly WrittenRule[],
  questions: readonly WrittenQuestion[],
) {
  const warnings: KnowledgeProblem[] = [];
  const noted = (path: readonly string[], old: string, now: string) => {
    if (old !== now) warnings.push(warning(path, `\`${old}\` is now called \`${now}\``));
    return now;
  };
  const updated = (path: readonly string[], conditions: Record<string, string[]>) =>
    Object.fromEntries(
      Object.entries(conditions).map(([name, choices]) => {
        const question = withName(questions, name);
        const at = [...path, name];
        const known = question?.choices ?? [];
        return [
          noted(at, name, question?.id ?? name),
          choices.map((choice) => noted(at, choice, withName(known, choice)?.id ?? choice)),
        ];
      }),
    );
  return {
    rules: rules.map((rule) => ({
      ...rule,
      ...(rule.when === undefined ? {} : { when: updated(["rules", rule.id, "when"], rule.when) }),
      ...("unless" in rule && rule.unless !== undefined
        ? { unless: updated(["rules", rule.id, "unless"], rule.unless) }
        : {}),
    })),
    warnings,
  };
}
