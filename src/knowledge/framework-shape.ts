// What traits, facts and frameworks look like.
import * as z from "zod";
import { address, id, idOf, line, month, roles, source, strict, upTo } from "./shape-parts.ts";

const traitValue = strict({
  id,
  meaning: line.describe("what the value says"),
  offered: z
    .enum(["whole", "part", "none"])
    .optional()
    .describe(
      "how far what the trait asks for is there; `part`: not all of it, or by another package",
    ),
});

const times = z.number().min(0).max(1e6);
const measured = strict({
  ratio: times.describe("how many times the value of Flask, measured side by side"),
  low: times.optional().describe("the lowest ratio of all runs"),
  high: times.optional().describe("the highest ratio of all runs"),
});

export const trait = strict({
  id: idOf("trait", "the id of the trait; a shipped id replaces the shipped one"),
  group: z
    .enum(["serving", "data", "security", "pages", "working", "health"])
    .describe("where the trait is shown"),
  label: line.describe("the trait as a person reads it"),
  type: z
    .enum(["one", "many", "info"])
    .describe(
      "`one`: one value of the list; `many`: any of them; `info`: free text, never matched",
    ),
  meaning: line.describe("what the trait says"),
  need: id.optional().describe("one of the `needs` of a choice, which it says how to cover"),
  values: upTo(40, traitValue, "values").optional().describe("the closed list of values"),
}).meta({ id: "trait", description: "one property by which every framework is described" });

export const fact = strict({
  value: z
    .union([line, upTo(40, id, "values")], { error: "a value is text, or a list of ids" })
    .describe("a value of the trait, a list of them, free text, or `unknown`"),
  source: source.optional(),
  basis: line
    .optional()
    .describe("what it is true of: the bare package, an extra, a generated project, a package"),
  asOf: month.optional().describe("the month in which it was true, such as `2026-11`"),
}).meta({ id: "fact", description: "the value of one trait, with its source and its month" });

export const facts = z
  .record(id, fact)
  .meta({ id: "facts", description: "facts, by trait" })
  .register(roles, { role: "facts" });

export const stackPackage = strict({
  need: id.describe("one of the `needs` of a choice"),
  package: line
    .regex(/^[^"$`\\!]*$/, 'a package cannot hold any of " $ ` \\ !')
    .describe("what is installed, as pip takes it"),
  why: line.describe("what it does here"),
  replaces: z
    .union([line, upTo(10, line, "packages")])
    .optional()
    .describe("a package of the stack that this one makes unnecessary, or several"),
  source,
}).meta({ id: "stackPackage", description: "a package in general use for one need" });

export const framework = strict({
  id: idOf("framework", "the id of the framework; a shipped id replaces the shipped one"),
  name: line.describe("its name as it writes it"),
  kind: z
    .enum(["full-stack", "micro", "hybrid", "async", "api", "data-app", "semantic"])
    .describe("what family it belongs to"),
  summary: line.describe("what it is, in one sentence"),
  homepage: address.describe("its home page"),
  docs: address.describe("its documentation"),
  firstStep: line.describe("the command to begin with"),
  article: z.boolean().describe("whether the article describes it"),
  stack: upTo(100, stackPackage, "packages")
    .optional()
    .describe("the packages that people add for what it leaves to others"),
  nearestTo: upTo(100, line, "names")
    .optional()
    .describe("frameworks and packages that are not ranked; who names one is led here"),
  facts: facts.describe("its facts, by trait"),
  measured: z
    .record(id, measured)
    .optional()
    .describe("what its probe measured, by figure, such as `memory`"),
}).meta({ id: "shippedFramework", description: "a framework that states every trait" });
