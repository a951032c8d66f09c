// What a person is asked at each step of the interview, what they can reply, and who judges it.
import type { Adviser } from "../analysis/advice/adviser.ts";
import type { Standings } from "../analysis/advice/standings.ts";
import type { Input } from "../answers/input.ts";
import type { EndSignal } from "../host.ts";
import type { Answers } from "../knowledge/answer.ts";
import type { AdviceRule, Question } from "../knowledge/schema.ts";
import type { Screen } from "./screen.ts";

export interface Step {
  readonly question: Question;
  /** How many questions were replied to before this one. */
  readonly replied: number;
  /** How many questions may still come at most, this one included. */
  readonly canMatter: number;
  readonly trail: readonly string[];
  /** The earlier reply, if the person has come back: ids of choices, or that it was skipped. */
  readonly before: readonly string[] | "skipped" | undefined;
  readonly important: boolean;
  /** The first places if these choices were the answer, or without any answer. */
  standings(choices: readonly string[] | undefined, important: boolean): Standings;
  /** The contradictions of these choices, if they were the answer, with each other or another answer. */
  contradictions(choices: readonly string[] | undefined): readonly string[];
}

/** An answer without choices skips the question; going back, finishing and stopping keep what is ticked. */
export type Reply =
  | ({ readonly kind: "answer" | "back" | "finish" } & Changed)
  | (Cancel & { readonly ticked?: Changed });

/** A signal ended the questions; a person's Ctrl-C counts as SIGINT. */
export interface Cancel {
  readonly kind: "cancel";
  readonly by: EndSignal;
}

/** A person's reply to a question. */
export interface Changed {
  /** The ids of the choices; `undefined` leaves the question open. */
  readonly choices: readonly string[] | undefined;
  readonly important: boolean;
}

/** A review of the answers: to finish, to go on, or to change one. */
export interface Review {
  /** The state of the interview, in one or two lines. */
  readonly says: readonly string[];
  readonly canMatter: number;
  /** What pressing enter does. */
  readonly suggests: "finish" | "goOn";
  readonly replies: readonly Replied[];
  /** The questions that were not asked because no answer to them changes the winners. */
  readonly notAsked: readonly Question[];
}

export interface Replied extends Changed {
  readonly question: Question;
}

export type ReviewReply =
  | { readonly kind: "finish" | "goOn" | "back" }
  /** The person wants to change the reply to this question, or to give one if it was not asked. */
  | { readonly kind: "edit"; readonly id: string }
  | Cancel;

export interface Manner {
  /** Plain lines and numbers; no cursor movement, no redraw. */
  readonly accessible: boolean;
  readonly screen: Screen;
  /** Shown before the first question, each on its own line. */
  readonly welcome: readonly string[];
}

/** Asks a person questions, either by keys and redraws or in plain lines. */
export interface Asker {
  ask(step: Step): Promise<Reply>;
  review(review: Review): Promise<ReviewReply>;
  /** Shows a message that needs no reply, at the latest with the next question. */
  notify(text: string): void;
  close(): void;
}

export interface Certainty {
  /** Names; none if everything is ruled out. */
  readonly winners: readonly string[];
  readonly label: string;
  /** The probability that the winners stay first, 0 to 1. */
  readonly share: number;
}

export type Elsewhere = Pick<AdviceRule, "id" | "advice" | "because">;

/** Judges answers by the same measures as the report. */
export interface Judge extends Adviser {
  readonly questions: readonly Question[];
  verdict(given: Input): Certainty;
  elsewhere(given: Input): readonly Elsewhere[];
  contradictions(answers: Answers): readonly string[];
}
