// The topics of `pyfw help`: each is a file of this folder.

import type { Part } from "../help-text.ts";
import { accuracy } from "./accuracy.ts";
import { answers } from "./answers.ts";
import { assistants } from "./assistants.ts";
import { batch } from "./batch.ts";
import { ci } from "./ci.ts";
import { exitCodes } from "./exit-codes.ts";
import { library } from "./library.ts";
import { records } from "./records.ts";
import { rules } from "./rules.ts";
import { scoring } from "./scoring.ts";

export interface Topic {
  readonly name: string;
  /** Other words by which people look for it. */
  readonly also?: readonly string[];
  /** For the list of topics. */
  readonly about: string;
  readonly parts: readonly Part[];
}

export const TOPICS: readonly Topic[] = [
  { name: "answers", about: "how to give answers", parts: answers },
  {
    name: "accuracy",
    about: "how often pyfw is right, and its bias",
    get parts() {
      return accuracy();
    },
  },
  { name: "assistants", about: "how an assistant asks pyfw for you", parts: assistants },
  { name: "batch", also: ["jsonl"], about: "how to decide on many answers at once", parts: batch },
  { name: "ci", about: "how to use pyfw in CI", parts: ci },
  { name: "exit-codes", about: "what each exit code means", parts: exitCodes },
  { name: "library", also: ["node"], about: "how a program asks pyfw", parts: library },
  {
    name: "records",
    also: ["adr", "madr", "record", "decisions"],
    about: "how to record a decision and verify it",
    parts: records,
  },
  { name: "rules", about: "how to bring your own rules", parts: rules },
  { name: "scoring", about: "how points add up to a ranking", parts: scoring },
];
