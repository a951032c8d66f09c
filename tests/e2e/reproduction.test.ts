// Every set of changed answers that a report tells gives, handed back to the program, the winners that it tells.
import { describe, expect, test } from "vitest";
import type {
  CounterfactualJson,
  RecommendationJson,
} from "../../src/report/recommendation/schema.ts";
import { pyfw } from "../support/program.ts";
import { randomAnswer, randomFrom } from "../support/random.ts";
import { shipped } from "../support/samples.ts";

const random = randomFrom(47);
const some = shipped.questions.map((question) => {
  const answer = randomAnswer(question, random);
  return `${question.id}=${answer.join(",")}`;
});

/** Flags that answer questions and shape who takes part, each with frameworks that are asked about. */
const RUNS: readonly (readonly [
  what: string,
  flags: readonly string[],
  frameworks: readonly string[],
])[] = [
  ["nothing answered", ["-a", "output="], ["django", "cubicweb"]],
  ["three answers", ["-a", "kind=site", "-a", "size=large", "-a", "deadline=tight"], ["tornado"]],
  ["everything answered", some.flatMap((one) => ["-a", one]), ["django", "dash", "falcon"]],
  [
    "marks and frameworks taken out",
    ["-a", "kind=api", "-i", "kind", "--without", "fastapi", "--require", "async=native,partial"],
    ["sanic", "flask", "fastapi"],
  ],
  ["the article alone", ["--article", "-a", "size=small", "-a", "kind=site"], ["cherrypy"]],
];

async function reportOf(flags: readonly string[]): Promise<RecommendationJson> {
  const { stdout, stderr, code } = await pyfw(["recommend", "-f", "json", ...flags]);
  const beside = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("note: "));
  expect([code, beside]).toEqual([0, []]);
  return JSON.parse(stdout);
}

/** The winners for each set of answers in place of those of the report, by one run of the program. */
async function winnersAfter(
  { answers, important, require }: RecommendationJson,
  alterations: readonly CounterfactualJson[],
  flags: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const lines = alterations.map(({ set }) =>
    JSON.stringify({ answers: { ...answers, ...set }, important, require }),
  );
  const { stdout } = await pyfw(["recommend", "--batch", ...flags], { stdin: lines.join("\n") });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).winners);
}

describe.each(RUNS)("with %s", (_, flags, frameworks) => {
  const narrowing = flags.flatMap((flag, place) =>
    flag === "--article" ? [flag] : flag === "--without" ? [flag, flags[place + 1] ?? ""] : [],
  );

  test("what would change the winners does", async () => {
    const report = await reportOf(flags);
    const { changes } = report.confidence;
    expect(changes.length).toBeGreaterThan(0);
    const after = await winnersAfter(report, changes, narrowing);
    expect(after).toEqual(changes.map(({ winners }) => winners));
    for (const winners of after) expect(winners).not.toEqual(report.winners);
  });

  test.each(frameworks)("what would put %s first does", async (framework) => {
    const report = await reportOf([...flags, "--why-not", framework]);
    const { first, alone } = report.whyNot ?? { first: undefined, alone: undefined };
    const taken = flags.includes(framework);
    expect(first?.possible).toBe(!taken);
    const sets = [...(first?.sets ?? []), ...(alone?.sets ?? [])];
    if (taken) return expect(sets).toEqual([]);
    const after = await winnersAfter(report, sets, narrowing);
    expect(after).toEqual(sets.map(({ winners }) => winners));
    for (const winners of after) expect(winners).toContain(framework);
    for (const winners of after.slice(first?.sets.length)) expect(winners).toEqual([framework]);
  });
});
