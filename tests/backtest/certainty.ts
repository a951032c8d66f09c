// How often the winners of a part of real answers are still first with all of them, compared with what pyfw says.
import { likelyAnswers } from "../../src/analysis/confidence/likely-answers.ts";
import { stability } from "../../src/analysis/confidence/stability.ts";
import { decisionsOf } from "../../src/knowledge/decisions.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { has, members } from "../../src/tables/cells.ts";
import { compile } from "../../src/tables/compile.ts";
import { scoreOf, situationOf } from "../../src/tables/states.ts";
import { randomFrom } from "../support/random.ts";
import { type Case, requestOf } from "./case.ts";

const { knowledge, written } = shippedKnowledge();

/** So that no case helps to predict itself. */
export function decisionsWithout(source: string) {
  const others = written.precedents?.filter((one) => one.source !== source) ?? [];
  return decisionsOf(others, knowledge.questions);
}

/** For each part of each case: the share that pyfw says without decisions of its source, and what happened. */
export function predictions(cases: readonly Case[]) {
  const model = compile(knowledge, emptyRequest);
  const random = randomFrom(5);
  return cases.flatMap((one) => {
    const all = [...requestOf(one).answers];
    const last = scoreOf(model, situationOf(model, new Map(all)).states).winners;
    const decisions = decisionsWithout(one.source);
    const shuffled = random.shuffled(all);
    return [3, 5, 8]
      .filter((count) => count < all.length)
      .map((count) => {
        const answers = new Map(shuffled.slice(0, count));
        const situation = situationOf(model, answers);
        const { winners } = scoreOf(model, situation.states);
        const likely = likelyAnswers(model, situation, decisions, { answers });
        const said = stability(model, situation, winners, likely).value;
        return { said, stayed: Number(members(winners).every((one) => has(last, one))) };
      });
  });
}
