// Tests what `pyfw list`, `pyfw show` and `pyfw questions` make of their options.
import { describe, expect, test } from "vitest";
import { list } from "../../src/commands/list.ts";
import { questions } from "../../src/commands/questions.ts";
import { show } from "../../src/commands/show.ts";
import { Failure, type FailureDetail } from "../../src/failure.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import type { Report } from "../../src/report/report.ts";
import { identified, usualOutput } from "../support/reports.ts";
import { smallWorld } from "../support/small-world.ts";

function failureOf(action: () => unknown): FailureDetail | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error.detail;
    throw error;
  }
  return undefined;
}

describe("list", () => {
  const of = (flags: object, known = identified()) =>
    list({ ...usualOutput, require: [], ...flags }, known).report;
  const ids = (report: Report) =>
    report.kind === "catalogue" ? report.frameworks.map(({ id }) => id) : [];

  test.each([
    [{}, ["ash", "birch", "cedar"]],
    [{ kind: ["micro"] }, ["ash", "birch", "cedar"]],
    [{ article: true }, ["ash", "birch"]],
    [{ require: ["engine=slow"] }, ["birch"]],
    [{ require: ["engine=slow,fast"] }, ["ash", "birch"]],
    [{ require: ["engine=slow", "extras=wheels"] }, []],
  ])("%j lists %j, and counts the rest", (flags, listed) => {
    expect(ids(of(flags))).toEqual(listed);
    expect(of(flags)).toMatchObject({ leftOut: 3 - listed.length });
  });

  test("of several kinds each is enough", () => {
    const shipped = shippedKnowledge();
    const wanted = shipped.knowledge.frameworks.filter(
      ({ kind }) => kind === "micro" || kind === "async",
    );
    expect(ids(of({ kind: ["micro", "async"] }, shipped))).toEqual(wanted.map(({ id }) => id));
  });

  test("a kind that no framework has and a trait that does not exist are two problems", () => {
    expect(failureOf(() => of({ kind: ["mikro", "micro"], require: ["x=1"] }))).toMatchObject({
      problems: [
        { what: "trait", name: "x", place: "`--require`" },
        { what: "kind", name: "mikro", known: ["micro"], place: "`--kind`" },
      ],
    });
  });
});

describe("show", () => {
  test.each(["ash", "ASH", "Ash"])(
    "%s is ash: its rules by size, what rules it out first, without advice",
    (name) => {
      const { report } = show(name, usualOutput, identified());
      expect(report).toMatchObject({
        kind: "profile",
        framework: { id: "ash" },
        rules: [{ id: "ash-not-in-town" }, { id: "fast-is-fast" }, { id: "wheels-wanted" }],
        claims: [{ id: "ash-is-grey" }],
      });
    },
  );

  test("rules that would need unknown facts are not told of cedar", () => {
    expect(show("cedar", usualOutput, identified()).report).toMatchObject({
      rules: [],
      claims: [],
    });
  });

  test.each(["oak", "", "__proto__", "constructor"])("%j is no framework", (name) => {
    expect(failureOf(() => show(name, usualOutput, identified()))).toEqual({
      kind: "badInput",
      problems: [
        {
          kind: "unknownName",
          what: "framework",
          name,
          known: ["ash", "birch", "cedar"],
          place: "`show`",
        },
      ],
    });
  });
});

test("questions shows all of them, with the format that was asked for", () => {
  const output = { ...usualOutput, format: "json" } as const;
  expect(questions(output, identified())).toMatchObject({
    report: {
      kind: "questionnaire",
      questions: smallWorld.questions,
      origin: { version: "1.2.3", factsAsOf: "2026-01" },
    },
    output,
    notes: [],
  });
});
