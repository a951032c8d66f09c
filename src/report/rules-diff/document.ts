// Two rules files in words: whether their winners differ, how often, whom that helps, and what was changed.
import type { PartChanges } from "../../analysis/diff/content.ts";
import type { Difference } from "../../analysis/diff/difference.ts";
import { repeatingCommand } from "../../answers/command.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { type Document, list, paragraph, right, section, table } from "../../text/document.ts";
import { shellWord, shortened, visible } from "../../text/quote.ts";
import { bad, code, faint, good, strong, type Text } from "../../text/spans.ts";
import { counted, firstOf, listed } from "../../text/words.ts";
import { frameworkName, rulesTag, valueWords } from "../wording.ts";
import type { ComparedRules, RulesDiffReport } from "./json.ts";

const MOST_SHOWN = 100;

/** Smaller changes of first places would be shown as 0.00%. */
const LEAST_SHOWN = 0.00005;

export function rulesDiffDocument(report: RulesDiffReport): Document {
  const { sides, difference, version } = report;
  const tags = sides.map(({ identified }) => rulesTag(identified.origin.rules));
  return section(
    `From ${titleOf(sides[0])} to ${titleOf(sides[1])}`,
    verdict(difference),
    example(report),
    firstPlaces(report),
    changes(difference),
    paragraph(faint(`Compared with pyfw ${version}: rules ${listed(tags)}.`)),
  );
}

function titleOf({ file }: ComparedRules): string {
  return file === undefined ? "pyfw" : visible(file);
}

function verdict({ verdict: found, places }: Difference): Document {
  const count = paragraph(faint(countWords(places)));
  switch (found.kind) {
    case "differ":
      return [paragraph(strong("Winners change"), `${shareWords(places)}.`), count];
    case "same":
      return paragraph(
        good("No winner ever changes"),
        ": proved for all answers that both take, without marks of importance.",
      );
    case "undecided": {
      const why = `: ${LIMITS[found.because]}. No case was found.`;
      return [paragraph(bad("It is undecided whether winners change"), why), count];
    }
  }
}

const LIMITS = {
  rows: "rules join questions with more than 20,000 combinations of answers",
  work: "the search took too much work",
};

function countWords({ sets, samples, changed }: Difference["places"]): string {
  if (samples === undefined) return `All ${numberWords(sets)} sets were counted.`;
  const error = percentage(changed.standardError);
  return `${numberWords(samples)} of ${numberWords(sets)} sets were drawn, always the same ones; the standard error is ${error}.`;
}

function shareWords({ changed, samples }: Difference["places"]): string {
  if (changed.value === 0) {
    const drawn = samples === undefined ? "" : " that were drawn";
    return `, but in none of the complete sets of answers${drawn}, without marks of importance`;
  }
  const share = changed.value < 0.0001 ? "less than 0.01%" : percentage(changed.value);
  return ` in ${share} of all complete sets of answers`;
}

/** A count that may be very large: "1,234", "about 1.4 × 10^13". */
function numberWords(count: number): string {
  if (count < 1e9) return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  return `about ${count.toExponential(1).replace("e+", " × 10^")}`;
}

function example({ sides, difference }: RulesDiffReport): Document {
  if (difference.verdict.kind !== "differ") return undefined;
  const items = difference.verdict.witness.map((result, which) => {
    const winners = listed(result.winners.map((id) => nameIn(sides, id)));
    const { file } = sides[which === 0 ? 0 : 1];
    const others = file === undefined ? [] : [`--rules ${shellWord(file)}`];
    const command = repeatingCommand({ ...emptyRequest, answers: result.answers }, others);
    return [code(command), `: ${winners || "all are ruled out"}`];
  });
  return section("For example", list(items));
}

function nameIn(sides: RulesDiffReport["sides"], id: string): string {
  const all = sides.flatMap(({ identified }) => identified.knowledge.frameworks);
  return frameworkName(all, id);
}

function firstPlaces({ sides, difference }: RulesDiffReport): Document {
  const moved = difference.places.first
    .filter(({ change }) => Math.abs(change.value) >= LEAST_SHOWN)
    .sort((a, b) => b.change.value - a.change.value);
  if (moved.length === 0) return undefined;
  const columns = ["Framework", ...sides.map((side) => right(titleOf(side))), "Change"];
  const rows = moved.map(({ framework, before, after, change }) => {
    const isMore = change.value > 0;
    const words = `${isMore ? "+" : ""}${percentage(change.value)}`;
    const shares = [percentage(before), percentage(after), (isMore ? good : bad)(words)];
    return [nameIn(sides, framework), ...shares];
  });
  return section(
    "Who is first, and how often",
    table(columns, rows, { lead: 1, last: "value" }),
    paragraph(faint("Shared first places are split.")),
  );
}

function percentage(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function changes({ changes: { facts, ...parts } }: Difference): Document {
  const rows = Object.entries(parts).map(([name, part]) => ({ name, lines: partLines(part) }));
  const factLines = facts.map(({ framework, trait, a, b }) => {
    const [was, is] = [a, b].map((fact) => valueWords(fact?.value ?? "not stated"));
    const words = was === is ? "another source or month" : `${was} → ${is}`;
    return [code(`${framework} ${trait}`), `: ${words}`];
  });
  const all = [...rows, { name: "facts", lines: factLines }].filter(
    ({ lines }) => lines.length > 0,
  );
  const restWords = (more: number) => `and ${counted(more, "more change")}; see -f json`;
  const shown = all.map(({ name, lines }) => {
    return [name, { lines: firstOf(lines, MOST_SHOWN, (line) => line, restWords) }];
  });
  const changed = table(["Part", "What was changed"], shown, { lead: 1, last: "details" });
  return (
    section("What was changed", changed) ?? paragraph("Nothing was added, removed or changed.")
  );
}

function partLines({ added, removed, changed }: PartChanges): readonly Text[] {
  return [
    ...added.map((id) => ["added ", code(id)]),
    ...removed.map((id) => ["removed ", code(id)]),
    ...changed.map(({ id, fields }) => {
      const words = fields.map(
        ({ field, a, b }) => `${field} ${listWords(a, b) ?? `${fieldWords(a)} → ${fieldWords(b)}`}`,
      );
      return ["changed ", code(id), `: ${words.join("; ")}`];
    }),
  ];
}

/** The elements by which two lists differ; `undefined` if their elements have no names. */
function listWords(a: unknown, b: unknown): string | undefined {
  const [was, is] = [elementsOf(a), elementsOf(b)];
  if (was === undefined || is === undefined) return undefined;
  const words = [
    ...[...is.keys()].filter((name) => !was.has(name)).map((name) => `+${name}`),
    ...[...was.keys()].filter((name) => !is.has(name)).map((name) => `-${name}`),
    ...[...is].flatMap(([name, one]) => {
      const before = was.get(name);
      return before === undefined || before === one ? [] : [`${name} (changed)`];
    }),
  ];
  return words.length === 0 ? "reordered" : words.join(" ");
}

/** The elements of a list as JSON, by name. */
function elementsOf(value: unknown): ReadonlyMap<string, string> | undefined {
  if (!Array.isArray(value)) return undefined;
  const named = value.map((one) => [one?.id ?? one?.package ?? one, JSON.stringify(one)] as const);
  return named.every(([name]) => typeof name === "string") ? new Map(named) : undefined;
}

function fieldWords(value: unknown): string {
  if (value === null) return "none";
  return shortened(typeof value === "string" ? value : JSON.stringify(value));
}
