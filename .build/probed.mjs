// Turns probe results into the values of data/traits.json, and finds facts that differ from them.
import { existsSync, readFileSync } from "node:fs";
import { findNodeAtLocation, parseTree } from "jsonc-parser";

/** Bands that turn a measured ratio to Flask into a value, each with its highest ratio. */
const REQUESTS = [
  [0.75, "high"],
  [2, "usual"],
  [5, "low"],
  [Number.POSITIVE_INFINITY, "very-low"],
];
const STARTS = [
  [1.2, "quick"],
  [2, "usual"],
  [Number.POSITIVE_INFINITY, "slow"],
];
const MEGABYTES = [
  [5, "tiny"],
  [15, "small"],
  [50, "medium"],
  [Number.POSITIVE_INFINITY, "large"],
];
const MONTHS = [
  [6, "half-year"],
  [12, "year"],
  [24, "two-years"],
  [Number.POSITIVE_INFINITY, "older"],
];

/**
 * Traits whose value follows from results under another name or in other words. Each returns `anyOf`, the
 * values that the result allows, and `how` it was seen; or nothing if the result settles nothing.
 */
const READ = {
  "host-loop": ({ traits }) =>
    seen(traits["host-loop"], (value) => ({ own: "itself", none: "no" })[value] ?? value),
  "python-oldest": ({ traits }) => seen(traits["python-oldest"], pythonId),
  "python-newest": (results) => {
    const named = results.traits["python-newest"];
    const ran = results.python.split(".").slice(0, 2).join(".");
    return named !== undefined && minor(named.value) >= minor(ran)
      ? { anyOf: [pythonId(named.value)], how: `a classifier of the release names ${named.value}` }
      : { anyOf: [pythonId(ran)], atLeast: true, how: `the release ran on Python ${ran}` };
  },
  python: ({ traits }) => {
    const [oldest, newest] = [traits["python-oldest"], traits["python-newest"]];
    return (
      oldest &&
      newest && {
        anyOf: [`${oldest.value} to ${newest.value}`],
        // The maintainers may name other interpreters, or leave the newest open.
        atLeast: true,
        how: `${oldest.how}; ${newest.how}`,
      }
    );
  },
  licence: ({ traits }) =>
    // Classifiers such as "BSD License" do not say which version.
    /licen[cs]e/i.test(traits.licence?.value ?? "") ? undefined : seen(traits.licence),
  "release-age": ({ month, probed, traits }) =>
    traits["latest-release"] && {
      anyOf: [band(MONTHS, monthsBetween(month, probed))],
      how: `released ${month}, probed ${probed}`,
    },
  "install-size": ({ traits }) => {
    const size = traits["closure-size"];
    return size && { anyOf: [band(MEGABYTES, size.value)], how: `${size.value} ${size.how}` };
  },
  "cold-start": ({ measured }) => ratio(measured?.["cold-start"], STARTS),
  "request-cost": ({ measured }) => ratio(measured?.["request-cost"], REQUESTS),
  "security-headers": ({ traits, observed }) =>
    seen(traits["security-headers"]) ?? seen(observed["security-headers"], () => "none"),
  "sync-code": ({ traits }) =>
    seen(traits["sync-code"]) ??
    (traits.async?.value === "none" ? { anyOf: ["native"], how: traits.async.how } : undefined),
};

/** Values that a result neither shows nor excludes: such a fact keeps its documented source. */
const OPEN = {
  // Whether parts of the framework itself run in threads cannot be seen from outside.
  async: { native: ["partial"] },
  composition: { mounting: ["pluggable"] },
  // A pool with more threads than there were streams looks like an event loop.
  "server-push": { possible: ["costly"] },
  // The metadata does not say whether the same people make the server and the framework.
  "production-server": { bundled: ["built-in"] },
  // One response does not show that its pages work without a long-running process.
  serverless: { adapter: ["no"] },
  // There may be a storage layer even if a handler got the file.
  uploads: { parsed: ["storage"] },
};

/** What the results in data/probes/ settle for a framework, by trait; traits without a result are missing. */
export function settledBy(results) {
  const settled = new Map();
  for (const trait of new Set([...Object.keys(results.traits), ...Object.keys(READ)])) {
    const read = trait in READ ? READ[trait](results) : seen(results.traits[trait]);
    if (read !== undefined) settled.set(trait, read);
  }
  return settled;
}

/** `proved`, `open` (the result says nothing against it) or `differs`. */
export function verdict(trait, value, { anyOf, whole, atLeast }) {
  if (trait === "sessions") {
    const stated = [value].flat();
    return stated[0] === anyOf[0] ? (stated.length === 1 ? "proved" : "open") : "differs";
  }
  if (whole !== undefined) {
    const stated = [value].flat();
    if (!whole.every((one) => stated.includes(one))) return "differs";
    if (stated.length === whole.length) return "proved";
    return atLeast ? "open" : "differs";
  }
  if (anyOf.includes(value)) return "proved";
  if (atLeast && trait === "python-newest")
    return minor(value) > minor(anyOf[0]) ? "open" : "differs";
  if (trait === "python")
    return value.startsWith(anyOf[0].split(" ")[0]) || value.includes("or newer")
      ? "open"
      : "differs";
  return anyOf.some((one) => OPEN[trait]?.[one]?.includes(value)) ? "open" : "differs";
}

/** The results of a framework's probe, or undefined. */
export function resultsOf(id, folder) {
  const file = `${folder}${id}/results.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/**
 * All differences between facts and results, each with the places of both.
 * `text` is the content of the framework's file, `seenText` that of its results file.
 */
export function differences(id, text, seenText) {
  const { facts } = JSON.parse(text);
  const results = JSON.parse(seenText);
  const settled = settledBy(results);
  const problems = [];
  for (const [trait, fact] of Object.entries(facts)) {
    const says = (what) =>
      problems.push(
        `${place(`data/frameworks/${id}.json`, text, ["facts", trait])}: ${trait} ${what} (${placeOfResult(id, seenText, trait)})`,
      );
    const named = fact.source?.probe;
    const probe = settled.get(trait);
    // A bare install does not show what a generated project brings.
    const comparable = probe && !(trait === "page-making" && fact.basis?.startsWith("generated"));
    const found = comparable ? verdict(trait, fact.value, probe) : "open";
    if (found === "differs") {
      says(`is \`${fact.value}\`, but the probe saw \`${probe.whole ?? probe.anyOf}\``);
    } else if (found === "proved") {
      if (named !== `${id}/${trait}`) says(`is proved: give {"probe": "${id}/${trait}"} as source`);
      else if (fact.asOf !== results.probed)
        says(`was probed in ${results.probed}: write this month`);
    } else if (named !== undefined) {
      says("names a probe that does not settle it");
    }
  }
  return problems;
}

/** Where to find the result of a trait if no result has its name. */
const FROM = {
  "install-size": ["traits", "closure-size"],
  "cold-start": ["measured", "cold-start"],
  "request-cost": ["measured", "request-cost"],
  "sync-code": ["traits", "async"],
  "release-age": ["month"],
};

function placeOfResult(id, text, trait) {
  const paths = [["traits", trait], FROM[trait], ["observed", trait], ["python"]];
  const path = paths.find((one) => one && findNodeAtLocation(parseTree(text), one));
  return place(`data/probes/${id}/results.json`, text, path);
}

function place(file, text, path) {
  const node = findNodeAtLocation(parseTree(text), path);
  const before = text.slice(0, (node.parent ?? node).offset).split("\n");
  return `${file}:${before.length}:${before.at(-1).length + 1}`;
}

function seen(result, named = (value) => value) {
  if (result === undefined) return undefined;
  const { value, how, atLeast } = result;
  return Array.isArray(value) && named.length === 1 && named("x") === "x"
    ? { whole: value, atLeast, how }
    : { anyOf: [named(value)], atLeast, how };
}

function ratio(measured, bands) {
  if (measured === undefined) return undefined;
  const { ratio: middle, low, high, runs, unit } = measured;
  // All bands that the runs reached: ratios vary, and one run in the next band is no difference.
  const anyOf = bands
    .filter(([upTo], at) => high >= (bands[at - 1]?.[0] ?? 0) && low <= upTo)
    .map(([, value]) => value);
  return {
    anyOf,
    how: `${middle} times Flask's (${low} to ${high} in ${runs} runs side by side): ${unit}`,
  };
}

function band(bands, number) {
  return bands.find(([upTo]) => number < upTo)[1];
}

function monthsBetween(one, other) {
  const [from, to] = [one, other].map((month) => {
    const [year, number] = month.split("-").map(Number);
    return year * 12 + number;
  });
  return to - from;
}

function pythonId(version) {
  return `py${version.replace(".", "")}`;
}

/** The minor number of `3.13` or `py313`. */
function minor(version) {
  return Number(/^(?:3\.|py3)(\d+)$/.exec(version)?.[1] ?? Number.NaN);
}
