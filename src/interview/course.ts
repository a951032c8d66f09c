// The course of an interview: the replies so far, what comes next, and how the reply to that changes it.
import type { SoFar } from "../analysis/advice/adviser.ts";
import type { Input } from "../answers/input.ts";
import { answerKey } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import type { Cancel, Changed, Judge, Reply, Review, ReviewReply, Step } from "./reply.ts";
import { answerWords, elsewhereWords, offerWords, settledWords, verdictWords } from "./wording.ts";

export interface Course {
  readonly known: Input;
  readonly knownBefore: number;
  /** The questions that were replied to, in order. Going back shortens it. */
  readonly path: readonly string[];
  /** Questions to ask again before any other; their replies count until they are changed. */
  readonly ahead: readonly string[];
  /** The question that the person picked in a review, and the state that back returns to. */
  readonly editing: { readonly id: string; readonly from: Course } | undefined;
  /** The topics of reviews that the person declined; they do not come up again. */
  readonly declined: ReadonlySet<string>;
  /** Whether the person wants the result now. */
  readonly finishing: boolean;
}

/** The course at the beginning: questions with an answer count as replied to. */
export function begun(known: Input, questions: readonly Question[]): Course {
  const path = questions.map(({ id }) => id).filter((id) => known.answers.has(id));
  return {
    known,
    knownBefore: path.length,
    path,
    ahead: [],
    editing: undefined,
    declined: new Set(),
    finishing: false,
  };
}

const FINISH = "finish";

/** All replies, including those that the person went back over, which still count. */
function soFar(course: Course): SoFar {
  const { known } = course;
  const skipped = repliedIds(course).filter((id) => !known.answers.has(id));
  return { answers: known.answers, important: known.important, skipped: new Set(skipped) };
}

/** The questions that were replied to, in order, including those to be asked again. */
function repliedIds({ path, ahead, editing }: Course): readonly string[] {
  const isNew = editing !== undefined && !repliedIds(editing.from).includes(editing.id);
  return [...path, ...ahead].filter((id) => !isNew || id !== editing.id);
}

function repliesOf(course: Course, questions: readonly Question[]) {
  const { known } = course;
  return repliedIds(course).flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return [];
    return { question, choices: known.answers.get(id), important: known.important.has(id) };
  });
}

export function afterReview(
  course: Course,
  topics: readonly string[],
  reply: Exclude<ReviewReply, Cancel>,
): Course {
  const { path, ahead, declined } = course;
  const went = { ...course, finishing: false };
  if (reply.kind === "edit") {
    const others = path.filter((id) => id !== reply.id);
    const picked = { id: reply.id, from: course };
    return {
      ...went,
      path: others,
      ahead: [reply.id, ...ahead.filter((id) => id !== reply.id)],
      editing: picked,
    };
  }
  if (reply.kind === "goOn" || topics.includes(FINISH))
    return { ...went, declined: new Set([...declined, ...topics]) };
  return backIn(went);
}

export function afterQuestion(course: Course, id: string, reply: Exclude<Reply, Cancel>): Course {
  const { known, path, ahead } = course;
  if (reply.kind !== "answer") {
    const changed = changedIn(known, id, reply);
    // A changed question is asked again before it counts as replied to.
    const again = ahead.includes(id) ? ahead : [id, ...ahead];
    const left = changed
      ? { ...course, known: knownWith(known, id, changed), ahead: again }
      : course;
    return reply.kind === "finish" ? { ...left, finishing: true } : back(left, id, changed);
  }
  return {
    ...course,
    known: knownWith(known, id, reply),
    path: [...path, id],
    ahead: ahead.filter((one) => one !== id),
    editing: undefined,
  };
}

/** What differs from the earlier reply; `undefined` if nothing does. A mark alone is no reply. */
export function changedIn(known: Input, id: string, { choices = [], important }: Changed) {
  const before = known.answers.get(id);
  const isSame = answerKey(before ?? []) === answerKey(choices);
  if (isSame && (before === undefined || important === known.important.has(id))) return undefined;
  return { choices: isSame || choices.length > 0 ? choices : undefined, important };
}

/** Back from this question: to the review where it was picked, or to the previous question. */
function back(course: Course, id: string, changed: Changed | undefined): Course {
  const { known, editing, declined } = course;
  if (editing?.id !== id) return backIn(course);
  const { from } = editing;
  if (changed === undefined) return { ...from, declined };
  const isNew = !repliedIds(from).includes(id);
  return { ...from, declined, known, path: isNew ? [...from.path, id] : from.path };
}

function knownWith(known: Input, id: string, { choices, important }: Changed): Input {
  const answers = new Map(known.answers);
  answers.delete(id);
  if (choices !== undefined) answers.set(id, choices);
  const isMarked = choices !== undefined && important;
  return { ...known, answers, important: marked(known.important, id, isMarked) };
}

function backIn(course: Course): Course {
  const { path, ahead } = course;
  return { ...course, path: path.slice(0, -1), ahead: [...path.slice(-1), ...ahead] };
}

function marked(marks: ReadonlySet<string>, id: string, wanted: boolean) {
  const others = [...marks].filter((one) => one !== id);
  return new Set(wanted ? [...others, id] : others);
}

/** With fewer answers than this, there is no offer to end, however few questions are open. */
const FEWEST_ANSWERS = 2;

/** Asks again before finishing if more questions than this can still matter. */
const FEW = 3;

type Turn =
  | { readonly kind: "ask"; readonly step: Step }
  | { readonly kind: "review"; readonly review: Review; readonly topics: readonly string[] }
  | { readonly kind: "end" };

export function turnAfter(course: Course, judge: Judge): Turn {
  const { questions } = judge;
  const { known, knownBefore, path, ahead, declined, finishing } = course;
  const advice = judge.advise(soFar(course));
  const canMatter = advice.kind === "ask" ? advice.canMatter : 0;
  const again = questions.find(({ id }) => id === ahead[0]);
  if (again !== undefined && !finishing) {
    return { kind: "ask", step: stepAt(course, again, ahead.length + canMatter, judge) };
  }
  const reviewed = (
    topics: readonly string[],
    says: readonly string[],
    { suggests = "finish", notAsked = [] }: Partial<Pick<Review, "suggests" | "notAsked">> = {},
  ): Turn => {
    const replies = repliesOf(course, questions);
    return { kind: "review", review: { says, canMatter, suggests, replies, notAsked }, topics };
  };
  if (finishing) {
    if (canMatter <= FEW || declined.has(FINISH)) return { kind: "end" };
    const words = verdictWords(judge.verdict(known), known.answers.size, canMatter);
    return reviewed([FINISH], words, { suggests: known.answers.size === 0 ? "goOn" : "finish" });
  }
  const elsewhere = judge.elsewhere(known).filter(({ id }) => !declined.has(id));
  if (elsewhere.length > 0) {
    const topics = elsewhere.map(({ id }) => id);
    return reviewed(topics, elsewhereWords(elsewhere));
  }
  if (advice.kind === "decided") {
    if (path.length === 0) return { kind: "end" };
    const verdict = judge.verdict(known);
    const says = settledWords(verdict, known.answers.size, path.length, advice.leftOut);
    const notAsked = questions.filter(({ id }) => !path.includes(id));
    return reviewed([], says, { notAsked });
  }
  const isEarly = known.answers.size < FEWEST_ANSWERS || path.length <= knownBefore;
  const offer = isEarly ? undefined : advice.offer;
  const topic = offer?.winners.join() ?? "";
  if (offer === undefined || declined.has(topic)) {
    return { kind: "ask", step: stepAt(course, advice.question, canMatter, judge) };
  }
  const verdict = judge.verdict(known);
  return reviewed([topic], offerWords(verdict, known.answers.size, canMatter, offer));
}

function stepAt(course: Course, question: Question, canMatter: number, judge: Judge): Step {
  const { known, path } = course;
  const { id } = question;
  const knownIf = (choices: readonly string[] | undefined) =>
    knownWith(known, id, { choices, important: false });
  return {
    question,
    replied: path.length,
    canMatter,
    trail: repliesOf(course, judge.questions)
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
    contradictions: (choices) => newContradictions(knownIf(undefined), knownIf(choices), judge),
  };
}

export function newContradictions(before: Input, now: Input, judge: Judge): readonly string[] {
  const old = judge.contradictions(before.answers);
  return judge.contradictions(now.answers).filter((one) => !old.includes(one));
}
