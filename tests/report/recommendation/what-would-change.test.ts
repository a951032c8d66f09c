// Tests the texts about answers that would change a recommendation, `--why-not`, and its table.
import { expect, test } from "vitest";
import {
  type Confidence,
  type Remedy,
  whyNot,
} from "../../../src/analysis/confidence/confidence.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { firstPlace } from "../../../src/report/places.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { pointsBar } from "../../../src/report/recommendation/ranking-table.ts";
import {
  chooseInstead,
  whatWouldChange,
} from "../../../src/report/recommendation/what-would-change.ts";
import { whyNotBlocks } from "../../../src/report/recommendation/why-not.ts";
import { compile } from "../../../src/tables/compile.ts";
import { plainText } from "../../../src/text/spans.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { withRules } from "../../support/edit.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

const changing = (
  given: ShortAnswers,
  changes: Confidence["changes"] = [],
  changesTotal = changes.length,
) => {
  const report = recommendation(asking(given));
  const changesAtLeast = changes[0]?.set.size ?? null;
  const told = { changes, changesTotal, changesAtLeast };
  return linesFor({ ...report, confidence: { ...report.confidence, ...told } });
};

const linesFor = (report: RecommendationReport) =>
  toTerminal(whatWouldChange(report), { width: 200, paint: plainPaint })
    .split("\n")
    .filter((line) => line !== "");

const change = (set: ShortAnswers, ...winners: string[]) => ({ set: answersOf(set), winners });
const two = { speed: "high", wishes: ["wheels"] };

test("what would change it: names choices that are added to a list, dropped from it, or replace others", () => {
  const changes = [
    change({ wishes: ["wheels", "wings"] }, "ash"),
    change({ wishes: [] }, "ash", "birch"),
    change({ wishes: ["wings"] }),
    change({ wishes: ["wings", "sails"] }, "ash", "birch", "cedar"),
  ];
  expect(changing(two, changes, 30).slice(2)).toEqual([
    "- Wishes also includes “Wings”: Ash comes first",
    `- Wishes no longer includes “Wheels”: ${firstPlace(["Ash", "Birch"])}`,
    "- Wishes includes “Wings” instead of “Wheels”: no framework is left",
    `- Wishes includes “Wings” and “Sails” instead of “Wheels”: ${firstPlace(["Ash", "Birch", "Cedar"])}`,
    "- and 26 other ways",
  ]);
  const everything = [change({ wishes: ["wheels", "wings", "sails", "engine"] }, "ash")];
  expect(changing(two, everything)[1]).toBe(
    "No likely change of one answer puts another framework first.",
  );
  const fewer = [change({ wishes: ["wings"] }, "ash")];
  expect(changing({ ...two, wishes: ["wheels", "wings"] }, fewer).slice(1)).toEqual([
    "This change is enough:",
    "- Wishes no longer includes “Wheels”: Ash comes first",
  ]);
  expect(changing({ speed: "high" }, fewer).at(-1)).toBe("- Wishes is “Wings”: Ash comes first");
});

test("what would change it: says how many answers it takes together", () => {
  const both = { speed: "low", place: "wood" };
  expect(changing(two, [change(both, "ash")]).slice(1)).toEqual([
    "At least 2 other answers together, such as:",
    "- Speed is “Slow”, not “Fast” and Place is “In the wood”: Ash comes first",
  ]);
  expect(changing(two, [change({ ...both, wishes: ["sails"] }, "ash")]).at(-1)).toBe(
    "- Speed is “Slow”, not “Fast”, Place is “In the wood” and Wishes includes “Sails” instead of “Wheels”: Ash comes first",
  );
});

test("what would change it: says that nothing would, or that it is not known", () => {
  const nothing = "Nothing: all answers give the same result.";
  expect(changing(two).at(-1)).toBe(nothing);
  const report = recommendation(asking(two));
  const unknown = (changesAtLeast: number | null) => {
    const told = { changes: [], changesTotal: null, changesAtLeast };
    return linesFor({ ...report, confidence: { ...report.confidence, ...told } }).at(-1);
  };
  expect(unknown(1)).toBe("It takes at least 1 other answer; the search stopped there.");
  expect(unknown(null)).toBe("Nothing: only answers that contradict each other would.");
  expect(linesFor(recommendation({}))[1]).toBe("Each of these changes is enough:");
  const nobody = linesFor(recommendation({ only: [] }));
  expect(nobody).toEqual(["What would change it", nothing]);
});

test("what would change it: lists two of each kind, and up to four of one kind if the other has none", () => {
  const adding = ["town", "wood", "town"].map((place) => change({ place }, "ash"));
  const replacing = Array(3).fill(change({ speed: "low" }, "ash"));
  const questionsOf = (...changes: Confidence["changes"]) =>
    changing(two, changes)
      .filter((line) => line.startsWith("- "))
      .map((line) => line.split(" ")[1])
      .join(" ");
  expect(questionsOf(...adding, ...replacing)).toBe("Place Place Speed Speed and");
  expect(questionsOf(...adding, replacing[0])).toBe("Place Place Place Speed");
  expect(questionsOf(...replacing)).toBe("Speed Speed Speed");
});

const FREQUENCIES: Readonly<Record<string, number>> = { wings: 0.05, sails: 0.4, low: 0.001 };

const knowledge = {
  ...smallWorld,
  questions: smallWorld.questions.map(({ choices, ...question }) => ({
    ...question,
    choices: [
      ...choices,
      ...(question.id === "wishes" ? ["cedar", "none"].map((id) => ({ id, label: id })) : []),
    ].map((one) => ({ ...one, frequency: FREQUENCIES[one.id] ?? 0.3 })),
  })),
};

const given = asking({ speed: "high", wishes: ["wheels"] });
const also = (...more: string[]) => ({ wishes: ["wheels", ...more] });

function offered(
  changes: readonly (readonly [ShortAnswers, ...winners: string[]])[],
  more: Partial<Confidence> = {},
  request: RankingRequest = given,
): readonly string[] {
  const report = recommendation(request, { knowledge });
  const confidence = {
    ...report.confidence,
    decided: false,
    changes: changes.map(([set, ...winners]) => ({ set: answersOf(set), winners })),
    changesTotal: changes.length,
    ...more,
  };
  return chooseInstead({ ...report, confidence }, 3).map(plainText);
}

test.each([
  {
    what: "one choice comes before two, and a frequent one before a rare one",
    changes: [
      [also("wings", "sails"), "cedar"],
      [also("wings"), "cedar"],
      [also("sails"), "birch"],
    ] as const,
    first: "choose Birch instead if Wishes also includes “Sails”",
  },
  {
    what: "removing a choice comes before adding a rare one",
    changes: [
      [also("wings"), "cedar"],
      [{ wishes: [] }, "birch"],
    ] as const,
    first: "choose Birch instead if Wishes no longer includes “Wheels”",
  },
])("the changes that the short text offers: $what", ({ changes, first }) => {
  const second = "choose Cedar instead if Wishes also includes “Wings”";
  expect(offered(changes)).toEqual([first, second]);
});

test("the changes that the short text offers: another framework in use is not offered as a reason for itself", () => {
  const changes = [
    [also("cedar"), "cedar"],
    [also("sails"), "birch"],
  ] as const;
  expect(offered(changes)).toEqual(["choose Birch instead if Wishes also includes “Sails”"]);
});

test("the changes that the short text offers: three choices of one question and very rare answers are not offered", () => {
  const bundle = [{ place: ["town", "wood", "sea"] }, "cedar"] as const;
  const none = "no likely change of one answer puts another framework first";
  expect(offered([bundle, [{ speed: "low" }, "birch"]])).toEqual([none]);
  expect(offered([])).toEqual([]);
});

test("the changes that the short text offers: if no change puts another framework first alone, a tie is offered", () => {
  const tie = "Birch ties with Ash if Wishes also includes “Sails”";
  expect(offered([[also("sails"), "ash", "birch"]])).toEqual([tie]);
});

test("the changes that the short text offers: if no further answer can change it, a changed one is offered", () => {
  const other = "choose Birch instead if Place is “In town”";
  expect(offered([[{ place: "town" }, "birch"]], { decided: true })).toEqual([other]);
});

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

test("a framework that is first already is said to be so, alone or tied", () => {
  expect(told("ash", asking({ speed: "high" }))).toEqual([
    "Why not Ash",
    "Ash already comes first.",
  ]);
  const [, tied] = told("ash", asking({ wishes: ["sails"] }));
  expect(tied).toBe("Ash shares first place.");
});

const fast = asking({ speed: "high" });
const by = (first: Remedy, alone = first) => told("birch", fast, smallWorld, { first, alone });

test("a framework that is behind comes with what people would add to it for these answers", () => {
  const questions = smallWorld.questions.map((one) => ({
    ...one,
    choices: one.choices.map((choice) => ({ ...choice, needs: [choice.id] })),
  }));
  const stack = ["high", "sea"].map((need) => {
    return { need, package: `birch-${need}`, why: `for ${need}`, source: { judgement: "a test" } };
  });
  const frameworks = smallWorld.frameworks.map((one) => ({ ...one, stack }));
  const world = { ...smallWorld, questions, frameworks };
  const lines = told("birch", fast, world);
  expect(lines.slice(4, 6)).toEqual(["With Birch you would add:", "- birch-high: for high"]);
  expect(lines.join()).not.toContain("birch-sea");
  expect(told("ash", fast, world)).toHaveLength(2);
});

test("what it takes: three ways are listed, and the others counted", () => {
  const sets = ["town", "wood", "town"].map((place) => {
    return { set: answersOf({ place, speed: "low" }), winners: ["birch"] };
  });
  const remedy = (changes: number, total = 9): Remedy => {
    return { kind: "found", changes, total, sets };
  };
  const lines = by(remedy(2), remedy(3)).slice(4);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe("It would come first with at least 2 other answers, such as:");
  expect(lines[4]).toBe("- and 6 other ways");
  expect(lines[5]).toBe("It would come first alone with at least 3 other answers, such as:");
  expect(by(remedy(3, 20), remedy(3)).slice(4)).toEqual(lines.slice(5));
  const all = [{ set: answersOf({ wishes: ["sails", "wings", "wheels"] }), winners: ["birch"] }];
  expect(by({ ...remedy(1), sets: all } as Remedy)[4]).toBe(
    "To come first alone, it would need at least 1 unlikely answer.",
  );
});

test("what it takes: the way that changes least comes first", () => {
  const sets = [["sails", "wings"], ["wheels"]].map((wishes) => {
    return { set: answersOf({ wishes }), winners: ["birch"] };
  });
  const lines = by({ kind: "found", changes: 1, total: 2, sets }).slice(5);
  expect(lines.map((line) => /wheels/i.test(line))).toEqual([true, false]);
});

test("what it takes: it is proved that no answers do it, or it would take too long to find out", () => {
  const never = withRules(rule("never", { for: ["birch"], ruleOut: true }));
  expect(told("birch", {}, never)).toEqual([
    "Why not Birch",
    "Birch is ruled out: it does what never says (always).",
    "It cannot come first: this is proved for all answers.",
    "It cannot come first alone: this is proved for all answers.",
  ]);
  expect(by({ kind: "contradicting" })).toHaveLength(4);
  expect(by({ kind: "undecided", searched: 2 })[4]).toBe(
    "To come first, it would need at least 3 other answers; the search stopped there.",
  );
});

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

test("the changes that the short text offers: none that leads elsewhere, or only takes back a “none of these”", () => {
  const nothing = { ...given, answers: answersOf({ speed: "high", wishes: ["none"] }) };
  const unlikely = "no likely change of one answer puts another framework first";
  expect(offered([[{ place: "sea" }, "cedar"]])).toEqual([unlikely]);
  expect(offered([[{ wishes: [] }, "cedar"]], {}, nothing)).toEqual([unlikely]);
  expect(offered([[{ place: "wood" }, "cedar"]], {}, nothing)).toHaveLength(1);
});
