// Tests `pyfw rules diff`: every witness reproduces, whatever is compared with what.
import { describe, expect, test } from "vitest";
import { main } from "../../../src/main.ts";
import { fakeHost, type World } from "../../support/host.ts";

const source = '"source": { "judgement": "ours" }';
const file = (name: string, more: string) => `{ "extends": "pyfw", "name": "${name}", ${more} }`;
const ours = (when: string, who: string, points: number) =>
  `{ "id": "ours", "when": ${when}, "for": ["${who}"], "points": ${points}, "because": "is ours", ${source} }`;
const mood = `"questions": [{ "id": "mood", "kind": "one", "text": "How are you?", "why": "it matters",
  "choices": [{ "id": "gay", "label": "Gay", "hint": "!" }, { "id": "grave", "label": "Grave", "hint": "." }] }]`;
const tiny = `{ "extends": "nothing", "name": "tiny", ${mood}, "frameworks": [
  { "id": "ash", "name": "Ash", "kind": "micro", "summary": "s", "homepage": "https://example.org", "docs": "https://example.org", "firstStep": "x" },
  { "id": "oak", "name": "Oak", "kind": "micro", "summary": "s", "homepage": "https://example.org", "docs": "https://example.org", "firstStep": "x" }],
  "rules": [${ours('{ "mood": ["gay"] }', "ash", 1)}, ${ours('{ "mood": ["grave"] }', "oak", 1).replace('"ours"', '"other"')}] }`;
const files = {
  "team.json": file("team", `"rules": [${ours('{ "size": ["large"] }', "flask", 3)}]`),
  "mood.json": file("mood", `${mood}, "rules": [${ours('{ "mood": ["gay"] }', "bottle", 1)}]`),
  "less.json": file("less", '"remove": ["web2py"]'),
  "tiny.json": tiny,
};

async function run(args: readonly string[], world: World = {}) {
  const host = fakeHost({ files, ...world });
  return { code: await main(args, host), ...host.written };
}

const diff = (a: string, b: string, ...more: string[]) => run(["rules", "diff", a, b, ...more]);

async function json(a: string, b: string) {
  const { output } = await diff(a, b, "-f", "json");
  return JSON.parse(output);
}

describe("the witness", () => {
  test.each([
    ["pyfw", "team.json"],
    ["mood.json", "less.json"],
    ["tiny.json", "mood.json"],
  ])("between %s and %s reproduces", async (a, b) => {
    const { witness } = (await json(a, b)).winners;
    expect(witness.a.winners).not.toEqual(witness.b.winners);
    for (const [name, { given, winners }] of [[a, witness.a] as const, [b, witness.b] as const]) {
      const rules = name === "pyfw" ? [] : ["--rules", name];
      const { output } = await run(["recommend", "-", ...rules, "-f", "json"], {
        stdin: JSON.stringify(given),
      });
      expect(JSON.parse(output).winners).toEqual(winners);
    }
  });

  test("is told as commands that say the same", async () => {
    const { output } = await diff("pyfw", "team.json", "-f", "markdown");
    const told = [...output.matchAll(/^- `pyfw (recommend .*)`: (.*)$/gm)];
    expect(told).toHaveLength(2);
    for (const [, command = "", winners = ""] of told) {
      const report = JSON.parse((await run([...command.split(" "), "-f", "json"])).output);
      const [first] = report.ranking;
      expect(winners.split(/, | and /)).toContain(first.name);
    }
  });
});
