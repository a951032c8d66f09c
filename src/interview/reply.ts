// What is put to a person at each step of the interview, and what they can reply.
import type { Offer } from "../analysis/advice/adviser.ts";
import type { Standings } from "../analysis/advice/standings.ts";
import type { Question } from "../knowledge/schema.ts";

export interface Step {
  readonly question: Question;
  /** How many questions this one makes, from 1 on. */
  readonly number: number;
  /** How many questions may still come at most, this one included. */
  readonly canMatter: number;
  /** What was replied before, if the person has come back: ids of choices, or that it was skipped. */
  readonly before: readonly string[] | "skipped" | undefined;
  readonly important: boolean;
  /** The first places if these choices were the answer, or without any answer. */
  standings(choices: readonly string[] | undefined, important: boolean): Standings;
}

export type Reply =
  | { readonly kind: "answer"; readonly choices: readonly string[]; readonly important: boolean }
  | { readonly kind: "skip" | "back" | "finish" | "cancel" };

/** What a person can reply to the offer to end here. */
export type OfferReply = { readonly kind: "goOn" | "back" | "finish" | "cancel" };

/** Puts questions to a person. One way uses keys and redraws, the other plain lines. */
export interface Asker {
  ask(step: Step): Promise<Reply>;
  offer(offer: Offer, canMatter: number): Promise<OfferReply>;
  /** Says something that needs no reply. */
  tell(text: string): void;
  close(): void;
}
