// Checks that every framework states every trait, in the trait's own words, and says from where.
import { error, type KnowledgeProblem, unknownName } from "./problem.ts";
import type { Fact, Framework, Knowledge, Trait } from "./schema.ts";

/** Traits that a framework does not state, and statements about traits that do not exist. */
export function everyTraitStated(knowledge: Knowledge): KnowledgeProblem[] {
  const ids = knowledge.traits.map((trait) => trait.id);
  return knowledge.frameworks.flatMap((framework) => [
    ...ids
      .filter((id) => !Object.hasOwn(framework.facts, id))
      .map((id) =>
        error(
          place(framework, id),
          'this trait is not stated; if no source says, state it as "unknown"',
        ),
      ),
    ...Object.keys(framework.facts)
      .filter((id) => !ids.includes(id))
      .map((id) => unknownName(place(framework, id), "the trait", id, ids)),
  ]);
}

/** Values outside a trait's closed list, and lists where one value belongs. */
export function factValues(knowledge: Knowledge): KnowledgeProblem[] {
  return eachFact(knowledge, (framework, trait, fact) => {
    if (fact.value === "unknown") return [];
    const at = [...place(framework, trait.id), "value"];
    if ((trait.type === "many") !== Array.isArray(fact.value)) {
      return [
        error(
          at,
          trait.type === "many"
            ? "this trait takes a list of values"
            : "this trait takes one value, not a list",
        ),
      ];
    }
    const known = trait.values?.map((value) => value.id);
    if (known === undefined) return [];
    return [fact.value]
      .flat()
      .flatMap((value) =>
        known.includes(value) ? [] : [unknownName(at, "the value", value, known)],
      );
  });
}

/** Known facts without a source or a month, unknown ones with a source. */
export function factSources(knowledge: Knowledge): KnowledgeProblem[] {
  return eachFact(knowledge, (framework, trait, { value, source, asOf }) => {
    const at = place(framework, trait.id);
    if (value === "unknown") {
      return source === undefined
        ? []
        : [error([...at, "source"], "what is unknown has no source")];
    }
    return [
      ...(source === undefined ? [error([...at, "source"], "a fact needs a source")] : []),
      ...(asOf === undefined
        ? [error([...at, "asOf"], "a fact needs the month in which it was true")]
        : []),
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
