// Holds facts that name a probe to what the probe saw.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How a probe writes values that a trait writes in another way. */
const WRITTEN = {
  "python-oldest": (value) => `py${value.replace(".", "")}`,
  "python-newest": (value) => `py${value.replace(".", "")}`,
  "host-loop": (value) => ({ own: "itself", none: "no" })[value] ?? value,
  sessions: (value) => (value === "none" ? [] : [value].flat()),
};

/** The least multiple of Flask's requests per second of processor time for each value. */
const REQUEST_COST = { "very-low": 5, low: 2, usual: 0.75, high: 0 };

/**
 * A line for each fact under `data` (a folder with `frameworks/` and `probes/`) that differs from the probe
 * that it names: its place, its value and what the probe saw.
 */
export function probeDifferences(data) {
  const folder = join(data, "frameworks");
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    return Object.entries(JSON.parse(text).facts).flatMap(([trait, { value, source }]) => {
      if (source?.probe === undefined) return [];
      const seen = seenBy(data, source.probe);
      if (seen !== undefined && asText(seen) === asText(value)) return [];
      const line = text.slice(0, text.indexOf(`"${trait}": {`)).split("\n").length;
      const says = seen === undefined ? "has no result for it" : `saw ${asText(seen)}`;
      return [`${file}:${line}: ${trait} is ${asText(value)}, but the probe ${says}`];
    });
  });
}

function seenBy(data, probe) {
  const [framework, trait] = probe.split("/");
  const file = join(data, "probes", framework, "results.json");
  if (!existsSync(file)) return undefined;
  const { traits, measured = {} } = JSON.parse(readFileSync(file, "utf8"));
  if (trait === "request-cost") return bandOf(measured[trait]?.ratio);
  const value = traits[trait]?.value;
  return value === undefined ? undefined : (WRITTEN[trait]?.(value) ?? value);
}

function bandOf(ratio) {
  return Object.entries(REQUEST_COST).find(([, least]) => ratio >= least)?.[0];
}

/** The same text for the same values in any order. */
function asText(value) {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}
