// Judges a fault in the shipped rules: what it changes, and what notices it.
import { differenceBetween } from "../../src/analysis/diff/difference.ts";
import { proofTasks } from "../../src/analysis/prove/properties.ts";
import { check } from "../../src/knowledge/check.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { type Decision, decide } from "../support/kept-decisions.ts";
import type { Mutant } from "./mutants.ts";

/** The nets that can catch a fault, in the order in which one would look. */
export const NETS = ["checks", "proofs", "decisions"] as const;

export type Net = (typeof NETS)[number];

/**
 * What `rules diff` says about the winners: `changed`, with a witness; `same`, proved for all answers
 * and marks; or `undecided`. `unsound` rules have no winners.
 */
export type Change = "changed" | "same" | "undecided" | "unsound";

export interface Judged {
  readonly mutant: Mutant;
  readonly change: Change;
  /** Every net that catches it; for unsound rules only the checks can be tried. */
  readonly nets: readonly Net[];
}

/** Judges a faulty version of the knowledge against its kept decisions. */
export function judge(mutant: Mutant, knowledge: Knowledge, kept: readonly Decision[]): Judged {
  const faulty = mutant.knowledge;
  const problems = check(faulty);
  if (problems.some(({ level }) => level === "error"))
    return { mutant, change: "unsound", nets: ["checks"] };
  const catches = {
    checks: () => problems.length > 0,
    proofs: () =>
      proofTasks(faulty).some(({ tasks }) => tasks().some((one) => one.decide().is !== "proved")),
    // Compares as the test of the kept decisions does.
    decisions: () =>
      kept.some((one) => JSON.stringify(one) !== JSON.stringify(decide(faulty, one.answers))),
  } satisfies Record<Net, () => boolean>;
  const nets = NETS.filter((net) => catches[net]());
  const { kind } = differenceBetween(knowledge, faulty).verdict;
  return { mutant, change: kind === "differ" ? "changed" : kind, nets };
}
