// `pyfw help exit-codes`: what the number means with which pyfw ends.
import { EXIT_CODE_MEANINGS } from "../../failure.ts";
import type { Part } from "../help-text.ts";

export const exitCodes: readonly Part[] = [
  {
    rows: EXIT_CODE_MEANINGS.map(([code, meaning]) => [String(code).padStart(3), meaning] as const),
  },
  "What is wrong goes to standard error: all problems at once, each with its place, and on the last line what to do next.",
];
