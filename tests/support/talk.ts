// Interviews about the small world by a script of replies.
import { expect } from "vitest";
import type { Offer, SoFar } from "../../src/analysis/advice/adviser.ts";
import { noInput } from "../../src/answers/input.ts";
import { converse } from "../../src/interview/interview.ts";
import { chosenBefore } from "../../src/interview/items.ts";
import type { Judge, Reply, Review, ReviewReply, Step } from "../../src/interview/reply.ts";
import { noStandings, quietJudge } from "./play.ts";
import { answersOf, type ShortAnswers } from "./request.ts";
import { smallWorld } from "./small-world.ts";

export const LIKELY = "Ash is likely to come first: more answers keep it first 80% of the time.";

/** Asks the questions of the small world in order; `offers` decides when it offers to end. */
export function inTurn(
  more: Partial<Judge> = {},
  offers: (soFar: SoFar) => Offer | undefined = () => undefined,
): Judge {
  return {
    ...quietJudge({
      advise(soFar) {
        const open = smallWorld.questions.filter(
          ({ id }) => !soFar.answers.has(id) && !soFar.skipped.has(id),
        );
        const [question] = open;
        if (question === undefined) return { kind: "decided", leftOut: 0 };
        return { kind: "ask", question, canMatter: open.length, offer: offers(soFar) };
      },
      standings: () => noStandings,
    }),
    verdict: () => ({ winners: ["Ash"], label: "likely", share: 0.8 }),
    ...more,
  };
}

export const knowing = (answers: ShortAnswers) => ({ ...noInput, answers: answersOf(answers) });

/** Reads `wheels wings`, `low!` (important), `none`, `skip`, `back wings!` (changed), `edit speed`. */
function replyIn(text: string): Reply | ReviewReply {
  const [, kind, more] = /^(skip|back|finish|cancel|goOn|edit)(?: (.*))?$/.exec(text) ?? [];
  const words = (more ?? text).match(/\w+/g) ?? undefined;
  const choices = words?.filter((word) => word !== "none");
  const changed = { choices, important: text.endsWith("!") };
  if (kind === undefined) return { ...changed, kind: "answer", choices: choices ?? [] };
  if (kind === "skip") return { ...changed, kind: "answer", choices: undefined };
  if (kind === "cancel") return { kind, by: "SIGTERM", ...(more && { ticked: changed }) };
  return { kind, ...(kind === "edit" ? { id: more } : more && changed) } as Reply | ReviewReply;
}

/** Converses by a script such as `speed low, review finish`; fails if the interview takes another course. */
export async function talk(script: string, { given = noInput, judge = inTurn() } = {}) {
  const lines = script === "" ? [] : script.split(", ");
  const course: string[] = [];
  const steps: Step[] = [];
  const reviews: Review[] = [];
  const said: string[] = [];
  const next = (what: string) => {
    const line = lines[course.length] ?? "";
    course.push(line.replace(/^\w*/, what));
    expect(course).toEqual(lines.slice(0, course.length));
    return replyIn(line.slice(what.length + 1));
  };
  const result = await converse(given, judge, {
    async ask(step) {
      steps.push(step);
      const untouched = { choices: chosenBefore(step), important: step.important };
      return { ...untouched, ...next(step.question.id) } as Reply;
    },
    async review(review) {
      reviews.push(review);
      return next("review") as ReviewReply;
    },
    notify: (text) => void said.push(text),
    close() {},
  });
  expect(course).toEqual(lines);
  const { answers, important } = result.given;
  return {
    ...result,
    answers: [...answers]
      .map(([id, choices]) => `${id}=${choices}${important.has(id) ? "!" : ""}`)
      .join(" "),
    steps,
    before: steps.map(({ before }) => before?.toString()),
    reviews,
    /** What each review lists: the replies, then after a bar the questions not asked. */
    listed: reviews.map(({ replies, notAsked }) =>
      [
        ...replies.map(({ question, choices }) => `${question.id}=${choices ?? "?"}`),
        ...(notAsked.length === 0 ? [] : ["|", ...notAsked.map(({ id }) => id)]),
      ].join(" "),
    ),
    said,
  };
}
