// `pyfw schema`: the JSON Schema of answers, rules or a report.
import { Command } from "commander";
import { unknown } from "../answers/names.ts";
import { badInput } from "../failure.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { SCHEMA_NAMES } from "../schema/schema-names.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { rulesOption, withOutput } from "./options.ts";
import type { Build, OutputOptions, RulesOptions } from "./outcome.ts";

export const schemaCommand: Build = (host, done) => {
  const command = new Command("schema")
    .description("write the JSON Schema of answers, rules or a report")
    .argument("<name>", "one of the names below")
    .action(async (name: string, options: OutputOptions & RulesOptions) => {
      done(await schema(name, options, (await loadRules(options, host)).knowledge));
    });
  return withMore(
    withOutput(command.addOption(rulesOption), ["json"]),
    `Names: ${SCHEMA_NAMES.join(", ")}`,
    "An editor completes a file that names its schema, and checks its form:",
    { lines: ['{"$schema": "./rules.schema.json", "extends": "pyfw", "name": "our rules"}'] },
    examples(
      "pyfw schema rules -o rules.schema.json",
      "pyfw schema answers --rules team.json -o answers.schema.json",
    ),
  );
};

/** The JSON Schema of this name, with the ids of the knowledge in it. Throws `badInput` if there is none. */
export async function schema(name: string, options: OutputOptions, knowledge: Knowledge) {
  const known = SCHEMA_NAMES.find((one) => one === name);
  if (known === undefined) throw badInput(unknown("schema", name, SCHEMA_NAMES, "`schema`"));
  const { jsonSchema } = await import("../schema/json-schema.ts");
  const report = { kind: "schema", schema: jsonSchema(known, knowledge) } as const;
  return { report, output: options };
}
