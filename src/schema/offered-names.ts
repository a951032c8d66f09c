// Adds the names of the knowledge to the JSON Schema of rules files, for an editor to offer.
import type { core } from "zod";
import { removableNames } from "../knowledge/removal.ts";
import type { Choice, Knowledge, Trait } from "../knowledge/schema.ts";
import type { Role } from "../knowledge/shape-parts.ts";

type Schema = core.JSONSchema.BaseSchema;

/** The schema with all known names; for objects, as keys. Others stay allowed, as files bring their own. */
export function withNames(schema: Schema, role: Role, knowledge: Knowledge): Schema {
  const { description, ...before } = schema;
  const names = (all: readonly Schema[]): Schema => ({
    ...(description === undefined ? {} : { description }),
    anyOf: [...all, before],
  });
  switch (role) {
    case "conditions":
      return { ...schema, properties: conditions(knowledge) };
    case "matches":
      return { ...schema, properties: matches(knowledge) };
    case "facts":
      return { ...schema, properties: facts(knowledge) };
    case "facts by framework":
      return { ...schema, properties: factsByFramework(schema, knowledge) };
    case "question":
      return names(knowledge.questions.map(({ id, text }) => offered(id, text)));
    case "framework":
      return names(knowledge.frameworks.map(({ id, summary }) => offered(id, summary)));
    case "trait":
      return names(knowledge.traits.map(({ id, meaning }) => offered(id, meaning)));
    case "rule":
      return names(knowledge.rules.map(({ id, because }) => offered(id, `… ${because}`)));
    case "claim":
      return names(knowledge.claims.map(({ id, says }) => offered(id, says)));
    case "removable":
      return names([{ enum: [...removableNames(knowledge)] }]);
  }
}

export function choiceWords({ label, hint }: Choice): string {
  return hint === undefined ? label : `${label}: ${hint}`;
}

function offered(id: string, description: string): Schema {
  return { const: id, description };
}

function conditions({ questions }: Knowledge): Record<string, Schema> {
  const offer = (choice: Choice) => offered(choice.id, choiceWords(choice));
  return Object.fromEntries(
    questions.map(({ id, text, choices }) => [id, listOf(text, choices.map(offer))]),
  );
}

function matches({ traits }: Knowledge): Record<string, Schema> {
  const matched = traits.filter(({ values }) => values !== undefined);
  return Object.fromEntries(
    matched.map((trait) => [trait.id, listOf(wordsOf(trait), valuesOf(trait))]),
  );
}

function facts({ traits }: Knowledge): Record<string, Schema> {
  return Object.fromEntries(
    traits.map((trait) => {
      const single = [
        ...valuesOf(trait),
        offered("unknown", "no source says"),
        { type: "string" } as const,
      ];
      const list = trait.type === "many" ? [listOf(wordsOf(trait), valuesOf(trait))] : [];
      const properties = { value: { anyOf: [...list, ...single] } };
      const fact = { $ref: "#/$defs/fact", type: "object", properties } as const;
      return [trait.id, { ...fact, description: wordsOf(trait) }];
    }),
  );
}

function factsByFramework(schema: Schema, { frameworks }: Knowledge): Record<string, Schema> {
  const { additionalProperties } = schema;
  const inside = typeof additionalProperties === "object" ? additionalProperties : {};
  return Object.fromEntries(
    frameworks.map(({ id, summary }) => [id, { ...inside, description: summary }]),
  );
}

function valuesOf({ values = [] }: Trait): readonly Schema[] {
  return values.map(({ id, meaning }) => offered(id, meaning));
}

function wordsOf({ label, meaning }: Trait): string {
  return `${label}: ${meaning}`;
}

function listOf(description: string, names: readonly Schema[]): Schema {
  return { description, type: "array", items: { anyOf: [...names, { type: "string" }] } };
}
