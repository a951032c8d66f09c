// The interview: asks the most informative question first, until nothing can change or the person stops.
import type { Adviser, Offer } from "../analysis/advice/adviser.ts";
import type { Input } from "../answers/input.ts";
import type { Host } from "../host.ts";
import { type Answers, inOrder } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import { keyAsker } from "./ask-by-keys.ts";
import { lineAsker } from "./ask-by-lines.ts";
import {
  afterQuestion,
  afterReview,
  type Course,
  FINISH,
  knownWith,
  marked,
  repliedIds,
  repliesOf,
  soFar,
} from "./course.ts";
import type { Asker, Manner, Review, Step } from "./reply.ts";
import {
  answerWords,
  type Elsewhere,
  elsewhereWords,
  type Firmness,
  settledWords,
  verdictWords,
} from "./wording.ts";

/** With fewer answers than this, there is no offer to end, however little is open. */
const FEWEST_ANSWERS = 2;

/** If the winners stay first with less than this probability, an offer to end suggests going on. */
const SAFE_TO_END = 0.75;

/** Judges answers by the same measures as the report. */
export interface Judge extends Adviser {
  readonly questions: readonly Question[];
  verdict(given: Input): Firmness;
  elsewhere(given: Input): readonly Elsewhere[];
  contradictions(answers: Answers): readonly string[];
}

/** `given` can be changed; `stoppedBy` is the signal that interrupted it, also for Ctrl-C. */
export async function interview(given: Input, judge: Judge, host: Host, manner: Manner) {
  const asker = (manner.accessible ? lineAsker : keyAsker)(host, manner);
  try {
    return await converse(given, judge, asker);
  } finally {
    asker.close();
  }
}

/** Asks again before finishing if more questions than this can still matter. */
const FEW = 3;

/** Runs the interview with any asker, so that tests need no terminal. */
export async function converse(given: Input, judge: Judge, asker: Asker) {
  const { questions } = judge;
  const path = questions.map(({ id }) => id).filter((id) => given.answers.has(id));
  let course: Course = {
    known: given,
    knownBefore: path.length,
    path,
    ahead: [],
    editing: undefined,
    declined: new Set(),
    finishing: false,
  };
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
    const reply = await asker.ask(stepAt(course, turn, judge));
    if (reply.kind === "cancel") return { ...ended, stoppedBy: reply.by };
    const { known } = course;
    course = afterQuestion(course, turn.question.id, reply);
    const contradictions = newContradictions(known, course.known, judge);
    for (const sentence of contradictions) asker.notify(`Note: ${sentence}`);
  }
}

type Turn =
  | { readonly kind: "ask"; readonly question: Question; readonly canMatter: number }
  | { readonly kind: "review"; readonly review: Review; readonly topics: readonly string[] }
  | { readonly kind: "end" };

function turnAfter(course: Course, judge: Judge): Turn {
  const { questions } = judge;
  const { known, knownBefore, path, ahead, declined, finishing } = course;
  const advice = judge.advise(soFar(course));
  const canMatter = advice.kind === "ask" ? advice.canMatter : 0;
  const again = questions.find(({ id }) => id === ahead[0]);
  if (again !== undefined && !finishing) {
    return { kind: "ask", question: again, canMatter: ahead.length + canMatter };
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
  const topics = offer === undefined ? [] : topicsOf(offer);
  if (offer === undefined || topics.every((topic) => declined.has(topic))) {
    return { kind: "ask", question: advice.question, canMatter };
  }
  const verdict = judge.verdict(known);
  const words = verdictWords(verdict, known.answers.size, canMatter, offer.rivals);
  return reviewed(topics, words, { suggests: verdict.share < SAFE_TO_END ? "goOn" : "finish" });
}

function stepAt(
  course: Course,
  { question, canMatter }: Extract<Turn, { kind: "ask" }>,
  judge: Judge,
): Step {
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

function newContradictions(before: Input, now: Input, judge: Judge): readonly string[] {
  const old = judge.contradictions(before.answers);
  return judge.contradictions(now.answers).filter((one) => !old.includes(one));
}

/** After going on, the offer to end returns for other winners, and once when these are very likely. */
function topicsOf({ winners, isVeryLikely }: Offer): readonly string[] {
  const likely = winners.join();
  return isVeryLikely ? [likely, `${likely}, very likely`] : [likely];
}
