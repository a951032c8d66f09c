// Tests the answer to `--why-not`: a framework's place, where it loses, and what would put it first.
import { describe, expect, test } from "vitest";
import { type Remedy, whyNot } from "../../../src/analysis/confidence/confidence.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { whyNotBlocks } from "../../../src/report/recommendation/why-not.ts";
import { compile } from "../../../src/tables/compile.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { withRules } from "../../support/edit.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, asking } from "../../support/request.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

/** The text about the framework, with these remedies instead of those found, if given. */
function told(
  id: string,
  request: Partial<RankingRequest>,
  knowledge: Knowledge = smallWorld,
  remedies?: { readonly first: Remedy; readonly alone: Remedy },
): readonly string[] {
  const [framework] = knowledge.frameworks.filter((one) => one.id === id);
  if (framework === undefined) throw new Error(`no framework ${id}`);
  const whole = { ...emptyRequest, ...request };
  const found = remedies ?? whyNot(compile(knowledge, whole), whole.answers, id);
  const report = recommendation(request, { knowledge, whyNot: { framework, found } });
  return toTerminal(whyNotBlocks(report), { width: 200, paint: plainPaint })
    .split("\n")
    .filter((line) => line !== "");
}

test("there is no text if nobody asked", () => {
  expect(whyNotBlocks(recommendation({}))).toBeUndefined();
});

describe("what it takes", () => {
  const fast = asking({ speed: "high" });
  const by = (first: Remedy, alone = first) => told("birch", fast, smallWorld, { first, alone });

  test("three ways are listed, and the others counted", () => {
    const sets = ["town", "wood", "sea"].map((place) => {
      return { set: answersOf({ place, speed: "low" }), winners: ["birch"] };
    });
    const remedy = (changes: number): Remedy => ({ kind: "found", changes, total: 9, sets });
    const lines = by(remedy(2), remedy(3)).slice(4);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe("It would come first with at least 2 other answers, such as:");
    expect(lines[4]).toBe("- and 6 other ways");
    expect(lines[5]).toBe("It would come first alone with at least 3 other answers, such as:");
  });

  test("it is proved that no answers do it, or it would take too long to find out", () => {
    const never = withRules(rule("never", { for: ["birch"], ruleOut: true }));
    expect(told("birch", {}, never)).toEqual([
      "Why not Birch",
      "Birch is ruled out: it does what never says (always).",
      "It cannot come first, whatever is answered: all answers were looked at.",
      "It cannot come first alone, whatever is answered: all answers were looked at.",
    ]);
    expect(by({ kind: "contradicting" })).toHaveLength(4);
    expect(by({ kind: "undecided", searched: 2 })[4]).toBe(
      "To come first it would need at least 3 other answers, if any can do it: more would take too long to find out.",
    );
  });
});
