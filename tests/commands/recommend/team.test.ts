// Tests `pyfw recommend` with several files: people, flags for all of them, and refusals.
import { expect, test } from "vitest";
import type { RecommendOptions } from "../../../src/commands/recommend/flags.ts";
import { namesOf, recommendToTeam } from "../../../src/commands/recommend/team.ts";
import { fakeHost, type World } from "../../support/host.ts";
import { identified, usualOptions } from "../../support/reports.ts";
import { ids } from "../../support/small-world.ts";

const files = {
  "ann.json": '{"speed": "high"}',
  "ben.json": '{"answers": {"place": "wood"}, "important": ["place"]}',
  "cem.json": '{"answers": {}, "require": {"engine": "slow"}}',
};

async function team(
  names: readonly string[],
  options: Partial<RecommendOptions> = {},
  world: World = { files },
) {
  const all = { ...usualOptions, ...options };
  const outcome = await recommendToTeam(names, all, identified(), fakeHost(world));
  if (outcome.report.kind !== "team") throw new Error(`this is no ${outcome.report.kind}`);
  return { ...outcome, report: outcome.report };
}

const failing = (detail: object) => ({ detail });

test("the people keep their answers, marks and requirements", async () => {
  const { report } = await team(["ann.json", "ben.json", "cem.json"]);
  const kept = report.agreement.members.map(({ name, request }) =>
    [name, request.answers, request.important, request.require]
      .map((one) => (typeof one === "string" ? one : [...one.keys()].join()))
      .join(" / "),
  );
  expect(kept).toEqual(["ann / speed /  / ", "ben / place / place / ", "cem /  /  / engine"]);
});

test.each([
  ["team/ann.json /x/ben.answers.json cem", "ann ben.answers cem"],
  ["a/ann.json b/ann.json c/ann.txt", "ann ann-2 ann-3"],
  ["ann.json b/ann.json ann-2.json", "ann ann-3 ann-2"],
  ["- stdin.json", "stdin stdin-2"],
  [".json x/.y/ C:\\team\\ann.json", ".json .y ann"],
  ["a\u001b[31m.json __proto__.json", "a\\u{1b}[31m __proto__"],
])("the people in %s are %s", (paths, names) => {
  expect(namesOf(paths.split(" "))).toEqual(names.split(" "));
});

test("flags apply to everybody: an answer replaces that of every file; a mark and a requirement are added", async () => {
  const { report } = await team(["ann.json", "ben.json"], {
    answer: ["place=sea"],
    important: ["speed"],
    require: ["engine=fast,slow"],
  });
  for (const { request } of report.agreement.members) {
    expect(request.answers.get("place")).toEqual(["sea"]);
    expect(request.important).toContain("speed");
    expect(request.require.get("engine")).toEqual(["fast", "slow"]);
  }
});

test("flags apply to everybody: --article counts only what the article supports; each person gets a note about the rest", async () => {
  const { report, notes } = await team(["ann.json", "ben.json"], { article: true });
  expect(ids(report.knowledge.frameworks)).toEqual(["ash", "birch"]);
  expect(report.article).toBe(true);
  expect(notes).toEqual([
    "note: ann: the article says nothing about `speed`; the answer does not count",
  ]);
});

test("--expect is not met by a tie if it names only some of the frameworks", async () => {
  const world = { files: { "ann.json": "{}", "ben.json": "{}" } };
  const { failedCheck } = await team(["ann.json", "ben.json"], { expect: ["ash"] }, world);
  expect(failedCheck).toMatchObject({ expected: ["ash"], common: ["ash", "birch", "cedar"] });
});

test("a file that cannot be read is reported along with the problems of the others", async () => {
  const world = { files: { "a.json": '{"sped": 1}', "b.json": "no JSON" } };
  await expect(team(["a.json", "b.json", "gone.json"], {}, world)).rejects.toMatchObject(
    failing({
      kind: "badInput",
      problems: [
        { place: "a.json:1:2" },
        { place: "b.json", says: "b.json:1:1: this is not JSON: text needs double quotes" },
        {
          place: "gone.json",
          says: "cannot read `gone.json`: no such file or folder",
        },
      ],
    }),
  );
});
