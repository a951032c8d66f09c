// Prints how many faults in the shipped rules change a winner, and how many of those each net catches.
import process from "node:process";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { linesIn } from "../support/json-lines.ts";
import type { Decision } from "../support/kept-decisions.ts";
import { randomFrom } from "../support/random.ts";
import { type Change, type Judged, judge, NETS } from "./judge.ts";
import { KINDS, mutantsOf } from "./mutants.ts";

const SEED = 1;
/** Mutants of each kind. */
const EACH = 40;
/** The least share to catch, in percent of the structural mutants that change a winner in `rules diff`. */
const WANTED = 95;

const { knowledge } = shippedKnowledge();
const kept = linesIn<Decision>("tests/data/decisions.jsonl");
const mutants = mutantsOf(knowledge, EACH, randomFrom(SEED));
const judged = mutants.map((mutant, index) => {
  if (index % 20 === 0) process.stderr.write(`${index} of ${mutants.length}\n`);
  return judge(mutant, knowledge, kept);
});
const structural = judged.filter(({ mutant }) => mutant.kind !== "points shifted");
const shifted = judged.filter(({ mutant }) => mutant.kind === "points shifted");

const say = (line = "") => process.stdout.write(`${line}\n`);
say(`${mutants.length} mutants of ${knowledge.rules.length} rules, seed ${SEED}`);
say();
const CHANGES: readonly Change[] = ["unsound", "changed", "same", "undecided"];
row("", ["made", ...CHANGES, "caught of the changed"]);
for (const kind of KINDS.filter((one) => one !== "points shifted")) {
  tell(
    kind,
    judged.filter(({ mutant }) => mutant.kind === kind),
  );
}
tell("all structural", structural);
tell("points shifted", shifted);
say();
row("of the changed", [...NETS.flatMap((net) => [net, "alone"]), "nobody"]);
nets("structural", structural);
nets("points shifted", shifted);
say();
const { caught, changed } = caughtIn(structural);
say(
  `structural mutants with a changed winner that are caught: ${shareOf(caught, changed)}, wanted ${WANTED} %`,
);
for (const { mutant, change, nets: caughtBy } of judged) {
  if (change === "changed" && caughtBy.length === 0)
    say(`not caught: ${mutant.kind}: ${mutant.rule} ${mutant.says}`);
}
process.exitCode = changed > 0 && 100 * caught >= WANTED * changed ? 0 : 1;

function tell(name: string, group: readonly Judged[]): void {
  const counts = CHANGES.map((change) => group.filter((one) => one.change === change).length);
  const { caught, changed } = caughtIn(group);
  row(name, [group.length, ...counts, shareOf(caught, changed)]);
}

function caughtIn(group: readonly Judged[]): { readonly caught: number; readonly changed: number } {
  const changed = group.filter(({ change }) => change === "changed");
  return { caught: changed.filter((one) => one.nets.length > 0).length, changed: changed.length };
}

/** For each net, how many of the changed mutants it catches, and how many only it catches. */
function nets(name: string, group: readonly Judged[]): void {
  const changed = group.filter(({ change }) => change === "changed");
  const counts = NETS.flatMap((net) => {
    const own = changed.filter((one) => one.nets.includes(net));
    return [own.length, own.filter((one) => one.nets.length === 1).length];
  });
  row(name, [...counts, changed.filter((one) => one.nets.length === 0).length]);
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? "-" : `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)} %`;
}

function row(name: string, cells: readonly (string | number)[]): void {
  say([name.padEnd(17), ...cells.map((one) => String(one).padStart(9))].join(" "));
}
