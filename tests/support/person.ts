// Somebody whose answers, as the shipped questions are today, lead an interview to where a test wants it.
import { judgeOn } from "../../src/commands/recommend/ask.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type Person, type Played, play } from "./play.ts";
import { randomAnswer, randomFrom } from "./random.ts";
import { shipped } from "./samples.ts";

export interface Found {
  readonly person: Person;
  readonly played: Played;
}

/** The first random person whose interview is as wanted; the same one each time. */
export async function personWho(wanted: (played: Played) => boolean): Promise<Found> {
  const random = randomFrom(7);
  const judge = judgeOn(shipped, emptyRequest);
  for (let tries = 0; tries < 100; tries += 1) {
    const person = {
      answers: new Map(
        shipped.questions.map((one) => [one.id, randomAnswer(one, random)] as const),
      ),
      important: new Set<string>(),
    };
    const played = await play(person, shipped.questions, judge);
    if (wanted(played)) return { person, played };
  }
  throw new Error("nobody of a hundred is as wanted");
}
