// The stack: a framework with the packages that people add for what the answers need.
import type { Answers } from "../knowledge/answer.ts";
import type { Framework, Question, StackPackage } from "../knowledge/schema.ts";

export type Stack = ReturnType<typeof stackOf>;

/** The stack of the framework for the needs that the answers state. */
export function stackOf(framework: Framework, answers: Answers, questions: readonly Question[]) {
  const needs = new Set(
    questions.flatMap(({ id, choices }) =>
      choices
        .filter((choice) => answers.get(id)?.includes(choice.id))
        .flatMap((choice) => choice.needs ?? []),
    ),
  );
  const needed = (framework.stack ?? []).filter(({ need }) => needs.has(need));
  const replacing = (name: string) => needed.filter(({ replaces }) => replaces === name);
  // What is itself replaced makes nothing unnecessary.
  const isReplaced = (name: string) =>
    replacing(name).some((other) => replacing(other.package).length === 0);
  const wanted = needed
    .filter((one, at) => needed.findIndex((other) => other.package === one.package) === at)
    .filter((one) => !isReplaced(one.package))
    .map(({ replaces: _, ...one }) => one);
  return { packages: wanted, install: installOf(framework.firstStep, wanted) };
}

/** The first step with the packages, in the same command if it uses pip. zsh expands brackets outside quotes. */
function installOf(firstStep: string, packages: readonly Pick<StackPackage, "package">[]): string {
  const names = packages
    .map((one) => (one.package.includes("[") ? `"${one.package}"` : one.package))
    .filter((name) => !firstStep.split(" ").includes(name));
  if (names.length === 0) return firstStep;
  const start = firstStep.includes("pip install")
    ? firstStep
    : `${firstStep}; python -m pip install`;
  return [start, ...names].join(" ");
}
