// What questions and their choices look like.
import * as z from "zod";
import { id, idOf, line, strict, upTo } from "./shape-parts.ts";

const aliases = upTo(20, id, "aliases")
  .min(1, "name at least one alias")
  .optional()
  .describe("older ids that are still accepted in answers");
const share = z
  .number()
  .gt(0, "a frequency is more than 0 and less than 1")
  .lt(1, "a frequency is more than 0 and less than 1");
const frequency = share.describe("the share of people who choose it");

export const choice = strict({
  id: id.describe("its name in answers"),
  alias: aliases,
  label: line.describe("its name for readers"),
  hint: line.optional().describe("its meaning, with examples"),
  frequency: frequency.optional(),
  needs: upTo(10, id, "needs")
    .min(1, "name at least one need")
    .optional()
    .describe("what it requires, built in or from a package of the `stack`"),
  neutral: z.literal(true).optional().describe("no rule has to name it"),
});

const questionParts = {
  id: idOf("question", "its name in answers; a shipped id replaces the shipped question"),
  kind: z
    .enum(["one", "many"])
    .describe("`one`: one choice is taken; `many`: several, or none of these"),
  title: line.optional().describe("its short name in reports"),
  alias: aliases,
  text: line.describe("the question itself"),
  why: line.describe("why it matters: completes “asked because …”"),
  answered: share
    .optional()
    .describe("the share of people who answer it; the others leave it open"),
};

const choices = upTo(40, choice, "choices");

export const ownChoices = strict({
  ...questionParts,
  choices: choices.min(2, "a question has at least two choices"),
});
const frameworkChoices = strict({
  ...questionParts,
  frameworks: z
    .literal(true)
    .describe("adds all frameworks, by id and name, after its own choices"),
  frequencies: z
    .record(id, frequency)
    .optional()
    .describe("the frequencies of the choices that `frameworks` adds"),
  choices,
});

export const question = z
  .union([ownChoices, frameworkChoices])
  .meta({ id: "question", description: "a question, with its choices" });
