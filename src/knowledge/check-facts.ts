// Checks that every framework states every trait, with a value of the trait, and names its source.
import { error, type Problems, unknownNames } from "./problem.ts";
import type { Framework, Knowledge } from "./schema.ts";

export const FACT_CHECKS = [everyTraitStated, factValues, factSources];

/** Traits that a framework does not state, and statements about traits that do not exist. */
function* everyTraitStated({ traits, frameworks }: Knowledge): Problems {
  const ids = traits.map((trait) => trait.id);
  const says = 'this trait is missing; if no source states it, set it to "unknown"';
  for (const framework of frameworks) {
    for (const id of ids)
      if (!Object.hasOwn(framework.facts, id)) yield error(place(framework, id), says);
    for (const id of Object.keys(framework.facts))
      yield* unknownNames(place(framework, id), "the trait", id, ids);
  }
}

/** Values outside a trait's closed list, and lists where one value belongs. */
function* factValues(knowledge: Knowledge): Problems {
  for (const { at, trait, fact } of everyFact(knowledge)) {
    const known = trait.values?.map(({ id }) => id);
    const takesList = trait.type === "many";
    const takes = takesList ? "a list of values" : "one value, not a list";
    if (fact.value === "unknown") continue;
    if (takesList !== Array.isArray(fact.value))
      yield error([...at, "value"], `this trait takes ${takes}`);
    else if (known) yield* unknownNames([...at, "value"], "the value", fact.value, known);
  }
}

/** Known facts without a source or a month, unknown ones with a source. */
function* factSources(knowledge: Knowledge): Problems {
  for (const { at, fact } of everyFact(knowledge)) {
    const [isKnown, hasSource] = [fact.value !== "unknown", fact.source !== undefined];
    if (!isKnown && hasSource) yield error([...at, "source"], "an unknown fact has no source");
    if (isKnown && !hasSource) yield error([...at, "source"], "a fact needs a source");
    if (isKnown && fact.asOf === undefined)
      yield error([...at, "asOf"], "a fact needs the month in which it was true");
  }
}

function* everyFact({ frameworks, traits }: Knowledge) {
  for (const framework of frameworks) {
    for (const trait of traits) {
      const fact = Object.hasOwn(framework.facts, trait.id) ? framework.facts[trait.id] : undefined;
      if (fact !== undefined) yield { at: place(framework, trait.id), trait, fact };
    }
  }
}

function place(framework: Framework, trait: string): string[] {
  return ["frameworks", framework.id, "facts", trait];
}
