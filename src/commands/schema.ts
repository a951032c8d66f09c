// `pyfw schema`: the JSON Schema of answers, rules or a report.
import { unknown } from "../answers/names.ts";
import { badInput } from "../failure.ts";
import { SCHEMA_NAMES } from "../schema/schema-names.ts";
import { lines } from "./help-text.ts";
import { reporting } from "./reporting.ts";

export const schemaCommand = reporting("schema", {
  about: "write the JSON Schema for answers, rules or a report",
  takes: { "<name>": "one of the names below" },
  formats: ["json"],
  more: [
    `Names: ${SCHEMA_NAMES.join(", ")}`,
    "Editors complete and check a file that names its schema:",
    lines('{"$schema": "./rules.schema.json", "extends": "pyfw", "name": "our rules"}'),
  ],
  examples: [
    "pyfw schema rules -o rules.schema.json",
    "pyfw schema answers --rules team.json -o answers.schema.json",
  ],
  /** Puts the ids of the knowledge into it. Throws `badInput` for an unknown name. */
  async act([name = ""], _, { knowledge }) {
    const known = SCHEMA_NAMES.find((one) => one === name);
    if (known === undefined) throw badInput(unknown("schema", name, SCHEMA_NAMES, "`schema`"));
    const { jsonSchema } = await import("../schema/json-schema.ts");
    return { report: { kind: "schema", schema: jsonSchema(known, knowledge) } };
  },
});
