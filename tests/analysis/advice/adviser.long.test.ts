// Tests an interview's advice on the shipped knowledge, for people whose decision is known.
import { expect, test } from "vitest";
import { adviserOn } from "../../../src/analysis/advice/adviser.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { readCases, requestOf } from "../../backtest/case.ts";
import { play } from "../../support/play.ts";
import { shipped } from "../../support/samples.ts";

test("`decided` is never wrong in real decisions, where most questions are skipped", async () => {
  // Three frameworks only, because an interview about all of them takes seconds.
  const only = ["django", "fastapi", "flask"];
  const adviser = adviserOn(shipped, { ...emptyRequest, only });
  const people = readCases()
    .filter((_, at) => at % 20 === 0)
    .map(requestOf);
  let asked = 0;
  for (const person of people) {
    const played = await play(person, shipped.questions, adviser);
    asked += played.asked.length;
    const marks = new Set([...person.important].filter((id) => played.asked.includes(id)));
    const all = { ...person, important: marks };
    expect(rank(shipped, { ...all, only, answers: played.answers }).winners).toEqual(
      rank(shipped, { ...all, only }).winners,
    );
  }
  expect(asked).toBeLessThan(people.length * shipped.questions.length);
});
