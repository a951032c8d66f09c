// Tests the bars of a ranking.
import { expect, test } from "vitest";
import { rank } from "../../../src/ranking/rank.ts";
import { pointsBar } from "../../../src/report/recommendation/ranking-table.ts";
import { withRules } from "../../support/edit.ts";
import { asking } from "../../support/request.ts";
import { rule } from "../../support/small-world.ts";

test.each<[string, readonly number[], readonly string[]]>([
  ["are shares of the leader", [2, 1, -1], ["████████", "████░░░░", "░░░░░░░░"]],
  ["are empty without points", [0, -1], ["░░░░░░░░", "░░░░░░░░"]],
  ["are empty below 0", [-1, -2], ["░░░░░░░░", "░░░░░░░░"]],
])("bars %s", (_title, points, bars) => {
  const only = ["ash", "birch", "cedar"].slice(0, points.length);
  const rules = only.flatMap((id, at) => {
    const own = points[at] ?? 0;
    return own === 0 ? [] : [rule(`always-${id}`, { for: [id], points: own })];
  });
  const { rows } = rank(withRules(...rules), asking({}, { only }));
  const [leader] = rows;
  if (leader === undefined) throw new Error("nobody is ranked");
  expect(rows.map((row) => pointsBar(row, leader).text.trimEnd())).toEqual(bars);
});
