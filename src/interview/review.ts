// A review of the answers: to finish, to go on, or to change one; its lines, and what each key does.
import { isDownKey, isEnterKey, isSpaceKey, isUpKey } from "@inquirer/core";
import { titleOf } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import { bad, faint, strong } from "../text/spans.ts";
import { plainPaint } from "../text/style.ts";
import { counted } from "../text/words.ts";
import { cut, wrap } from "../text/wrap.ts";
import { type Entry, listOf, windowOf } from "./list.ts";
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
  return { review, active: suggestedAt(review), note: "", top: 0 };
}

/** The view after the key, or the reply that the key gives. */
export function pressReview(view: ReviewView, key: Key): ReviewView | ReviewReply {
  const ways = waysOf(view.review, REPLIES);
  const way = ways[view.active];
  if (key.ctrl) return view;
  if (isUpKey(key) || key.name === "k") return moved(view, -1, ways.length);
  if (isDownKey(key) || key.name === "j") return moved(view, 1, ways.length);
  if ((isEnterKey(key) || isSpaceKey(key)) && way !== undefined) return way.reply;
  if (isBackKey(key)) return { kind: "back" };
  return key.name === "f" || key.name === "q" ? { kind: "finish" } : view;
}

/** In columns: a question without a title shows its text, which would leave no room for the answers. */
const LONGEST = 24;

const REPLIES = "Your answers (enter to change one):";

/** The review on as many lines as the screen has, less one for the cursor. */
export function reviewLines({ review, active, note, top }: ReviewView, screen: Screen): Drawn {
  const { replies, canMatter, says } = review;
  const progress = { replied: replies.length, canMatter, trail: [] };
  const [first = "", ...others] = says;
  const headingAt = (at: number) => {
    const heading = ways[at]?.heading;
    return heading === undefined ? [] : ["", cut(faint(heading), screen)];
  };
  const ways = waysOf(review, REPLIES);
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
      ? { rank: 3, lines: [cut(faint(keys), screen)] }
      : { rank: 3, lines: wrap(bad(note), screen) },
  ];
  const { blocks, most } = listOf(entries, active, screen);
  const list = (space: number) => windowOf(blocks, active, space, top, screen);
  return around(head, foot, most, list, screen);
}

interface Way {
  readonly label: string;
  readonly hint: string;
  readonly reply: ReviewReply;
  /** The heading of the group that begins here. */
  readonly heading?: string | undefined;
}

/** The index of the way that enter picks. */
export function suggestedAt({ suggests, canMatter }: Review): number {
  return suggests === "goOn" && canMatter > 0 ? 1 : 0;
}

/** Finishing comes first, then going on if that can matter. `heading` is that of the replies. */
export function waysOf({ canMatter, replies, notAsked }: Review, heading: string): readonly Way[] {
  const goOn: Way = {
    label: "Keep going",
    hint: `${counted(canMatter, "question")} at most`,
    reply: { kind: "goOn" },
  };
  const change = (question: Question, hint: string, above: string | undefined): Way => {
    const reply = { kind: "edit", id: question.id } as const;
    const label = cut(titleOf(question), { width: LONGEST, paint: plainPaint });
    return { label, hint, reply, heading: above };
  };
  return [
    { label: "Show the result", hint: "", reply: { kind: "finish" } },
    ...(canMatter > 0 ? [goOn] : []),
    ...replies.map((one, at) => {
      const hint = `${answerWords(one)}${one.important ? " (important)" : ""}`;
      return change(one.question, hint, at === 0 ? heading : undefined);
    }),
    ...notAsked.map((one, at) => change(one, "", at === 0 ? NOT_ASKED : undefined)),
  ];
}
