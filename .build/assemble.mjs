// Combines the files of data/ into one knowledge value, without checking it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differences, resultsOf, settledBy } from "./probed.mjs";

const data = fileURLToPath(new URL("../data/", import.meta.url));

function read(file) {
  return JSON.parse(readFileSync(data + file, "utf8"));
}

/** Facts that differ from what the probes saw, each with both places. */
export function differencesFromProbes() {
  const ids = readdirSync(`${data}frameworks`).map((file) => file.replace(".json", ""));
  return ids
    .filter((id) => resultsOf(id, `${data}probes/`) !== undefined)
    .flatMap((id) =>
      differences(
        id,
        readFileSync(`${data}frameworks/${id}.json`, "utf8"),
        readFileSync(`${data}probes/${id}/results.json`, "utf8"),
      ),
    );
}

/** Adds to the framework how each proved fact was seen, and the measured ratios. */
function withResults(framework) {
  const results = resultsOf(framework.id, `${data}probes/`);
  if (results === undefined) return framework;
  const settled = settledBy(results);
  const facts = Object.entries(framework.facts).map(([trait, fact]) => {
    const seen = fact.source?.probe === undefined ? undefined : settled.get(trait);
    return [trait, seen ? { ...fact, source: { ...fact.source, how: seen.how } } : fact];
  });
  const measured = Object.entries(results.measured ?? {}).map(([figure, { ratio, low, high }]) => [
    figure,
    low === undefined ? { ratio } : { ratio, low, high },
  ]);
  return {
    ...framework,
    facts: Object.fromEntries(facts),
    measured: Object.fromEntries(measured),
  };
}

/** A topic is a list of rules, or `{questions, rules}` if it has its own questions. */
function topicOf(content) {
  return Array.isArray(content) ? { rules: content } : content;
}

/** All of data/ in the shape that `load` takes. Throws if a framework's file is not named after its id. */
export function assemble() {
  const frameworks = readdirSync(`${data}frameworks`)
    .sort()
    .map((file) => {
      const framework = read(`frameworks/${file}`);
      if (file !== `${framework.id}.json`) {
        throw new Error(
          `data/frameworks/${file} holds \`${framework.id}\`: name the file after its id`,
        );
      }
      return withResults(framework);
    });
  const topics = readdirSync(`${data}rules`)
    .sort()
    .map((file) => topicOf(read(`rules/${file}`)));
  return {
    name: "pyfw",
    questions: [...read("questions.json"), ...topics.flatMap(({ questions = [] }) => questions)],
    traits: read("traits.json"),
    frameworks,
    rules: topics.flatMap(({ rules }) => rules),
    claims: read("article.json").claims,
    properties: read("properties.json"),
    ...(existsSync(`${data}precedents.json`) ? { precedents: read("precedents.json") } : {}),
  };
}
