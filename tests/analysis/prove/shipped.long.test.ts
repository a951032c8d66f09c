// Tests that the shipped rules hold every property, and that every witness shows what it claims.
import { expect, test } from "vitest";
import type { Run } from "../../../src/analysis/prove/context.ts";
import { type PropertyName, proofTasks } from "../../../src/analysis/prove/properties.ts";
import { type Ranking, rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { shipped } from "../../support/samples.ts";

const proofs = proofTasks(shipped).map(({ property, tasks }) => ({
  property,
  verdicts: tasks().map(({ subject, decide }) => ({ subject, verdict: decide() })),
}));

test.each(proofs)("$property: all is proved", ({ verdicts }) => {
  expect(verdicts.filter(({ verdict }) => verdict.is !== "proved")).toEqual([]);
});

test("every framework, question, choice and rule is covered", () => {
  const { frameworks, questions, rules, properties = [] } = shipped;
  const ranking = rules.filter((rule) => !("advice" in rule));
  const choices = questions.flatMap((question) => question.choices);
  expect(proofs.map(({ property, verdicts }) => [property, verdicts.length])).toEqual([
    ["first-alone", frameworks.length],
    ["question-matters", questions.length],
    ["choice-matters", choices.length],
    ["rule-matters", ranking.length],
    ["not-shadowed", rules.length],
    ["not-contradicted", rules.length],
    ["something-left", 1],
    ["declared", properties.length],
  ]);
  expect(properties.length).toBeGreaterThanOrEqual(2);
});

/** The scorer's ranking for the answers of a run, written and read like an answers file. */
function ranked({ answers, without }: Run): Ranking {
  const written: [string, string[]][] = JSON.parse(JSON.stringify([...answers]));
  const rules = shipped.rules.filter(({ id }) => id !== without);
  return rank({ ...shipped, rules }, { ...emptyRequest, answers: new Map(written) });
}

const winners = (run: Run) => ranked(run).winners.map(({ id }) => id);
const ranks = (run: Run) =>
  ranked(run)
    .rows.map(({ framework, rank: place }) => `${framework.id} ${place}`)
    .sort();

const witnesses = (property: PropertyName) =>
  proofs
    .filter((one) => one.property === property)
    .flatMap(({ verdicts }) => verdicts)
    .map(({ subject, verdict }) => ({
      subject,
      runs: verdict.is === "undecided" ? [] : verdict.runs,
    }));

/** The witnesses that consist of two runs. */
const pairs = (property: PropertyName) =>
  witnesses(property).map(({ subject, runs: [one, other] }) => {
    if (one === undefined || other === undefined) throw new Error(`no witness of ${subject}`);
    return { subject, one, other };
  });

/** The questions that the two runs answer differently. */
const changed = (one: Run, other: Run) =>
  shipped.questions
    .map(({ id }) => id)
    .filter((id) => one.answers.get(id)?.join() !== other.answers.get(id)?.join());

test("a witness for a framework makes it the sole winner", () => {
  for (const { subject, runs } of witnesses("first-alone"))
    expect(runs.map(winners)).toEqual([[subject[1]]]);
});

test.each(["question-matters", "choice-matters"] as const)(
  "a witness for %s is two rankings with different winners that differ only in that question",
  (property) => {
    for (const { subject, one, other } of pairs(property)) {
      expect(changed(one, other)).toEqual([subject[1]]);
      expect(winners(one)).not.toEqual(winners(other));
      const has = (run: Run) =>
        run.answers.get(subject[1] ?? "")?.includes(subject[3] ?? "") === true;
      if (property === "choice-matters") expect(has(one)).not.toBe(has(other));
    }
  },
);

test("a witness for a rule is two different rankings, one with it and one without it", () => {
  for (const { subject, one, other } of pairs("rule-matters")) {
    expect([one.without, other.without]).toEqual([undefined, subject[1]]);
    expect(changed(one, other)).toEqual([]);
    expect(ranks(one)).not.toEqual(ranks(other));
  }
});

test("a witness has few answers", () => {
  const sizes = proofs.flatMap(({ property }) =>
    witnesses(property).flatMap(({ runs }) => runs.map(({ answers }) => answers.size)),
  );
  const many = sizes.filter((size) => size > 13);
  expect(many.length / sizes.length).toBeLessThan(0.01);
});
