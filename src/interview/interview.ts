// The interview: one open question after the other, back and forth, until done or stopped.
import type { Given } from "../answers/given.ts";
import type { Host } from "../host.ts";
import type { Question } from "../knowledge/schema.ts";
import type { Style } from "../report/style.ts";
import { keyAsker } from "./ask-by-keys.ts";
import { lineAsker } from "./ask-by-lines.ts";
import type { Asker, Reply } from "./reply.ts";

export interface Interviewed {
  readonly given: Given;
  /** Whether the person broke off (Ctrl-C); `given` then holds the answers so far. */
  readonly cancelled: boolean;
}

export interface Manner {
  /** Plain lines and numbers; no cursor movement, no redraw. */
  readonly accessible: boolean;
  readonly style: Style;
}

/**
 * Asks the questions on standard error. `given` is what is known already: its marks and requirements
 * are kept, its answers stand until they are changed.
 */
export async function interview(
  questions: readonly Question[],
  given: Given,
  host: Host,
  manner: Manner,
): Promise<Interviewed> {
  const asker = manner.accessible ? lineAsker(host) : keyAsker(host, manner.style);
  try {
    const interviewed = await converse(questions, given, asker);
    if (!interviewed.cancelled) host.errors.write("\n");
    return interviewed;
  } finally {
    asker.close();
  }
}

/** The course of the interview, whatever asks: also the way to test it without a terminal. */
export async function converse(
  questions: readonly Question[],
  given: Given,
  asker: Asker,
): Promise<Interviewed> {
  let known = given;
  let at = 0;
  for (;;) {
    const question = questions[at];
    if (question === undefined) return { given: inOrder(known, questions), cancelled: false };
    const reply = await asker.ask({
      question,
      number: at + 1,
      total: questions.length,
      chosen: known.answers.get(question.id) ?? [],
      important: known.important.has(question.id),
    });
    if (reply.kind === "cancel" || reply.kind === "finish") {
      return { given: inOrder(known, questions), cancelled: reply.kind === "cancel" };
    }
    if (reply.kind === "back") {
      at = Math.max(0, at - 1);
    } else {
      known = after(known, question.id, reply);
      at += 1;
    }
  }
}

function after(known: Given, id: string, reply: Reply): Given {
  const answers = new Map(known.answers);
  const important = new Set(known.important);
  answers.delete(id);
  important.delete(id);
  if (reply.kind === "answer") {
    answers.set(id, reply.choices);
    if (reply.important) important.add(id);
  }
  return { ...known, answers, important };
}

/** Answers and marks in the order of the questions, so that going back leaves no trace in the result. */
function inOrder(known: Given, questions: readonly Question[]): Given {
  const place = (id: string) => questions.findIndex((question) => question.id === id);
  return {
    ...known,
    answers: new Map([...known.answers].sort(([a], [b]) => place(a) - place(b))),
    important: new Set([...known.important].sort((a, b) => place(a) - place(b))),
  };
}
