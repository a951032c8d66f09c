// Checks that every framework states every trait, with a value of the trait, and names its source.
import { error, type KnowledgeProblem, unknownNames } from "./problem.ts";
import type { Fact, Framework, Knowledge, Trait } from "./schema.ts";

/** Traits that a framework does not state, and statements about traits that do not exist. */
export function everyTraitStated({ traits, frameworks }: Knowledge): KnowledgeProblem[] {
  const ids = traits.map((trait) => trait.id);
  const says = 'this trait is not stated; if no source says, state it as "unknown"';
  return frameworks.flatMap((framework) => [
    ...ids
      .filter((id) => !Object.hasOwn(framework.facts, id))
      .map((id) => error(place(framework, id), says)),
    ...Object.keys(framework.facts).flatMap((id) =>
      unknownNames(place(framework, id), "the trait", [id], ids),
    ),
  ]);
}

/** Values outside a trait's closed list, and lists where one value belongs. */
export function factValues(knowledge: Knowledge): KnowledgeProblem[] {
  return eachFact(knowledge, (framework, { id, type, values }, { value }) => {
    const at = [...place(framework, id), "value"];
    if (value === "unknown") return [];
    if ((type === "many") !== Array.isArray(value)) {
      const takes = type === "many" ? "a list of values" : "one value, not a list";
      return [error(at, `this trait takes ${takes}`)];
    }
    const known = values?.map((one) => one.id);
    return known === undefined ? [] : unknownNames(at, "the value", [value].flat(), known);
  });
}

/** Known facts without a source or a month, unknown ones with a source. */
export function factSources(knowledge: Knowledge): KnowledgeProblem[] {
  return eachFact(knowledge, (framework, trait, { value, source, asOf }) => {
    const wrong = (part: string, says: string) => [
      error([...place(framework, trait.id), part], says),
    ];
    if (value === "unknown")
      return source === undefined ? [] : wrong("source", "what is unknown has no source");
    return [
      ...(source === undefined ? wrong("source", "a fact needs a source") : []),
      ...(asOf === undefined ? wrong("asOf", "a fact needs the month in which it was true") : []),
    ];
  });
}

function eachFact(
  knowledge: Knowledge,
  look: (framework: Framework, trait: Trait, fact: Fact) => KnowledgeProblem[],
): KnowledgeProblem[] {
  return knowledge.frameworks.flatMap((framework) =>
    knowledge.traits.flatMap((trait) => {
      const fact = Object.hasOwn(framework.facts, trait.id) ? framework.facts[trait.id] : undefined;
      return fact === undefined ? [] : look(framework, trait, fact);
    }),
  );
}

function place(framework: Framework, trait: string): string[] {
  return ["frameworks", framework.id, "facts", trait];
}
