// The state of an interview: the replies so far, and how the next reply changes it.
import type { SoFar } from "../analysis/advice/adviser.ts";
import type { Input } from "../answers/input.ts";
import { answerKey } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import type { Cancel, Changed, Replied, Reply, ReviewReply } from "./reply.ts";

export interface Course {
  readonly known: Input;
  readonly knownBefore: number;
  /** The questions that were replied to, in order. Going back shortens it. */
  readonly path: readonly string[];
  /** Questions to ask again before any other; their replies count until they are changed. */
  readonly ahead: readonly string[];
  /** The question that the person picked in a review, and the state to which back returns. */
  readonly editing: { readonly id: string; readonly from: Course } | undefined;
  /** The topics of reviews from which the person went on: they are not brought up again. */
  readonly declined: ReadonlySet<string>;
  /** Whether the person wants the result now. */
  readonly finishing: boolean;
}

export const FINISH = "finish";

/** All replies, including those that the person has gone back over: they still count. */
export function soFar(course: Course): SoFar {
  const { known } = course;
  const skipped = repliedIds(course).filter((id) => !known.answers.has(id));
  return { answers: known.answers, important: known.important, skipped: new Set(skipped) };
}

/** The questions that were replied to, in order, including those to be asked again. */
export function repliedIds({ path, ahead, editing }: Course): readonly string[] {
  const isNew = editing !== undefined && !repliedIds(editing.from).includes(editing.id);
  return [...path, ...ahead].filter((id) => !isNew || id !== editing.id);
}

export function repliesOf(course: Course, questions: readonly Question[]): readonly Replied[] {
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
    const picked = { id: reply.id, from: went };
    return { ...went, path: others, ahead: [reply.id, ...ahead], editing: picked };
  }
  if (reply.kind === "goOn" || topics.includes(FINISH))
    return { ...went, declined: new Set([...declined, ...topics]) };
  return backIn(went);
}

export function afterQuestion(course: Course, id: string, reply: Exclude<Reply, Cancel>): Course {
  const { known, path, ahead } = course;
  if (reply.kind !== "answer") {
    const changed = changedIn(known, id, reply);
    const left = changed === undefined ? course : leftWith(course, id, changed);
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

/** Keeps the changes to the question, which is asked again before it counts as replied to. */
function leftWith(course: Course, id: string, changed: Changed): Course {
  const { known, ahead } = course;
  const again = ahead.includes(id) ? ahead : [id, ...ahead];
  return { ...course, known: knownWith(known, id, changed), ahead: again };
}

/** Back from this question: to the review where it was picked, or to the question before. */
function back(course: Course, id: string, changed: Changed | undefined): Course {
  const { known, editing, declined } = course;
  if (editing?.id !== id) return backIn(course);
  const { from } = editing;
  if (changed === undefined) return { ...from, declined };
  const isNew = !repliedIds(from).includes(id);
  return { ...from, declined, known, path: isNew ? [...from.path, id] : from.path };
}

export function knownWith(known: Input, id: string, { choices, important }: Changed): Input {
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

export function marked(marks: ReadonlySet<string>, id: string, wanted: boolean) {
  const others = [...marks].filter((one) => one !== id);
  return new Set(wanted ? [...others, id] : others);
}
