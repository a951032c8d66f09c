// Tests `pyfw rules check --prove`: its report, its exit code, and that its results can be reproduced.
import { expect, test } from "vitest";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import type { World } from "../../support/host.ts";
import { runMain } from "../../support/run-main.ts";

const count = shippedKnowledge().knowledge.frameworks.length;
const rest = '"because": "is ours", "source": { "judgement": "ours" }';
const file = (...rules: string[]) =>
  `{ "extends": "pyfw", "name": "team", "rules": [\n  ${rules.map((one) => `{ ${one}, ${rest} }`).join(",\n  ")}\n] }`;
const ours = '"id": "ours", "when": { "size": ["large"] }, "for": ["flask"], "points": 3';
const files = {
  "good.json": file(ours),
  "double.json": file(ours, ours.replace('"ours"', '"again"')),
  "wrong.json": file(ours.replace("flask", "flsk")),
};

const run = (line: string, world: World = {}) => runMain(line, { files, ...world });

test("rules check --prove on good rules ends with 0, shows progress on standard error, and reports counts and times", async () => {
  const { code, output, errors } = await run("rules check good.json --prove");
  expect(code).toBe(0);
  expect(errors).toContain(`proving that every framework can be first alone (${count})\n`);
  expect(errors.split("\n")).toHaveLength(9);
  expect(output).toMatch(
    new RegExp(`every framework can be first alone +${count} of ${count} +\\d+\\.\\d\\d\n`),
  );
  expect(output).toContain("Everything is proved; -f json has the answers that show it.");
});

test("rules check --prove on an unsound file reports the errors and proves nothing", async () => {
  const { code, output, errors } = await run("rules check wrong.json --prove");
  expect(code).toBe(1);
  expect(output).not.toContain("Proof");
  expect(errors).toMatch(/^error: `wrong\.json` is not valid: 1 error\n/);
});

test("rules check --prove leaves the rest undecided when time runs out, and ends with 1", async () => {
  const { code, output, errors } = await run("rules check --prove", { tick: 20_000 });
  expect(code).toBe(1);
  expect(output).toMatch(/\n- time ran out for \d+ of \d+\n/);
  expect(errors).toMatch(/the shipped knowledge is not fully proved: \d+ undecided\n/);
  expect(errors).toContain(`  1 of ${count}\n`);
});

test("rules check --prove as annotations gives the place of each fault in the file", async () => {
  const { output } = await run("rules check double.json --prove -f github");
  expect(output).toContain(
    "::error file=double.json,line=3,col=3,title=pyfw rules check::the rule `again` is shadowed",
  );
});

interface Shown {
  readonly answers: object;
  readonly without?: string;
  readonly winners: readonly string[];
}

const outputs = new Map<string, ReturnType<typeof run>>();
/** Each file is proved once. */
async function proof(name: string) {
  const proving = outputs.get(name) ?? run(`rules check ${name} --prove -f json`);
  outputs.set(name, proving);
  return JSON.parse((await proving).output).proof;
}

test("as JSON names each fault with its place and the answers that show it", async () => {
  const { holds, properties } = await proof("double.json");
  expect(holds).toBe(false);
  const shadowed = properties.find((one: { property: string }) => one.property === "not-shadowed");
  expect(shadowed).toMatchObject({ says: "no rule always does the same as another", refuted: 2 });
  expect(
    shadowed.verdicts.filter((one: { verdict: string }) => one.verdict !== "proved").at(0),
  ).toMatchObject({
    subject: ["rules", "ours"],
    verdict: "refuted",
    message: expect.stringContaining("the rule `ours` is shadowed"),
    line: 2,
    column: 3,
    by: ["again"],
    shownBy: [{ answers: { size: "large" }, winners: expect.any(Array) }],
  });
});

test("as JSON shows which ranks a rule moves, and removing the rule reproduces that", async () => {
  const { properties } = await proof("good.json");
  const all = properties.flatMap((one: { verdicts: object[] }) => one.verdicts);
  const { shownBy, moves } = all.find((one: { shownBy?: Shown[] }) => {
    const rule = one.shownBy?.[1]?.without;
    return rule !== undefined && rule !== "ours";
  });
  const { answers, without } = shownBy[1];
  const world = {
    stdin: JSON.stringify(answers),
    files: { ...files, "without.json": file(ours).replace("{", `{ "remove": ["${without}"],`) },
  };
  const places = [];
  for (const rules of ["good.json", "without.json"]) {
    const again = await run(`recommend - --rules ${rules} -f json`, world);
    const rows: { framework: string; rank: number }[] = JSON.parse(again.output).ranking;
    places.push(rows.find(({ framework }) => framework === moves.framework)?.rank);
  }
  expect(places).toEqual(moves.ranks);
  expect(new Set(places).size).toBe(2);
});
