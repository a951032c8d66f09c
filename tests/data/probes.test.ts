// Facts that a probe settles: a fact that says something else is named with both places.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences } from "../../.build/probed.mjs";

const facts = (id: string) => readFileSync(`data/frameworks/${id}.json`, "utf8");
const results = (id: string) => readFileSync(`data/probes/${id}/results.json`, "utf8");

test("no fact differs from what its probe saw", () => {
  const ids = readdirSync("data/frameworks").map((file) => file.replace(".json", ""));
  const probed = ids.filter((id) => facts(id).includes('"probe": "'));
  expect(probed).toContain("flask");
  expect(probed.flatMap((id) => differences(id, facts(id), results(id)))).toEqual([]);
});

test.for([
  ["bottle", '"escaping": { "value": "on"', '"escaping": { "value": "opt-in"', "escaping"],
  ["django", '"async": { "value": "partial"', '"async": { "value": "none"', "async"],
  [
    "streamlit",
    '"install-size": { "value": "large"',
    '"install-size": { "value": "tiny"',
    "install-size",
  ],
  [
    "starlette",
    '"source": { "probe": "starlette/licence" }',
    '"source": { "judgement": "ours" }',
    "licence",
  ],
  ["flask", '"asOf": "2026-11" },\n    "async"', '"asOf": "2026-10" },\n    "async"', "interface"],
  ["tornado", '"serverless": { "value": "no"', '"serverless": { "value": "adapter"', "serverless"],
  ["aiohttp", '"sync-code": { "value": "blocks"', '"sync-code": { "value": "threads"', "sync-code"],
  ["quart", '"mounts": { "value": ["wsgi", "asgi"]', '"mounts": { "value": ["asgi"]', "mounts"],
  ["django", '"uploads": { "value": "storage"', '"uploads": { "value": "parsed"', "uploads"],
] as const)("%s: a false %s is named with its places", ([id, true_, false_, trait]) => {
  const text = facts(id);
  expect(text).toContain(true_);
  const [difference, ...others] = differences(id, text.replace(true_, false_), results(id));
  expect(others).toEqual([]);
  const line = text.slice(0, text.indexOf(`"${trait}": {`)).split("\n").length;
  expect(difference).toMatch(
    new RegExp(
      `^data/frameworks/${id}\\.json:${line}:5: ${trait} .*data/probes/${id}/results\\.json:\\d+:\\d+`,
    ),
  );
});

test("a probe that settles nothing is no source", () => {
  const text = facts("flask").replace(
    /"learning-curve": \{ "value": "(\w+)", "source": \{[^}]*\}/,
    '"learning-curve": { "value": "$1", "source": { "probe": "flask/learning-curve" }',
  );
  expect(differences("flask", text, results("flask"))).toEqual([
    expect.stringMatching(/learning-curve names a probe that does not settle it/),
  ]);
});
