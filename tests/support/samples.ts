// The requests that laws are tested on: all for the small world, a seeded sample for the shipped knowledge.
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { emptyRequest, type RankingRequest } from "../../src/ranking/request.ts";
import { everyReply, everySet } from "./every-answer.ts";
import { randomAnswers, randomFrom } from "./random.ts";
import { smallWorld } from "./small-world.ts";

export const SAMPLE = 2_500;
export const shipped = shippedKnowledge().knowledge;

/** Every way to answer some of the small world's questions, with every set of marks. */
export function everySmallRequest(): RankingRequest[] {
  const marks = everySet(smallWorld.questions.map(({ id }) => id));
  return everyReply(smallWorld.questions).flatMap((answers) =>
    marks.map((ids) => ({ ...emptyRequest, answers, important: new Set(ids) })),
  );
}

/** Seeded requests; every fourth also leaves out frameworks. */
export function sampleOfShipped(): RankingRequest[] {
  const random = randomFrom(20_261_101);
  const ids = shipped.frameworks.map(({ id }) => id);
  return Array.from({ length: SAMPLE }, (_, index) => ({
    answers: randomAnswers(shipped, random),
    important: new Set(shipped.questions.filter(() => random.once(6)).map(({ id }) => id)),
    require: new Map(index % 4 === 1 ? [["async", ["native", "partial"]]] : []),
    only: index % 4 === 2 ? random.some(ids) : undefined,
    without: index % 4 === 3 ? random.some(ids) : [],
  }));
}
