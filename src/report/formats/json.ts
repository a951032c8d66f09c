// Reports as versioned JSON: stable keys, the same bytes for the same report.
import { escapeCommandsInJson } from "../../text/ci-commands.ts";
import { jsonOf, type Report } from "./kinds.ts";

/** The report as JSON text, indented by two, ending in a newline. */
export async function toJson(report: Report): Promise<string> {
  return `${escapeCommandsInJson(JSON.stringify(await jsonOf(report), null, 2))}\n`;
}
