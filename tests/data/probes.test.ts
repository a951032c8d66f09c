// Tests facts that a probe settles: a fact that differs is reported with both places.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences } from "../../.build/probed.mjs";

const facts = (id: string) => readFileSync(`data/frameworks/${id}.json`, "utf8");
const results = (id: string) => readFileSync(`data/probes/${id}/results.json`, "utf8");

test("no fact differs from its probe", () => {
  const ids = readdirSync("data/frameworks").map((file) => file.replace(".json", ""));
  const probed = ids.filter((id) => facts(id).includes('"probe": "'));
  expect(probed).toContain("flask");
  expect(probed.flatMap((id) => differences(id, facts(id), results(id)))).toEqual([]);
});

test.for([
  ["bottle", "escaping", '"value": "on"', '"value": "opt-in"'],
  ["django", "async", '"value": "partial"', '"value": "none"'],
  ["streamlit", "install-size", '"value": "large"', '"value": "tiny"'],
  ["starlette", "licence", '"probe": "starlette/licence"', '"judgement": "ours"'],
  ["flask", "interface", '"asOf": "2026-11"', '"asOf": "2026-10"'],
  ["tornado", "serverless", '"value": "no"', '"value": "adapter"'],
  ["aiohttp", "sync-code", '"value": "blocks"', '"value": "threads"'],
  ["quart", "mounts", '"value": ["wsgi", "asgi"]', '"value": ["asgi"]'],
  ["django", "uploads", '"value": "storage"', '"value": "parsed"'],
] as const)("%s: a false %s is named with its places", ([id, trait, true_, false_]) => {
  const text = facts(id);
  const [before = "", fact = ""] = text.split(new RegExp(`(?<=\n)(?= *"${trait}": \\{)`));
  expect(fact.split('\n    "')[0]).toContain(true_);
  const [difference, ...others] = differences(
    id,
    before + fact.replace(true_, false_),
    results(id),
  );
  expect(others).toEqual([]);
  const line = before.split("\n").length;
  expect(difference).toMatch(
    new RegExp(
      `^data/frameworks/${id}\\.json:${line}:5: ${trait} .*data/probes/${id}/results\\.json:\\d+:\\d+`,
    ),
  );
});

test("a probe that settles nothing is not a source", () => {
  const text = facts("flask").replace(
    /"learning-curve": \{ "value": "(\w+)", "source": \{[^}]*\}/,
    '"learning-curve": { "value": "$1", "source": { "probe": "flask/learning-curve" }',
  );
  expect(differences("flask", text, results("flask"))).toEqual([
    expect.stringMatching(/learning-curve names a probe that does not settle it/),
  ]);
});
