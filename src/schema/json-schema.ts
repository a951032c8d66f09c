// The JSON Schemas of the files that pyfw reads and of the reports that it writes.
import * as z from "zod";
import { type Knowledge, roles, rulesFileShape } from "../knowledge/schema.ts";
import { answersShape } from "./answers.ts";
import { withNames } from "./offered-names.ts";
import { reportShapes } from "./reports.ts";
import type { SchemaName } from "./schema-names.ts";

/**
 * The JSON Schema (draft 2020-12) of this name, as a value that can be written as JSON. The schema of
 * answers admits only names of the knowledge; that of rules offers them, and admits others.
 */
export function jsonSchema(name: SchemaName, knowledge: Knowledge): object {
  return z.toJSONSchema(shapeOf(name, knowledge), {
    target: "draft-2020-12",
    // What may be written, not what becomes of it: reports may gain keys, and texts are trimmed later.
    io: "input",
    override: ({ zodSchema, jsonSchema: schema }) => {
      const role = zodSchema instanceof z.ZodType ? roles.get(zodSchema)?.role : undefined;
      // What refers to another schema has its names from there.
      if (name !== "rules" || role === undefined || "$ref" in schema) return;
      const named = withNames(schema, role, knowledge);
      for (const key of Object.keys(schema)) delete schema[key];
      Object.assign(schema, named);
    },
  });
}

function shapeOf(name: SchemaName, knowledge: Knowledge): z.ZodType {
  if (name === "answers") return answersShape(knowledge);
  return name === "rules" ? rulesFileShape : reportShapes[name];
}
