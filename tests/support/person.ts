// Somebody whose answers, as the shipped questions are today, lead an interview to where a test wants it.
import { judgeOn } from "../../src/commands/recommend/ask.ts";
import { takesNone } from "../../src/interview/items.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type Person, type Played, play } from "./play.ts";
import { randomAnswer, randomFrom } from "./random.ts";
import { shipped } from "./samples.ts";

export interface Found {
  readonly person: Person;
  readonly played: Played;
}

/** Between two frameworks an interview is soon over, and cheap to play. */
const only = ["bottle", "flask"];

/** The flags for an interview with the person that `personWho` finds. */
export const SCOPE = ["--only", only.join()];

/** The first random person whose interview is as wanted; the same one each time. */
export async function personWho(wanted: (played: Played) => boolean): Promise<Found> {
  const random = randomFrom(7);
  const judge = judgeOn(shipped, { ...emptyRequest, only });
  for (let tries = 0; tries < 100; tries += 1) {
    const person = {
      answers: new Map(
        shipped.questions
          .map((one) => [one, randomAnswer(one, random)] as const)
          // Nobody can answer with nothing where a choice says so: they do not know.
          .filter(([question, choices]) => choices.length > 0 || takesNone(question))
          .map(([{ id }, choices]) => [id, choices] as const),
      ),
      important: new Set<string>(),
    };
    const played = await play(person, shipped.questions, judge);
    if (wanted(played)) return { person, played };
  }
  throw new Error("nobody of a hundred is as wanted");
}
