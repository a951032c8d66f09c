// The bound: what is left when the rows to add up are known beforehand, and only adding and choosing remains.

import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { rowOf } from "../../../src/tables/rows.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { type Contender, type Decision, newDecision, type Task } from "./contender.ts";

/** Rows side by side in one typed array, rule-outs as one word of bits: no more than 32 frameworks. */
export function typedArrays(task: Task): Contender {
  const model = compile(task.knowledge, emptyRequest);
  const { table, starts } = model.lookup;
  const [width, parts] = [task.frameworks.length, starts.length];
  if (model.words > 1 || model.lookup.untabled.length > 0) throw new RangeError("too large");
  const rows = new Int32Array(task.sets.length * parts);
  task.sets.forEach((answers, set) => {
    const states = statesOf(model, answers);
    model.components.forEach((one, part) => {
      rows[set * parts + part] = (starts[part] ?? 0) + rowOf(one, states);
    });
  });
  const constant = Int32Array.from(model.constant.points);
  const constantOut = model.constant.out[0] ?? 0;
  const own = newDecision(task);
  const decide = (set: number, { points, out, winners }: Decision) => {
    const from = set * parts;
    let bits = constantOut;
    for (let part = from; part < from + parts; part += 1) bits |= table.out[rows[part] ?? 0] ?? 0;
    let best = -(2 ** 31);
    for (let framework = 0; framework < width; framework += 1) {
      let sum = constant[framework] ?? 0;
      for (let part = from; part < from + parts; part += 1) {
        sum += table.points[(rows[part] ?? 0) * width + framework] ?? 0;
      }
      points[framework] = sum;
      const gone = (bits >>> framework) & 1;
      out[framework] = gone;
      if (gone === 0 && sum > best) best = sum;
    }
    for (let framework = 0; framework < width; framework += 1) {
      winners[framework] = out[framework] === 0 && points[framework] === best ? 1 : 0;
    }
  };
  return {
    name: "bare loop over typed arrays",
    decide,
    pass() {
      for (let set = 0; set < task.sets.length; set += 1) decide(set, own);
    },
  };
}
