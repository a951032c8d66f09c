// The names of the files and reports that have a JSON Schema.

export const SCHEMA_NAMES = [
  "answers",
  "rules",
  "recommendation",
  "team",
  "frameworks",
  "framework",
  "questions",
  "comparison",
  "rules-check",
  "rules-diff",
  "verification",
  "record",
] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
