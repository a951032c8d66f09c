// The stack: a framework with the packages that people add for what the answers need.
import type { Answers } from "../knowledge/answer.ts";
import { packageName } from "../knowledge/package-name.ts";
import { isInForce } from "../knowledge/rule.ts";
import type { Framework, Knowledge, StackPackage } from "../knowledge/schema.ts";

export type Stack = ReturnType<typeof stackOf>;

/** The stack of the framework for the needs that the answers state, and the needs that it does not cover. */
export function stackOf(
  framework: Framework,
  answers: Answers,
  { questions, traits }: Pick<Knowledge, "questions" | "traits">,
) {
  const needing = questions.flatMap(({ id: question, choices }) =>
    choices
      .filter(({ id, needs }) => needs !== undefined && answers.get(question)?.includes(id))
      .map(({ id, label, needs = [] }) => ({ question, choice: id, label, needs })),
  );
  const needs = new Set(needing.flatMap((one) => one.needs));
  const needed = (framework.stack ?? []).filter(
    (one) => needs.has(one.need) && isInForce(one, answers),
  );
  const replacing = (name: string) =>
    needed.filter(({ replaces = [] }) => [replaces].flat().includes(name));
  // A replaced package replaces no other.
  const isReplaced = (name: string) =>
    replacing(name).some((other) => replacing(other.package).length === 0);
  const wanted = needed
    .filter((one, at) => needed.findIndex((other) => other.package === one.package) === at)
    .filter((one) => !isReplaced(one.package))
    .map(({ replaces: _, when: __, unless: ___, ...one }) => one);
  const isMissing = (need: string) => {
    const offers = traits
      .filter((trait) => trait.need === need)
      .map(({ id, values = [] }) => values.find((one) => one.id === framework.facts[id]?.value))
      .map((value) => value?.offered);
    const isPackaged = needed.some((one) => one.need === need);
    return !isPackaged && offers.length > 0 && offers.every((offered) => offered === "none");
  };
  const words = framework.firstStep.split(" ");
  const kept = words.filter((word) => !isReplaced(unquoted(word)));
  const first = kept.map(unquoted);
  const includes = kept.length < words.length ? [] : (framework.includes ?? []);
  const added = wanted.filter((one) => ![...first, ...includes].includes(one.package));
  const names = new Set(words.map((word) => packageName(unquoted(word))));
  return {
    packages: wanted,
    /** The packages that are neither part of the first step nor the framework itself with extras. */
    beside: added.filter((one) => !names.has(packageName(one.package))),
    install: installOf(kept.join(" "), added),
    /** What to know before you install. */
    notes: (framework.notes ?? [])
      .filter((one) => isInForce(one, answers))
      .map(({ says, source }) => ({ says, source })),
    /** The choices that neither the framework nor a package in general use covers. */
    uncovered: needing
      .filter((one) => one.needs.some(isMissing))
      .map(({ needs: _, ...one }) => one),
  };
}

function unquoted(word: string): string {
  return word.replaceAll('"', "");
}

/** The first step with the packages, in the same command if it uses pip. Shells read brackets and signs in their own way unless quoted. */
function installOf(firstStep: string, added: readonly Pick<StackPackage, "package">[]): string {
  const names = added.map((one) =>
    packageName(one.package) === one.package ? one.package : `"${one.package}"`,
  );
  if (names.length === 0) return firstStep;
  // Extras of the framework install the framework too.
  const start = firstStep
    .split(" ")
    .filter((word) => !added.some((one) => one.package.startsWith(`${word}[`)))
    .join(" ");
  const command = firstStep.includes("pip install") ? start : `${start}; python -m pip install`;
  return [command, ...names].join(" ");
}
