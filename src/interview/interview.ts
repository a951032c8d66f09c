// The interview: the most telling question first, back and forth, until nothing can change or one stops.
import type { Adviser, Ask, Offer, SoFar } from "../analysis/adviser.ts";
import type { Given } from "../answers/given.ts";
import type { Host } from "../host.ts";
import type { Question } from "../knowledge/schema.ts";
import { keyAsker } from "./ask-by-keys.ts";
import { lineAsker } from "./ask-by-lines.ts";
import type { Asker, OfferReply, Reply, Step } from "./reply.ts";
import type { Screen } from "./screen.ts";
import { settledWords } from "./wording.ts";

export interface Interviewed {
  readonly given: Given;
  /** Whether the person broke off (Ctrl-C); `given` then holds the answers so far. */
  readonly cancelled: boolean;
}

export interface Manner {
  /** Plain lines and numbers; no cursor movement, no redraw. */
  readonly accessible: boolean;
  readonly screen: Screen;
}

/**
 * Asks questions on standard error, as long as the adviser has one. `given` is what is known already:
 * its marks and requirements are kept, its answers stand until they are changed. `questions` are all
 * that the adviser may name.
 */
export async function interview(
  questions: readonly Question[],
  given: Given,
  adviser: Adviser,
  host: Host,
  manner: Manner,
): Promise<Interviewed> {
  const asker = manner.accessible ? lineAsker(host) : keyAsker(host, manner.screen);
  try {
    const interviewed = await converse(questions, given, adviser, asker);
    if (!interviewed.cancelled) host.errors.write("\n");
    return interviewed;
  } finally {
    asker.close();
  }
}

/**
 * Where an interview stands. Its path names the questions that were asked, in order, and is what the
 * advice is built on. Who goes back shortens the path; the answers given there stand until they are
 * changed, and are shown when their question is asked again.
 */
interface Course {
  readonly known: Given;
  readonly path: readonly string[];
  /** The winners with which the person did not want to end when it was offered. */
  readonly declined: string | undefined;
}

/** The course of the interview, whatever asks: also the way to test it without a terminal. */
export async function converse(
  questions: readonly Question[],
  given: Given,
  adviser: Adviser,
  asker: Asker,
): Promise<Interviewed> {
  let course: Course = { known: given, path: [], declined: undefined };
  for (;;) {
    const advice = adviser.advise(soFar(course));
    const ended = { given: inOrder(course.known, questions), cancelled: false };
    if (advice.kind === "decided") {
      if (advice.leftOut > 0) asker.tell(settledWords(advice.leftOut));
      return ended;
    }
    const { offer, canMatter } = advice;
    const reply =
      offer === undefined || winnersOf(offer) === course.declined
        ? await asker.ask(stepAt(course, advice, adviser))
        : await asker.offer(offer, canMatter);
    if (reply.kind === "finish") return ended;
    if (reply.kind === "cancel") return { ...ended, cancelled: true };
    course = after(course, advice, reply);
  }
}

/** The replies on the path: what was skipped there stays open. */
function soFar({ known, path }: Course): SoFar {
  return {
    answers: new Map([...known.answers].filter(([id]) => path.includes(id))),
    important: known.important,
    skipped: new Set(path.filter((id) => !known.answers.has(id))),
  };
}

function stepAt({ known, path }: Course, { question, canMatter }: Ask, adviser: Adviser): Step {
  return {
    question,
    number: path.length + 1,
    canMatter,
    chosen: known.answers.get(question.id) ?? [],
    important: known.important.has(question.id),
    standings: (choices, important) =>
      adviser.standings(
        { answers: known.answers, important: marked(known.important, question.id, important) },
        question.id,
        choices,
      ),
  };
}

function after(course: Course, { question, offer }: Ask, reply: Reply | OfferReply): Course {
  const { known, path } = course;
  if (reply.kind === "goOn") return { ...course, declined: offer && winnersOf(offer) };
  if (reply.kind === "back") return { ...course, path: path.slice(0, -1) };
  const answers = new Map(known.answers);
  answers.delete(question.id);
  if (reply.kind === "answer") answers.set(question.id, reply.choices);
  const isMarked = reply.kind === "answer" && reply.important;
  const important = marked(known.important, question.id, isMarked);
  return { ...course, known: { ...known, answers, important }, path: [...path, question.id] };
}

/** The marks with this question marked, or not. */
function marked(marks: ReadonlySet<string>, id: string, wanted: boolean): ReadonlySet<string> {
  const others = [...marks].filter((one) => one !== id);
  return new Set(wanted ? [...others, id] : others);
}

function winnersOf({ winners }: Offer): string {
  return winners.join();
}

/** Answers and marks in the order of the questions, so that the way there leaves no trace in the result. */
function inOrder(known: Given, questions: readonly Question[]): Given {
  const place = (id: string) => questions.findIndex((question) => question.id === id);
  return {
    ...known,
    answers: new Map([...known.answers].sort(([a], [b]) => place(a) - place(b))),
    important: new Set([...known.important].sort((a, b) => place(a) - place(b))),
  };
}
