// The interview: the most telling question first, back and forth, until nothing can change or one stops.
import type { Adviser, Offer, SoFar } from "../analysis/advice/adviser.ts";
import type { Input } from "../answers/input.ts";
import type { EndSignal, Host } from "../host.ts";
import type { Answers } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import { keyAsker } from "./ask-by-keys.ts";
import { lineAsker } from "./ask-by-lines.ts";
import type { Asker, Manner, Replied, Reply, Review, ReviewReply, Step } from "./reply.ts";
import {
  answerWords,
  type Elsewhere,
  elsewhereWords,
  type Firmness,
  isFirm,
  settledWords,
  verdictWords,
} from "./wording.ts";

export interface Interviewed {
  readonly given: Input;
  /** The signal by which the person broke off, Ctrl-C too; `given` then holds the answers so far. */
  readonly stoppedBy: EndSignal | undefined;
}

/** What answers are worth: the same measures as in the report. */
export interface Judge extends Adviser {
  verdict(given: Input): Firmness;
  /** What to use instead of a framework, under these answers. */
  elsewhere(given: Input): readonly Elsewhere[];
  /** A sentence for each contradiction in the answers. */
  contradictions(answers: Answers): readonly string[];
}

/**
 * Asks questions on standard error, as long as the judge has one. `given` is what is known already: it is
 * not asked, but can be changed. `questions` are all that the judge may name.
 */
export async function interview(
  questions: readonly Question[],
  given: Input,
  judge: Judge,
  host: Host,
  manner: Manner,
): Promise<Interviewed> {
  const stopped: { by: EndSignal } = { by: "SIGINT" };
  const askers = manner.accessible ? lineAsker : keyAsker;
  const asker = askers(host, manner, (signal) => {
    stopped.by = signal;
  });
  try {
    const { cancelled, ...interviewed } = await converse(questions, given, judge, asker);
    return { ...interviewed, stoppedBy: cancelled ? stopped.by : undefined };
  } finally {
    asker.close();
  }
}

/** Where an interview stands. */
interface Course {
  readonly known: Input;
  /** The questions that were replied to, in order. Who goes back shortens it. */
  readonly path: readonly string[];
  /** Questions that are put again before any other; what was replied there stands until it is changed. */
  readonly ahead: readonly string[];
  /** The question that the person picked in a review, and where they were then: back leads there again. */
  readonly editing: { readonly id: string; readonly from: Course } | undefined;
  /** What came up in a review from which the person went on: it is not brought up again. */
  readonly declined: ReadonlySet<string>;
  /** Whether the person wants the result now. */
  readonly finishing: boolean;
}

/** What comes next. */
type Turn =
  | { readonly kind: "ask"; readonly question: Question; readonly canMatter: number }
  | { readonly kind: "review"; readonly review: Review; readonly topics: readonly string[] }
  | { readonly kind: "end" };

/** Who wants to finish is asked once more if more questions than this can still matter. */
const FEW = 3;

/** What a review that the person asked for is about. */
const FINISH = "finish";

/** The course of the interview, whatever asks: also the way to test it without a terminal. */
export async function converse(
  questions: readonly Question[],
  given: Input,
  judge: Judge,
  asker: Asker,
): Promise<{ readonly given: Input; readonly cancelled: boolean }> {
  const path = questions.map(({ id }) => id).filter((id) => given.answers.has(id));
  let course: Course = {
    known: given,
    path,
    ahead: [],
    editing: undefined,
    declined: new Set(),
    finishing: false,
  };
  for (;;) {
    const turn = turnAfter(course, questions, judge);
    const ended = { given: inOrder(course.known, questions), cancelled: false };
    if (turn.kind === "end") return ended;
    const reply =
      turn.kind === "review"
        ? await asker.review(turn.review)
        : await asker.ask(stepAt(course, turn, questions, judge));
    if (reply.kind === "cancel") return { ...ended, cancelled: true };
    if (turn.kind === "review" && reply.kind === "finish") return ended;
    const next = after(course, turn, reply);
    for (const sentence of newContradictions(course, next, judge)) {
      asker.tell(`Note: ${sentence}`);
    }
    course = next;
  }
}

function turnAfter(course: Course, questions: readonly Question[], judge: Judge): Turn {
  const { known, path, ahead, declined, finishing } = course;
  const advice = judge.advise(soFar(course));
  const canMatter = advice.kind === "ask" ? advice.canMatter : 0;
  const again = questions.find(({ id }) => id === ahead[0]);
  if (again !== undefined && !finishing) {
    return { kind: "ask", question: again, canMatter: ahead.length + canMatter };
  }
  const reviewed = (
    topics: readonly string[],
    says: readonly string[],
    notAsked: readonly Question[] = [],
  ): Turn => {
    const replies = repliesOf(course, questions);
    return { kind: "review", review: { says, canMatter, replies, notAsked }, topics };
  };
  if (finishing) {
    if (canMatter <= FEW || declined.has(FINISH)) return { kind: "end" };
    return reviewed([FINISH], verdictWords(judge.verdict(known), known.answers.size, canMatter));
  }
  const elsewhere = judge.elsewhere(known).filter(({ id }) => !declined.has(id));
  if (elsewhere.length > 0) {
    return reviewed(
      elsewhere.map(({ id }) => id),
      elsewhereWords(elsewhere),
    );
  }
  if (advice.kind === "decided") {
    if (path.length === 0) return { kind: "end" };
    const verdict = judge.verdict(known);
    const says = settledWords(verdict, known.answers.size, path.length, advice.leftOut);
    const notAsked = questions.filter(({ id }) => !path.includes(id));
    return reviewed([], says, notAsked);
  }
  const { question, offer } = advice;
  const verdict =
    offer === undefined || declined.has(topicOf(offer)) ? undefined : judge.verdict(known);
  if (offer === undefined || verdict === undefined || !isFirm(verdict, known.answers.size)) {
    return { kind: "ask", question, canMatter };
  }
  const rivals = offer.rivals.map(({ name }) => name);
  const words = verdictWords(verdict, known.answers.size, canMatter, rivals);
  return reviewed([topicOf(offer)], words);
}

/** All replies, also those that the person has gone back over: they stand. */
function soFar(course: Course): SoFar {
  const { known } = course;
  const skipped = repliedIds(course).filter((id) => !known.answers.has(id));
  return { answers: known.answers, important: known.important, skipped: new Set(skipped) };
}

/** The questions that were replied to, in order, also those that are put again. */
function repliedIds({ path, ahead, editing }: Course): readonly string[] {
  const isNew = editing !== undefined && !repliedIds(editing.from).includes(editing.id);
  return [...path, ...ahead].filter((id) => !isNew || id !== editing.id);
}

function repliesOf(course: Course, questions: readonly Question[]): readonly Replied[] {
  const { known } = course;
  return repliedIds(course).flatMap((id) =>
    questions
      .filter((question) => question.id === id)
      .map((question) => ({
        question,
        choices: known.answers.get(id),
        important: known.important.has(id),
      })),
  );
}

function stepAt(
  course: Course,
  { question, canMatter }: Extract<Turn, { kind: "ask" }>,
  questions: readonly Question[],
  judge: Judge,
): Step {
  const { known, path } = course;
  const { id } = question;
  const answersWith = (choices: readonly string[] | undefined) => {
    const answers = new Map(known.answers);
    answers.delete(id);
    return choices === undefined ? answers : answers.set(id, choices);
  };
  return {
    question,
    replied: path.length,
    canMatter,
    trail: repliesOf(course, questions)
      .filter((one) => one.choices !== undefined && one.question.id !== id)
      .map(answerWords),
    before: known.answers.get(id) ?? (repliedIds(course).includes(id) ? "skipped" : undefined),
    important: known.important.has(id),
    standings: (choices, important) =>
      judge.standings(
        { answers: known.answers, important: marked(known.important, id, important) },
        id,
        choices,
      ),
    contradictions(choices) {
      const standing = judge.contradictions(answersWith(undefined));
      return judge.contradictions(answersWith(choices)).filter((one) => !standing.includes(one));
    },
  };
}

function after(
  course: Course,
  turn: Exclude<Turn, { kind: "end" }>,
  reply: Reply | ReviewReply,
): Course {
  const { known, path, ahead, editing, declined } = course;
  if (turn.kind === "review") {
    const went = { ...course, finishing: false };
    if (reply.kind === "edit") {
      const others = path.filter((id) => id !== reply.id);
      const picked = { id: reply.id, from: went };
      return { ...went, path: others, ahead: [reply.id, ...ahead], editing: picked };
    }
    if (reply.kind === "goOn" || turn.topics.includes(FINISH)) {
      return { ...went, declined: new Set([...declined, ...turn.topics]) };
    }
    return backIn(went);
  }
  const { id } = turn.question;
  if (reply.kind === "finish") return { ...course, finishing: true };
  if (reply.kind === "back") {
    return editing?.id === id ? { ...editing.from, declined } : backIn(course);
  }
  const answers = new Map(known.answers);
  answers.delete(id);
  if (reply.kind === "answer") answers.set(id, reply.choices);
  const isMarked = reply.kind === "answer" && reply.important;
  return {
    ...course,
    known: { ...known, answers, important: marked(known.important, id, isMarked) },
    path: [...path, id],
    ahead: ahead.filter((one) => one !== id),
    editing: undefined,
  };
}

/** One question back. */
function backIn(course: Course): Course {
  const { path, ahead } = course;
  return { ...course, path: path.slice(0, -1), ahead: [...path.slice(-1), ...ahead] };
}

function newContradictions(before: Course, now: Course, judge: Judge): readonly string[] {
  if (before.known.answers === now.known.answers) return [];
  const old = judge.contradictions(before.known.answers);
  return judge.contradictions(now.known.answers).filter((one) => !old.includes(one));
}

/** The marks with this question marked, or not. */
function marked(marks: ReadonlySet<string>, id: string, wanted: boolean): ReadonlySet<string> {
  const others = [...marks].filter((one) => one !== id);
  return new Set(wanted ? [...others, id] : others);
}

/** Who goes on although these are all but certain winners is not asked again until they are others. */
function topicOf({ winners }: Offer): string {
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
