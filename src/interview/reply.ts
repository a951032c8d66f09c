// What is put to a person at each step of the interview, and what they can reply.
import type { Standings } from "../analysis/advice/standings.ts";
import type { Question } from "../knowledge/schema.ts";
import type { Screen } from "./screen.ts";

export interface Step {
  readonly question: Question;
  /** How many questions were replied to before this one. */
  readonly replied: number;
  /** How many questions may still come at most, this one included. */
  readonly canMatter: number;
  /** The labels of what was answered so far, in order. */
  readonly trail: readonly string[];
  /** What was replied before, if the person has come back: ids of choices, or that it was skipped. */
  readonly before: readonly string[] | "skipped" | undefined;
  readonly important: boolean;
  /** The first places if these choices were the answer, or without any answer. */
  standings(choices: readonly string[] | undefined, important: boolean): Standings;
  /** Which of the choices, if they were the answer, would contradict each other or another answer. */
  contradictions(choices: readonly string[] | undefined): readonly string[];
}

export type Reply =
  | { readonly kind: "answer"; readonly choices: readonly string[]; readonly important: boolean }
  | { readonly kind: "skip" | "cancel" }
  | { readonly kind: "back" | "finish"; readonly changed?: Changed | undefined };

/** What the person made of a question before they left it without enter. */
export interface Changed {
  /** The ticked choices; `undefined` if none is left. */
  readonly choices: readonly string[] | undefined;
  readonly important: boolean;
}

/** A moment to look back: to end, to go on, or to change an answer. */
export interface Review {
  /** Where the interview stands, in one line or two. */
  readonly says: readonly string[];
  /** How many questions can still change the winners. */
  readonly canMatter: number;
  /** What enter alone does. */
  readonly suggests: "finish" | "goOn";
  /** What was replied so far, in order. */
  readonly replies: readonly Replied[];
  /** The questions that were not asked because no answer to them changes the winners. */
  readonly notAsked: readonly Question[];
}

export interface Replied extends Changed {
  readonly question: Question;
}

export type ReviewReply =
  | { readonly kind: "finish" | "goOn" | "back" | "cancel" }
  /** The person wants to change the reply to this question, or to give one if it was not asked. */
  | { readonly kind: "edit"; readonly id: string };

/** How to ask. */
export interface Manner {
  /** Plain lines and numbers; no cursor movement, no redraw. */
  readonly accessible: boolean;
  readonly screen: Screen;
  /** Said before the first question, each on a line of its own. */
  readonly welcome: readonly string[];
}

/** Puts questions to a person. One way uses keys and redraws, the other plain lines. */
export interface Asker {
  ask(step: Step): Promise<Reply>;
  review(review: Review): Promise<ReviewReply>;
  /** Says something that needs no reply, at the latest with the next question. */
  notify(text: string): void;
  close(): void;
}
