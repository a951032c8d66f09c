// The options in a review, in the order in which they are offered.
import { titleOf } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import { counted } from "../text/words.ts";
import type { Review, ReviewReply } from "./reply.ts";
import { answerWords } from "./wording.ts";

export interface Way {
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
