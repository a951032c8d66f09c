// Whether every framework can be first alone.
import { idsOf } from "../../tables/framework-set.ts";
import type { States } from "../../tables/model.ts";
import { fullBudget } from "../search/budget.ts";
import { marginsAt } from "../search/margins.ts";
import { itemsReaching, optionsOf } from "../search/options.ts";
import { shrunk } from "../search/shrink.ts";
import { rowsOf, statesOfRows } from "./rows.ts";
import type { Task, Verdict } from "./verdict.ts";
import { alwaysOutBy, confirm, foundNone, runOf, scored, type World, winnersOf } from "./world.ts";

type Found = States | "none" | "unknown";

/** For each framework: some answers make it the only winner. */
export function firstAlone(world: World): readonly Task[] {
  return world.model.frameworks.map((id, framework) => ({
    subject: ["frameworks", id],
    decide: () => decide(world, id, framework),
  }));
}

/** For each framework that can be first alone few answers under which it is, found as they are asked for. */
export function* leading(world: World): Generator<States> {
  for (let framework = 0; framework < world.model.frameworks.length; framework += 1) {
    const states = aloneUnder(world, framework);
    if (typeof states !== "string") yield states;
  }
}

function decide(world: World, id: string, framework: number): Verdict {
  const [out] = alwaysOutBy(world, framework);
  if (out !== undefined) return { is: "refuted", runs: [], by: [out.rule.id] };
  const states = aloneUnder(world, framework);
  if (states === "unknown") return { is: "undecided", limit: "work" };
  if (states === "none") return foundNone(world);
  const run = runOf(world, states);
  return { is: "proved", runs: confirm(winnersOf(run.ranking) === id, [run]) };
}

/** What was found once: other properties start from it. */
const known = new WeakMap<World, Map<number, Found>>();

function aloneUnder(world: World, framework: number): Found {
  const here = known.get(world) ?? new Map<number, Found>();
  known.set(world, here);
  const states = here.get(framework) ?? search(world, framework);
  here.set(framework, states);
  return states;
}

function search(world: World, framework: number): Found {
  const { model, tabled } = world;
  const constant = marginsAt(model, model.constant, 0, framework);
  if (constant === undefined) return "none";
  const least = [...constant].map((margin, other) => (other === framework ? 0 : 1) - margin);
  const options = tabled.map((component) =>
    optionsOf(rowsOf(component), (row) => marginsAt(model, component.table, row, framework)),
  );
  const rows = itemsReaching(options, least, fullBudget());
  if (typeof rows === "string") return rows;
  const id = model.frameworks[framework];
  return shrunk(
    statesOfRows(world, rows),
    (fewer) => idsOf(model, scored(world, fewer).winners).join() === id,
  );
}
