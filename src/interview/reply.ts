// What is put to a person at each step of the interview, and what they can reply.
import type { Question } from "../knowledge/schema.ts";

export interface Step {
  readonly question: Question;
  /** Where the question stands, from 1 on, and how many there are. */
  readonly number: number;
  readonly total: number;
  /** What was answered before, if the person has come back; ids of choices. */
  readonly chosen: readonly string[];
  readonly important: boolean;
}

export type Reply =
  | { readonly kind: "answer"; readonly choices: readonly string[]; readonly important: boolean }
  | { readonly kind: "skip" | "back" | "finish" | "cancel" };

/** Puts one question to a person. One way uses keys and redraws, the other plain lines. */
export interface Asker {
  ask(step: Step): Promise<Reply>;
  close(): void;
}
