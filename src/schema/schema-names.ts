// The names of the files and reports that have a JSON Schema.
import { KINDS } from "../report/formats/kinds.ts";

export const SCHEMA_NAMES = ["answers", "rules", ...KINDS, "record"] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
