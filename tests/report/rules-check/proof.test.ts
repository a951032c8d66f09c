// Tests the report of a proof: counts, seconds, and a sentence for every fault.
import { expect, test } from "vitest";
import { linesOf, manyReports, proof } from "../../support/reports.ts";
import { rule } from "../../support/small-world.ts";

const reports = new Map(await manyReports());

/** The text of a report, with the lines of each list item joined. */
async function told(report = reports.get("broken promises")): Promise<string> {
  if (report === undefined) throw new Error("no such report");
  return (await linesOf(report)).join("\n").replaceAll(/\n {2}(?=\S)/g, " ");
}

test.each([
  "every framework can be first alone            1 of 3  0.01\n",
  "                                           2 refuted\n",
  "- faster: more speed never lowers a fast engine\n",
  "- no answers put birch first alone\n",
  "- no answer to wishes ever changes the winners\n",
  "- wings has the same winners as every other choice of wishes, whatever else is answered\n",
  "- the rule own-5 has no effect: every ranking is the same without it\n",
  '- every framework is ruled out under {"speed": "high", "place": "town"}\n',
  "- the property never-fast does not hold: ash is a winner under {}\n",
  'own-0 is shadowed: own-1 does the same wherever it is in force, such as under {"speed": "high"}',
  'own-0 and own-3 contradict each other: one is for and one against the same frameworks under {"speed": "high"}',
  'from {"speed": "low"} to {"speed": "high"}, birch is ruled out',
])("a proof says: %s", async (text) => {
  expect(await told()).toContain(text);
});

test("a proof says when the rules may rule everything out", async () => {
  expect(await told(reports.get("proved rules"))).toContain("not checked: the rules allow it");
});

test.each([
  [["cedar"], "- no answers put cedar first alone, because the rule out always rules it out\n"],
  [
    ["cedar"],
    "- the rule own has no effect: every ranking is the same without it, because every framework that it applies to is always ruled out, for example by out\n",
  ],
  [
    ["cedar", "ash"],
    "- no answers put ash and cedar first alone, because the rule out always rules them out\n",
  ],
  [
    ["cedar", "ash"],
    "- 4 rules have no effect, because every framework that they apply to is always ruled out, for example by out: fast-is-fast, wheels-wanted and 2 others\n",
  ],
])("a proof names the rule that always rules %j out, once: %s", async (frameworks, text) => {
  const own = rule("own", { when: { speed: ["high"] }, for: ["cedar"], points: 1 });
  const rules = [rule("out", { for: frameworks, ruleOut: true }), own];
  const report = await proof(JSON.stringify({ extends: "pyfw", name: "ours", rules }));
  expect(await told(report)).toContain(text);
});

test("rules are not said to be valid without a word on what is not proved", async () => {
  expect(await told()).toMatch(/^team.json is valid: [^.]*, but not all of\sit is proved\.\n/);
  expect(await told(reports.get("proved rules"))).not.toContain("not all of it");
});

test("a proof sums up what there was no time for", async () => {
  const text = await told(reports.get("rules for which there is no time"));
  expect(text).toMatch(/\n- time ran out for \d+ of 66\n/);
});
