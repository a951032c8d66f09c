// The interview: the most telling question first, back and forth, until nothing can change or one stops.
import type { Adviser, Ask, Decided, Offer, SoFar } from "../analysis/advice/adviser.ts";
import type { Input } from "../answers/input.ts";
import type { Host } from "../host.ts";
import type { Question } from "../knowledge/schema.ts";
import { keyAsker } from "./ask-by-keys.ts";
import { lineAsker } from "./ask-by-lines.ts";
import type { Asker, OfferReply, Reply, Step } from "./reply.ts";
import type { Screen } from "./screen.ts";
import { settledWords } from "./wording.ts";

export interface Interviewed {
  readonly given: Input;
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
  given: Input,
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
 * Where an interview stands. Its path names the questions that were replied to, in order. Who goes back
 * shortens the path. What was replied there stands until it is changed, so that it counts in all advice;
 * its questions are `ahead` then, and come again before any other.
 */
interface Course {
  readonly known: Input;
  readonly path: readonly string[];
  readonly ahead: readonly string[];
  /** The winners with which the person did not want to end when it was offered. */
  readonly declined: string | undefined;
}

/** What comes next. */
type Turn =
  | { readonly kind: "ask"; readonly question: Question; readonly canMatter: number }
  | { readonly kind: "offer"; readonly offer: Offer; readonly canMatter: number }
  | { readonly kind: "end"; readonly leftOut: number };

/** The course of the interview, whatever asks: also the way to test it without a terminal. */
export async function converse(
  questions: readonly Question[],
  given: Input,
  adviser: Adviser,
  asker: Asker,
): Promise<Interviewed> {
  const ahead = questions.map(({ id }) => id).filter((id) => given.answers.has(id));
  let course: Course = { known: given, path: [], ahead, declined: undefined };
  for (;;) {
    const turn = turnAfter(course, questions, adviser.advise(soFar(course)));
    const ended = { given: inOrder(course.known, questions), cancelled: false };
    if (turn.kind === "end") {
      if (turn.leftOut > 0) asker.tell(settledWords(turn.leftOut));
      return ended;
    }
    const reply =
      turn.kind === "offer"
        ? await asker.offer(turn.offer, turn.canMatter)
        : await asker.ask(stepAt(course, turn.question, turn.canMatter, adviser));
    if (reply.kind === "finish") return ended;
    if (reply.kind === "cancel") return { ...ended, cancelled: true };
    course = after(course, turn, reply);
  }
}

/** All replies, also those that the person has gone back over: they stand. */
function soFar({ known, path, ahead }: Course): SoFar {
  const skipped = [...path, ...ahead].filter((id) => !known.answers.has(id));
  return { answers: known.answers, important: known.important, skipped: new Set(skipped) };
}

/** Who has gone back is asked again first, as an end or an offer would take that away. */
function turnAfter(
  { ahead, declined }: Course,
  questions: readonly Question[],
  advice: Ask | Decided,
): Turn {
  const again = questions.find(({ id }) => id === ahead[0]);
  if (again !== undefined) {
    const others = advice.kind === "ask" ? advice.canMatter : 0;
    return { kind: "ask", question: again, canMatter: ahead.length + others };
  }
  if (advice.kind === "decided") return { kind: "end", leftOut: advice.leftOut };
  const { question, canMatter, offer } = advice;
  if (offer === undefined || winnersOf(offer) === declined) {
    return { kind: "ask", question, canMatter };
  }
  return { kind: "offer", offer, canMatter };
}

function stepAt(
  { known, path, ahead }: Course,
  question: Question,
  canMatter: number,
  adviser: Adviser,
): Step {
  const { id } = question;
  const chosen = known.answers.get(id);
  return {
    question,
    number: path.length + 1,
    canMatter,
    before: chosen ?? (ahead.includes(id) ? "skipped" : undefined),
    important: known.important.has(id),
    standings: (choices, important) =>
      adviser.standings(
        { answers: known.answers, important: marked(known.important, id, important) },
        id,
        choices,
      ),
  };
}

function after(
  course: Course,
  turn: Exclude<Turn, { kind: "end" }>,
  reply: Reply | OfferReply,
): Course {
  const { known, path, ahead } = course;
  if (reply.kind === "back") {
    return { ...course, path: path.slice(0, -1), ahead: [...path.slice(-1), ...ahead] };
  }
  if (turn.kind === "offer") return { ...course, declined: winnersOf(turn.offer) };
  const { id } = turn.question;
  const answers = new Map(known.answers);
  answers.delete(id);
  if (reply.kind === "answer") answers.set(id, reply.choices);
  const isMarked = reply.kind === "answer" && reply.important;
  return {
    ...course,
    known: { ...known, answers, important: marked(known.important, id, isMarked) },
    path: [...path, id],
    ahead: ahead.filter((one) => one !== id),
  };
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
function inOrder(known: Input, questions: readonly Question[]): Input {
  const place = (id: string) => questions.findIndex((question) => question.id === id);
  return {
    ...known,
    answers: new Map([...known.answers].sort(([a], [b]) => place(a) - place(b))),
    important: new Set([...known.important].sort((a, b) => place(a) - place(b))),
  };
}
