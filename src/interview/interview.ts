// The interview: asks the most informative question first, until nothing can change or the person stops.
import type { Input } from "../answers/input.ts";
import type { Host } from "../host.ts";
import { inOrder } from "../knowledge/answer.ts";
import { keyAsker } from "./ask-by-keys.ts";
import { lineAsker } from "./ask-by-lines.ts";
import { afterQuestion, afterReview, begun, newContradictions, turnAfter } from "./course.ts";
import type { Asker, Judge, Manner } from "./reply.ts";

/** `given` can be changed; `stoppedBy` is the signal that interrupted it, also for Ctrl-C. */
export async function interview(given: Input, judge: Judge, host: Host, manner: Manner) {
  const asker = (manner.accessible ? lineAsker : keyAsker)(host, manner);
  try {
    return await converse(given, judge, asker);
  } finally {
    asker.close();
  }
}

/** Runs the interview with any asker, so that tests need no terminal. */
export async function converse(given: Input, judge: Judge, asker: Asker) {
  const { questions } = judge;
  let course = begun(given, questions);
  for (;;) {
    const turn = turnAfter(course, judge);
    const ended = { given: inOrder(course.known, questions), stoppedBy: undefined };
    if (turn.kind === "end") return ended;
    if (turn.kind === "review") {
      const reply = await asker.review(turn.review);
      if (reply.kind === "cancel") return { ...ended, stoppedBy: reply.by };
      if (reply.kind === "finish") return ended;
      course = afterReview(course, turn.topics, reply);
      continue;
    }
    const reply = await asker.ask(turn.step);
    const { known } = course;
    const { id } = turn.step.question;
    if (reply.kind === "cancel") {
      const { ticked, by } = reply;
      if (ticked !== undefined) course = afterQuestion(course, id, { kind: "finish", ...ticked });
      return { given: inOrder(course.known, questions), stoppedBy: by };
    }
    course = afterQuestion(course, id, reply);
    const contradictions = newContradictions(known, course.known, judge);
    for (const sentence of contradictions) asker.notify(`Note: ${sentence}`);
  }
}
