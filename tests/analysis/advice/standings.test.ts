// Tests the first places under some answers, and what one more answer changes.
import { expect, test } from "vitest";
import { standingsOf } from "../../../src/analysis/advice/standings.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { compile } from "../../../src/tables/compile.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomScope } from "../../support/random-knowledge.ts";

test("in random worlds they are the first rows of the ranking", () => {
  const random = randomFrom(13);
  for (let tries = 0; tries < 200; tries += 1) {
    const knowledge = randomKnowledge(random);
    const scope = randomScope(knowledge, random);
    const [before, after] = [randomAnswers(knowledge, random), randomAnswers(knowledge, random)];
    const model = compile(knowledge, scope);
    const found = standingsOf(
      model,
      model.frameworks,
      statesOf(model, before),
      statesOf(model, after),
    );
    const { rows, ruledOut } = rank(knowledge, { ...scope, answers: after });
    expect(found.ranked).toBe(rows.length);
    const earlier = rank(knowledge, { ...scope, answers: before });
    const led = earlier.winners.length > 3 ? [] : earlier.winners.map(({ id }) => id);
    expect(found.places).toEqual(
      rows.slice(0, 3).map(({ framework: { id }, rank, points }) => {
        return { name: id, rank, points, wasFirst: led.includes(id) };
      }),
    );
    expect(found.sharing).toBe(rows.slice(3).filter(({ rank }) => rank === rows[2]?.rank).length);
    const out = earlier.ruledOut.map((one) => one.framework.id);
    expect(found.ruledOut).toEqual(
      ruledOut.map((one) => one.framework.id).filter((id) => !out.includes(id)),
    );
  }
});
