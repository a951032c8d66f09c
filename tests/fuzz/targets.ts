// The fuzz targets: each way into pyfw, with nearly valid inputs.
import type * as fc from "fast-check";
import { answers, batches, teams } from "./answers.ts";
import { flags } from "./flags.ts";
import { records } from "./records.ts";
import { rules } from "./rules.ts";
import type { Attack } from "./withstand.ts";

export interface Target {
  readonly name: string;
  /** Its share of the inputs, in percent. */
  readonly share: number;
  readonly attacks: fc.Arbitrary<Attack>;
}

export const targets: readonly Target[] = [
  { name: "answers", share: 20, attacks: answers },
  { name: "rules", share: 15, attacks: rules },
  { name: "records", share: 15, attacks: records },
  { name: "batches", share: 20, attacks: batches },
  { name: "teams", share: 5, attacks: teams },
  { name: "flags", share: 25, attacks: flags },
];
