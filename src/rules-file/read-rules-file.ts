// Reads rules from a file.
import type { Host } from "../host.ts";
import { unreadText } from "../knowledge/problem.ts";
import type { ShippedKnowledge } from "../knowledge/shipped.ts";
import { fileName } from "../text/quote.ts";
import type { RulesRead } from "./read-rules.ts";

/** In bytes: twice what the shipped knowledge takes. */
const LARGEST = 1024 * 1024;

/** `-` is standard input. Throws `unreadable`. */
export async function readRulesFile(file: string, host: Host, shipped: ShippedKnowledge) {
  const read = await host.readText(file, LARGEST, "rules as JSON");
  const name = fileName(file);
  if (read.kind !== "text") {
    const says = `the file is larger than ${LARGEST / 1024} KiB, the limit for rules`;
    return { sound: false as const, problems: [unreadText(read, name, says)] };
  }
  const { readRules } = await import("./read-rules.ts");
  return readRules(read.text, name, shipped);
}

/** The result for the shipped knowledge, as if an empty rules file extended it. */
export async function readShipped(shipped: ShippedKnowledge): Promise<RulesRead> {
  const { readRules } = await import("./read-rules.ts");
  const text = JSON.stringify({ extends: "pyfw", name: shipped.knowledge.name });
  return readRules(text, shipped.knowledge.name, shipped);
}
