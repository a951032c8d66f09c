// Generates JSON Schemas from the shapes in src/report/, and types for those that the library exposes.
import { existsSync, readdirSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

/** The source of a module that exports the JSON Schemas: `reports` by kind, and `library` for `typesOf`. */
export function schemasModule() {
  const kinds = readdirSync("src/report").filter((kind) =>
    existsSync(`src/report/${kind}/schema.ts`),
  );
  return [
    'import * as z from "zod";',
    'import { knowledgeShape } from "../src/knowledge/schema.ts";',
    'import { recordShape } from "../src/record/shape.ts";',
    ...kinds.map(
      (kind, index) => `import { shape as kind${index} } from "../src/report/${kind}/schema.ts";`,
    ),
    `const shapes = { ${kinds.map((kind, index) => `"${kind}": kind${index}`).join(", ")}, record: recordShape };`,
    "export const reports = Object.fromEntries(Object.entries(shapes).map(([name, shape]) =>",
    // The input shape, not the output shape: reports may gain keys.
    '  [name, z.toJSONSchema(shape, { target: "draft-2020-12", io: "input", override: asList })]));',
    // Readers of older drafts, such as Model Context Protocol clients, mistake a tuple for an empty list.
    "function asList({ jsonSchema }) {",
    "  const { prefixItems: items } = jsonSchema;",
    "  if (items === undefined) return;",
    "  const [first, ...others] = items.map((item) => JSON.stringify(item));",
    '  if (others.some((other) => other !== first)) throw new Error("only a tuple of one kind is a list");',
    "  delete jsonSchema.prefixItems;",
    "  Object.assign(jsonSchema, { items: items[0], minItems: items.length, maxItems: items.length });",
    "}",
    "export const library = z.toJSONSchema(z.object({",
    '  recommendation: shapes.recommendation.meta({ id: "recommendation" }),',
    '  knowledge: knowledgeShape.meta({ id: "knowledge" }),',
    '}), { target: "draft-7", io: "input" });',
  ].join("\n");
}

/** Read-only TypeScript types for the definitions in the schema, with their descriptions. */
export async function typesOf(schema) {
  const text = await compile(withoutLimits(schema), "Everything", {
    additionalProperties: false,
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    style: { printWidth: 100 },
  });
  return text
    .replace(/^export interface Everything \{.*?^\}\n/ms, "")
    .replaceAll("ShippedFramework", "Framework")
    .replace(/^( +)(?=[\w"[].*?: )/gm, "$1readonly ")
    .replace(/(\w+|\([^()]*\))\[\]/g, "readonly $1[]")
    .replace(/(?<=: )\[/g, "readonly [")
    .replace(/^( *)(.* )\{\n((?:\1 .*\n)*)\1\}\[\]/gm, "$1$2readonly {\n$3$1}[]")
    .replace(/\/\*\*\n *\* (.*)\n *\*\//g, "/** $1 */")
    .replace(/(?<!\*\/)\n+(?=\/\*\*|export )/g, "\n\n")
    .trimStart();
}

/** Drops from the schema what a type cannot express, and keeps the descriptions of references. */
function withoutLimits(value) {
  if (Array.isArray(value)) return value.map(withoutLimits);
  if (typeof value !== "object" || value === null) return value;
  const { minItems, maxItems, not, oneOf = [], $ref, description, ...rest } = value;
  const choices = oneOf.filter((one) => Object.keys(one).join() !== "required");
  const kept = choices.length === 0 ? rest : { ...rest, oneOf: choices };
  const inside = Object.fromEntries(
    Object.entries(kept).map(([key, one]) => [key, withoutLimits(one)]),
  );
  if ($ref === undefined)
    return { ...inside, ...(description === undefined ? {} : { description }) };
  return description === undefined ? { $ref } : { allOf: [{ $ref }], description };
}
