// Tests that every witness of `pyfw rules diff` can be reproduced, whatever is compared.
import { expect, test } from "vitest";
import type { Rule } from "../../../src/knowledge/schema.ts";
import { runMain } from "../../support/run-main.ts";
import { frameworkOf, questionOf, rule } from "../../support/small-world.ts";

const file = (name: string, more: object) => JSON.stringify({ extends: "pyfw", name, ...more });
const ours = (id: string, when: Rule["when"], who: string, points: number) =>
  rule(id, { when, for: [who], points });
const mood = { questions: [questionOf("mood", ["gay", "grave"])] };
const [gay, grave] = [{ mood: ["gay"] }, { mood: ["grave"] }];
const files = {
  "team.json": file("team", { rules: [ours("ours", { size: ["large"] }, "flask", 3)] }),
  "mood.json": file("mood", { ...mood, rules: [ours("ours", gay, "bottle", 1)] }),
  "less.json": file("less", { remove: ["web2py"] }),
  "tiny.json": file("tiny", {
    ...{ extends: "nothing", ...mood, frameworks: ["ash", "oak"].map(frameworkOf) },
    rules: [ours("ours", gay, "ash", 1), ours("other", grave, "oak", 1)],
  }),
};

const run = (args: readonly string[], stdin = "") => runMain(args, { files, stdin });
const diff = (a: string, b: string, ...more: string[]) => run(["rules", "diff", a, b, ...more]);

async function json(a: string, b: string) {
  const { output } = await diff(a, b, "-f", "json");
  return JSON.parse(output);
}

test.each([
  ["pyfw", "team.json"],
  ["mood.json", "less.json"],
  ["tiny.json", "mood.json"],
])("the witness between %s and %s reproduces", async (a, b) => {
  const { witness } = (await json(a, b)).winners;
  expect(witness.a.winners).not.toEqual(witness.b.winners);
  for (const [name, { given, winners }] of [[a, witness.a] as const, [b, witness.b] as const]) {
    const rules = name === "pyfw" ? [] : ["--rules", name];
    const args = ["recommend", "-", ...rules, "-f", "json"];
    const { output } = await run(args, JSON.stringify(given));
    expect(JSON.parse(output).winners).toEqual(winners);
  }
});

test("the witness is given as commands that show the same", async () => {
  const { output } = await diff("pyfw", "team.json", "-f", "markdown");
  const told = [...output.matchAll(/^- `pyfw (recommend .*)`: (.*)$/gm)];
  expect(told).toHaveLength(2);
  for (const [, command = "", winners = ""] of told) {
    const report = JSON.parse((await run([...command.split(" "), "-f", "json"])).output);
    const [first] = report.ranking;
    expect(winners.split(/, | and /)).toContain(first.name);
  }
});
