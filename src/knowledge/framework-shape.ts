// What traits, facts and frameworks look like.
import * as z from "zod";
import {
  address,
  conditions,
  id,
  idOf,
  line,
  month,
  roles,
  source,
  strict,
  upTo,
} from "./shape-parts.ts";

const traitValue = strict({
  id,
  meaning: line.describe("what the value means"),
  offered: z
    .enum(["whole", "part", "none"])
    .optional()
    .describe("how much of the trait is offered; `part`: some of it, or through another package"),
});

const times = z.number().min(0).max(1e6);
const measured = strict({
  ratio: times.describe("the multiple of Flask's value, measured side by side"),
  low: times.optional().describe("the lowest ratio of all runs"),
  high: times.optional().describe("the highest ratio of all runs"),
});

export const trait = strict({
  id: idOf("trait", "the id of the trait; a shipped id replaces the shipped one"),
  group: z
    .enum(["serving", "data", "security", "pages", "working", "health"])
    .describe("the section that shows the trait"),
  label: line.describe("its name for readers"),
  type: z
    .enum(["one", "many", "info"])
    .describe(
      "`one`: one value of the list; `many`: any of them; `info`: free text, never matched",
    ),
  meaning: line.describe("what the trait means"),
  need: id.optional().describe("one of the `needs` of a choice, covered by this trait"),
  values: upTo(40, traitValue, "values").optional().describe("the closed list of values"),
}).meta({ id: "trait", description: "a property that describes every framework" });

export const fact = strict({
  value: z
    .union([line, upTo(40, id, "values")], { error: "a value is text, or a list of ids" })
    .describe("a value of the trait, a list of them, free text, or `unknown`"),
  source: source.optional(),
  basis: line
    .optional()
    .describe("what the fact is about: the bare package, an extra, a generated project, a package"),
  asOf: month.optional().describe("the month in which it was true, such as `2026-11`"),
}).meta({ id: "fact", description: "the value of one trait, with its source and its month" });

export const facts = z
  .record(id, fact)
  .meta({ id: "facts", description: "facts, by trait" })
  .register(roles, { role: "facts" });

/** Which of the answers something belongs to. */
const asked = {
  when: conditions
    .optional()
    .describe("the answers that call for it: all of the questions, any of the choices"),
  unless: conditions
    .optional()
    .describe("the answers that exclude it: any of the choices of any of the questions"),
};

export const stackPackage = strict({
  need: id.describe("one of the `needs` of a choice"),
  package: line
    .regex(/^[^"$`\\!]*$/, 'a package cannot hold any of " $ ` \\ !')
    .describe("what to install, in the syntax of pip"),
  why: line.describe("what it does here"),
  replaces: z
    .union([line, upTo(10, line, "packages")])
    .optional()
    .describe(
      "one or several packages of the stack or the first step that this one makes unnecessary",
    ),
  ...asked,
  source,
}).meta({ id: "stackPackage", description: "a package in general use for one need" });

export const note = strict({
  ...asked,
  says: line.describe("what to know before you install, in half a sentence"),
  source,
}).meta({ id: "note", description: "what to know about a first step or a package of a stack" });

export const framework = strict({
  id: idOf("framework", "the id of the framework; a shipped id replaces the shipped one"),
  name: line.describe("its name, as its project spells it"),
  kind: z
    .enum(["full-stack", "micro", "hybrid", "async", "api", "data-app", "semantic"])
    .describe("its kind"),
  summary: line.describe("what it is, in one sentence"),
  homepage: address.describe("its home page"),
  docs: address.describe("its documentation"),
  firstStep: line.describe("the first command to run"),
  article: z.boolean().describe("whether the article describes it"),
  stack: upTo(100, stackPackage, "packages")
    .optional()
    .describe("the packages that people add for what it lacks"),
  includes: upTo(20, line, "packages")
    .optional()
    .describe("packages of its stack that the first step installs"),
  notes: upTo(20, note, "notes")
    .optional()
    .describe("what to know before you install, for the answers that it depends on"),
  nearestTo: upTo(100, line, "names")
    .optional()
    .describe(
      "names of frameworks and packages that are not ranked, for which this one is the nearest",
    ),
  facts: facts.describe("its facts, by trait"),
  measured: z
    .record(id, measured)
    .optional()
    .describe("the measurements of its probe, by figure, such as `memory`"),
}).meta({ id: "shippedFramework", description: "a framework that states every trait" });
