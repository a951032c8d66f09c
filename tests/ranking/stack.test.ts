// Tests the stack: only what the answers need, each package once, in one command.
import { expect, test } from "vitest";
import type { Framework } from "../../src/knowledge/schema.ts";
import { stackOf } from "../../src/ranking/stack.ts";
import { ash, questionOf } from "../support/small-world.ts";

const source = { judgement: "a test" };
const framework = (firstStep: string): Framework => ({
  ...ash,
  firstStep,
  stack: [
    { need: "orm", package: "tables", why: "maps tables", source },
    { need: "push", package: "sockets[all]", why: "keeps connections", source },
    { need: "migrations", package: "tables", why: "changes tables", source },
  ],
});
const needs = [["orm", "migrations"], ["push"], []];
const parts = questionOf("parts", ["models", "live", "plain"], "many");
const choices = parts.choices.map((one, at) => ({ ...one, needs: needs[at] ?? [] }));
const knowledge = { questions: [{ ...parts, choices }], traits: [] };
const stack = (firstStep: string, parts: readonly string[]) =>
  stackOf(framework(firstStep), new Map([["parts", parts]]), knowledge);

test("without needs the stack is the first step", () => {
  const install = "pip install ash";
  expect(stack(install, ["plain"])).toEqual({ packages: [], install, uncovered: [] });
});

test("a package for two needs is named once; one with an extra is quoted for zsh", () => {
  const { packages, install } = stack("pip install ash", ["models", "live"]);
  expect(packages.map((one) => one.package)).toEqual(["tables", "sockets[all]"]);
  expect(packages[0]?.need).toBe("orm");
  expect(install).toBe('pip install ash tables "sockets[all]"');
  expect(stack(`pip install ash "sockets[all]"`, ["live"]).install).toBe(
    `pip install ash "sockets[all]"`,
  );
});

test("a package with a version or a marker is quoted, as a shell reads signs in its own way", () => {
  const pinned = { need: "orm", package: "tables>=2; python_version<'3.13'", why: "maps", source };
  const { install } = stackOf(
    { ...framework("pip install ash"), stack: [pinned] },
    new Map([["parts", ["models"]]]),
    knowledge,
  );
  expect(install).toBe(`pip install ash "tables>=2; python_version<'3.13'"`);
});

test("a package that another one replaces is left out", () => {
  const live = { need: "push", package: "server", why: "serves both", replaces: "tables", source };
  const both = { ...framework("pip install ash"), stack: [...(framework("").stack ?? []), live] };
  const packages = (parts: readonly string[]) =>
    stackOf(both, new Map([["parts", parts]]), knowledge).packages;
  expect(packages(["models"]).map((one) => one.package)).toEqual(["tables"]);
  expect(packages(["models", "live"]).map((one) => one.package)).toEqual([
    "sockets[all]",
    "server",
  ]);
  expect(packages(["models", "live"])[1]).not.toHaveProperty("replaces");
});

test("one package can replace several", () => {
  const live = {
    need: "push",
    package: "server",
    why: "is all",
    replaces: ["tables", "sockets[all]"],
    source,
  };
  const all = { ...framework("pip install ash"), stack: [...(framework("").stack ?? []), live] };
  const { packages } = stackOf(all, new Map([["parts", ["models", "live"]]]), knowledge);
  expect(packages.map((one) => one.package)).toEqual(["server"]);
});

test("a package that is itself replaced makes none unnecessary", () => {
  const replacing = (need: string, name: string, replaces: string) => {
    return { need, package: name, why: "serves", replaces, source };
  };
  const live = replacing("push", "server", "tables");
  const other = replacing("migrations", "rival", "server");
  const three = {
    ...framework("pip install ash"),
    stack: [...(framework("").stack ?? []), live, other],
  };
  const { packages } = stackOf(three, new Map([["parts", ["models", "live"]]]), knowledge);
  expect(packages.map((one) => one.package)).toEqual(["tables", "sockets[all]", "rival"]);
});

test("a choice is not covered if its trait offers nothing and no package does", () => {
  const values = ["built-in", "none"].map((id) => {
    return { id, meaning: id, offered: id === "none" ? ("none" as const) : ("whole" as const) };
  });
  const trait = {
    id: "live",
    group: "serving",
    label: "Live",
    type: "one",
    meaning: "live",
  } as const;
  const traits = [{ ...trait, need: "push", values }];
  const uncoveredBy = (live: string, packages: Framework["stack"]) => {
    const facts = { live: { value: live, asOf: "2026-11", source } };
    const answers = new Map([["parts", ["models", "live"]]]);
    return stackOf({ ...ash, facts, stack: packages }, answers, { ...knowledge, traits }).uncovered;
  };
  const [, sockets] = framework("").stack ?? [];
  const { label } = choices[1] ?? {};
  expect(uncoveredBy("none", [])).toEqual([{ question: "parts", choice: "live", label }]);
  expect(uncoveredBy("built-in", [])).toEqual([]);
  expect(uncoveredBy("none", sockets && [sockets])).toEqual([]);
});

test("a first step without pip is followed by an install", () => {
  expect(stack("unzip ash", ["live"]).install).toBe(
    'unzip ash; python -m pip install "sockets[all]"',
  );
});
