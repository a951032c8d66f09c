// Tests the stack: only what the answers need, each package once, in one command.
import { expect, test } from "vitest";
import type { Framework } from "../../src/knowledge/schema.ts";
import { stackOf } from "../../src/ranking/stack.ts";
import { ash, questionOf, traitOf } from "../support/small-world.ts";

const source = { judgement: "a test" };
const packages: NonNullable<Framework["stack"]> = [
  { need: "orm", package: "tables", why: "maps tables", source },
  { need: "push", package: "sockets[all]", why: "keeps connections", source },
  { need: "migrations", package: "tables", why: "changes tables", source },
];
const needs = [["orm", "migrations"], ["push"], []];
const parts = questionOf("parts", ["models", "live", "plain"], "many");
const choices = parts.choices.map((one, at) => ({ ...one, needs: needs[at] ?? [] }));
const knowledge = { questions: [{ ...parts, choices }], traits: [] };
const both = ["models", "live"];
const stack = (parts: readonly string[], firstStep = "pip install ash", all = packages) =>
  stackOf({ ...ash, firstStep, stack: all }, new Map([["parts", parts]]), knowledge);
const replacing = (need: string, name: string, replaces: string | string[]) => {
  return { need, package: name, why: "serves", replaces, source };
};
/** The packages for these answers when the framework has more of them. */
const packagesFor = (parts: readonly string[], ...more: typeof packages) =>
  stack(parts, "", [...packages, ...more]).packages;
const names = (...given: Parameters<typeof packagesFor>) =>
  packagesFor(...given).map((one) => one.package);

test("without needs the stack is the first step", () => {
  const install = "pip install ash";
  const nothing = { packages: [], beside: [], notes: [], uncovered: [] };
  expect(stack(["plain"])).toEqual({ ...nothing, install });
});

test("a package for two needs is named once; one with an extra is quoted for zsh", () => {
  const { packages, install } = stack(both);
  expect(packages.map((one) => one.package)).toEqual(["tables", "sockets[all]"]);
  expect(packages[0]?.need).toBe("orm");
  expect(install).toBe('pip install ash tables "sockets[all]"');
  const quoted = `pip install ash "sockets[all]"`;
  expect(stack(["live"], quoted).install).toBe(quoted);
});

test("a package with a version or a marker is quoted, as a shell reads signs in its own way", () => {
  const pinned = { need: "orm", package: "tables>=2; python_version<'3.13'", why: "maps", source };
  const { install } = stack(["models"], undefined, [pinned]);
  expect(install).toBe(`pip install ash "tables>=2; python_version<'3.13'"`);
});

test("extras of the framework replace it in the first step, and are not beside it", () => {
  const extras = { need: "push", package: "ash[push]", why: "keeps connections", source };
  const {
    install,
    beside,
    packages: all,
  } = stack(both, undefined, [...packages.slice(0, 1), extras]);
  expect(install).toBe('pip install tables "ash[push]"');
  expect(beside.map((one) => one.package)).toEqual(["tables"]);
  expect(all.map((one) => one.package)).toEqual(["tables", "ash[push]"]);
});

test("a package that the first step includes is not installed again", () => {
  const includes = ["tables"];
  const answers = new Map([["parts", both]]);
  const { install, beside } = stackOf(
    { ...ash, firstStep: "pip install ash", stack: packages, includes },
    answers,
    knowledge,
  );
  expect(install).toBe('pip install ash "sockets[all]"');
  expect(beside.map((one) => one.package)).toEqual(["sockets[all]"]);
});

const server = replacing("push", "server", "tables");

test("a package that another one replaces is omitted", () => {
  expect(names(["models"], server)).toEqual(["tables"]);
  expect(names(both, server)).toEqual(["sockets[all]", "server"]);
  expect(packagesFor(both, server)[1]).not.toHaveProperty("replaces");
});

test("one package can replace several", () => {
  const all = replacing("push", "server", ["tables", "sockets[all]"]);
  expect(names(both, all)).toEqual(["server"]);
});

test("a package that is itself replaced makes none unnecessary", () => {
  const rival = replacing("migrations", "rival", "server");
  expect(names(both, server, rival)).toEqual(["tables", "sockets[all]", "rival"]);
});

test("a choice is not covered if its trait offers nothing and no package does", () => {
  const values = ["built-in", "none"].map((id) => {
    return { id, meaning: id, offered: id === "none" ? ("none" as const) : ("whole" as const) };
  });
  const traits = [{ ...traitOf("live", []), need: "push", values }];
  const uncoveredBy = (live: string, stack: Framework["stack"]) => {
    const facts = { live: { value: live, asOf: "2026-11", source } };
    const answers = new Map([["parts", both]]);
    return stackOf({ ...ash, facts, stack }, answers, { ...knowledge, traits }).uncovered;
  };
  const [, sockets] = packages;
  const { label } = choices[1] ?? {};
  expect(uncoveredBy("none", [])).toEqual([{ question: "parts", choice: "live", label }]);
  expect(uncoveredBy("built-in", [])).toEqual([]);
  expect(uncoveredBy("none", sockets && [sockets])).toEqual([]);
});

test("a first step without pip is followed by an install", () => {
  expect(stack(["live"], "unzip ash").install).toBe(
    'unzip ash; python -m pip install "sockets[all]"',
  );
});

test("a package or a note depends on the other answers", () => {
  const large = { need: "push", package: "cluster", why: "spreads", source };
  const conditional = [{ ...large, when: { size: ["large"] }, unless: { parts: ["models"] } }];
  const says = "it takes a while";
  const notes = [{ when: { size: ["large"] }, says, source }];
  const forAnswers = (...answers: readonly [string, string[]][]) =>
    stackOf({ ...ash, stack: conditional, notes }, new Map(answers), knowledge);
  const live = forAnswers(["parts", ["live"]], ["size", ["large"]]);
  expect(live.packages).toEqual([large]);
  expect(live.notes).toEqual([{ says, source }]);
  expect(forAnswers(["parts", both], ["size", ["large"]]).packages).toEqual([]);
  expect(forAnswers(["parts", ["live"]])).toMatchObject({ packages: [], notes: [] });
});

test("a package can replace one of the first step, with all that this includes", () => {
  const firstStep = 'pip install "ash[all]"';
  const bare = replacing("push", "ash", "ash[all]");
  const { install, beside } = stackOf(
    { ...ash, firstStep, stack: [bare, ...packages], includes: ["tables"] },
    new Map([["parts", both]]),
    knowledge,
  );
  expect(install).toBe('pip install ash tables "sockets[all]"');
  expect(beside.map((one) => one.package)).toEqual(["tables", "sockets[all]"]);
});
