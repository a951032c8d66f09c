// pyfw's compiled model.

import { emptyRequest } from "../../../src/ranking/request.ts";
import { has } from "../../../src/tables/bit-set.ts";
import { compile } from "../../../src/tables/compile.ts";
import { evaluate, newScore } from "../../../src/tables/evaluate.ts";
import { statesOf } from "../../../src/tables/states.ts";
import type { Contender, Task } from "./contender.ts";

export function pyfwModel({ knowledge, sets }: Task): Contender {
  const model = compile(knowledge, emptyRequest);
  const states = sets.map((answers) => statesOf(model, answers));
  const score = newScore(model);
  return {
    name: "pyfw, compiled model",
    decide(set, { points, out, winners }) {
      const one = states[set];
      if (one === undefined) throw new RangeError(`no answer set ${set}`);
      evaluate(model, one, score);
      points.set(score.points);
      for (let framework = 0; framework < points.length; framework += 1) {
        out[framework] = Number(has(score.out, framework));
        winners[framework] = Number(has(score.winners, framework));
      }
    },
    pass() {
      for (const one of states) evaluate(model, one, score);
    },
  };
}
