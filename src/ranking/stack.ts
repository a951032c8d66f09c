// The stack: a framework with the packages that people add for what the answers need.
import type { Answers } from "../knowledge/answer.ts";
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
  const needed = (framework.stack ?? []).filter(({ need }) => needs.has(need));
  const replacing = (name: string) =>
    needed.filter(({ replaces = [] }) => [replaces].flat().includes(name));
  // A replaced package replaces no other.
  const isReplaced = (name: string) =>
    replacing(name).some((other) => replacing(other.package).length === 0);
  const wanted = needed
    .filter((one, at) => needed.findIndex((other) => other.package === one.package) === at)
    .filter((one) => !isReplaced(one.package))
    .map(({ replaces: _, ...one }) => one);
  const isMissing = (need: string) => {
    const offers = traits
      .filter((trait) => trait.need === need)
      .map(({ id, values = [] }) => values.find((one) => one.id === framework.facts[id]?.value))
      .map((value) => value?.offered);
    const isPackaged = needed.some((one) => one.need === need);
    return !isPackaged && offers.length > 0 && offers.every((offered) => offered === "none");
  };
  return {
    packages: wanted,
    install: installOf(framework.firstStep, wanted),
    /** The choices that neither the framework nor a package in general use covers. */
    uncovered: needing
      .filter((one) => one.needs.some(isMissing))
      .map(({ needs: _, ...one }) => one),
  };
}

/** The first step with the packages, in the same command if it uses pip. Shells read brackets and signs in their own way unless quoted. */
function installOf(firstStep: string, packages: readonly Pick<StackPackage, "package">[]): string {
  const names = packages
    .map((one) => (/^[\w.-]+$/.test(one.package) ? one.package : `"${one.package}"`))
    .filter((name) => !firstStep.split(" ").includes(name));
  if (names.length === 0) return firstStep;
  const start = firstStep.includes("pip install")
    ? firstStep
    : `${firstStep}; python -m pip install`;
  return [start, ...names].join(" ");
}
