// The JSON Schemas of the files that pyfw reads and of the reports that it writes.
import * as z from "zod";
import reportSchemas from "#report-schemas";
import { type Knowledge, rulesFileShape } from "../knowledge/schema.ts";
import { roles } from "../knowledge/shape-parts.ts";
import { answersShape } from "./answers.ts";
import { withNames } from "./offered-names.ts";
import type { SchemaName } from "./schema-names.ts";

/** That of answers allows only names of the knowledge; that of rules offers them, and allows others. */
export function jsonSchema(name: SchemaName, knowledge: Knowledge): object {
  if (name === "answers") return z.toJSONSchema(answersShape(knowledge), OPTIONS);
  if (name === "rules") return z.toJSONSchema(rulesFileShape, offering(knowledge));
  return reportSchemas[name];
}

/** `input`: before texts are trimmed. */
const OPTIONS = { target: "draft-2020-12", io: "input" } as const;

function offering(knowledge: Knowledge): z.core.ToJSONSchemaParams {
  return {
    ...OPTIONS,
    override: ({ zodSchema, jsonSchema: schema }) => {
      const role = zodSchema instanceof z.ZodType ? roles.get(zodSchema)?.role : undefined;
      // A reference gets its names from the schema it refers to.
      if (role === undefined || "$ref" in schema) return;
      const named = withNames(schema, role, knowledge);
      for (const key of Object.keys(schema)) delete schema[key];
      Object.assign(schema, named);
    },
  };
}
