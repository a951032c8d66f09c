// A look back: to finish, to go on, or to change an answer; its lines, and what each key does.
import { isDownKey, isEnterKey, isSpaceKey, isUpKey } from "@inquirer/core";
import { titleOf } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import { bad, faint, strong } from "../text/document.ts";
import { counted } from "../text/words.ts";
import { wrap } from "../text/wrap.ts";
import { type Entry, flowing, linesOf, mostLines, painted, windowOf } from "./list.ts";
import { isBackKey, type Key, moved } from "./question-keys.ts";
import { fitting, progressLine } from "./question-lines.ts";
import type { Review, ReviewReply } from "./reply.ts";
import { around, type Drawn, type Screen, type ScreenPart, SPARE } from "./screen.ts";
import { answerWords, NOT_ASKED } from "./wording.ts";

export interface ReviewView {
  readonly review: Review;
  /** The index of the cursor among the ways. */
  readonly active: number;
  readonly note: string;
  readonly top: number;
}

export function reviewView(review: Review): ReviewView {
  return { review, active: suggestedAt(review, waysOf(review)), note: "", top: 0 };
}

/** The view after the key, or the reply that the key gives. */
export function pressReview(view: ReviewView, key: Key): ReviewView | ReviewReply {
  const ways = waysOf(view.review);
  const way = ways[view.active];
  if (isUpKey(key) || key.name === "k") return moved(view, -1, ways.length);
  if (isDownKey(key) || key.name === "j") return moved(view, 1, ways.length);
  if ((isEnterKey(key) || isSpaceKey(key)) && way !== undefined) return way.reply;
  if (isBackKey(key)) return { kind: "back" };
  return key.name === "f" || key.name === "q" ? { kind: "finish" } : view;
}

const HEADINGS = { replies: "Your answers (enter changes one):", notAsked: NOT_ASKED };

/** The review on as many lines as the screen has, less one for the cursor. */
export function reviewLines({ review, active, note, top }: ReviewView, screen: Screen): Drawn {
  const { replies, canMatter, says } = review;
  const progress = { replied: replies.length, canMatter, trail: [] };
  const [first = "", ...others] = says;
  const headingAt = (at: number) => {
    const begins = ways[at]?.begins;
    return begins === undefined ? [] : ["", painted(faint(HEADINGS[begins]), screen)];
  };
  const ways = waysOf(review);
  const entries = ways.map((way, at): Entry => ({ ...way, below: headingAt(at + 1) }));
  const keys = fitting(["↑↓ move", "enter choose"], ["f finish", "b back"], [], screen.width);
  const head: readonly ScreenPart[] = [
    { rank: 2, lines: [progressLine(progress, screen)] },
    { rank: SPARE + 3, lines: [""] },
    { rank: 0, lines: wrap(strong(first), screen) },
    { rank: 1, lines: others.flatMap((line) => wrap(line, screen)) },
    { rank: SPARE + 2, lines: [""] },
  ];
  const foot: readonly ScreenPart[] = [
    { rank: SPARE + 1, lines: [""] },
    note === ""
      ? { rank: 3, lines: [painted(faint(keys), screen)] }
      : flowing(3, bad(note), screen),
  ];
  const list = (space: number) =>
    windowOf(linesOf(entries, active, screen), active, space, top, screen);
  return around(head, foot, mostLines(entries, screen), list, screen);
}

interface Way {
  readonly label: string;
  readonly hint: string;
  readonly reply: ReviewReply;
  /** The group that begins here. */
  readonly begins?: "replies" | "notAsked" | undefined;
}

/** The index of the option that enter alone picks. */
export function suggestedAt({ suggests }: Review, ways: readonly Way[]): number {
  const at = ways.findIndex(({ reply }) => reply.kind === suggests);
  return Math.max(0, at);
}

export function waysOf({ canMatter, replies, notAsked }: Review): readonly Way[] {
  const goOn: Way = {
    label: "Keep going",
    hint: `${counted(canMatter, "question")} at most`,
    reply: { kind: "goOn" },
  };
  const change = (question: Question, hint: string, begins: Way["begins"]): Way => {
    return { label: titleOf(question), hint, reply: { kind: "edit", id: question.id }, begins };
  };
  return [
    { label: "Show the result", hint: "", reply: { kind: "finish" } },
    ...(canMatter > 0 ? [goOn] : []),
    ...replies.map((one, at) => {
      const hint = `${answerWords(one)}${one.important ? " (important)" : ""}`;
      return change(one.question, hint, at === 0 ? "replies" : undefined);
    }),
    ...notAsked.map((one, at) => change(one, "", at === 0 ? "notAsked" : undefined)),
  ];
}
