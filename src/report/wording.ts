// Wording that several reports share, such as who comes first; and the rows that `--top` shows.
import { labelsIn, titleOf } from "../knowledge/answer.ts";
import { groupBy } from "../knowledge/group-by.ts";
import type { Origin } from "../knowledge/origin.ts";
import { unlessOf } from "../knowledge/rule.ts";
import type {
  Choice,
  Conditions,
  Framework,
  Knowledge,
  Question,
  Rule,
} from "../knowledge/schema.ts";
import type { Ranking, Reason } from "../ranking/rank.ts";
import type { Excluded } from "../ranking/request.ts";
import { bad, code, faint, good, strong, type Text } from "../text/spans.ts";
import { counted, firstOf, listed, signed } from "../text/words.ts";
import type { SourceList } from "./sources.ts";

/** "Project size is “Small” or “Medium”, Deadline is “Soon”, unless Framework in use is “web2py”". */
export function conditionOf(rule: Rule, questions: readonly Question[]): string {
  const when = answersIn(rule.when ?? {}, questions);
  const unless = answersIn(unlessOf(rule), questions);
  const exception = unless.length === 0 ? [] : [`unless ${unless.join(" or ")}`];
  return [...when, ...exception].join(", ") || "always";
}

/** The condition as the end of a sentence: "when Deadline is “Soon”", "(always)". */
export function whenWords(rule: Rule, questions: readonly Question[]): string {
  const condition = conditionOf(rule, questions);
  return rule.when === undefined ? `(${condition})` : `when ${condition}`;
}

function answersIn(conditions: Conditions, questions: readonly Question[]): readonly string[] {
  return Object.entries(conditions).map(([id, choices]) => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return `${id} is ${choices.join(" or ")}`;
    const labelled = (ids: readonly string[]) =>
      ids.map((choice) => labelsOf(question, [choice])).join(" or ");
    if (question.kind === "many") return `${titleOf(question)} has ${labelled(choices)}`;
    const left = question.choices.map(({ id }) => id).filter((choice) => !choices.includes(choice));
    const isShorter = left.length > 0 && left.length * 4 < choices.length;
    return `${titleOf(question)} is ${isShorter ? `any but ${labelled(left)}` : labelled(choices)}`;
  });
}

export function reasonText({ rule, points }: Reason): Text {
  return [(points > 0 ? good : bad)(signed(points)), ` ${rule.because}`];
}

/** The label of a trait; its id if the knowledge does not have it. */
export function traitLabel({ traits }: Knowledge, trait: string): string {
  return traits.find(({ id }) => id === trait)?.label ?? trait;
}

export function notShown(hidden: number): readonly string[] {
  if (hidden === 0) return [];
  return [`Not shown: ${counted(hidden, "framework")}; see them without --top.`];
}

/** Says that only the article counts; empty if everything counts. */
export function scopeWords(article: boolean): string {
  return article ? "Counted: only the article's frameworks and guidance. " : "";
}

/** What rules are called, and enough of their hash to know them by. */
export function rulesTag({ name, sha256 }: Origin["rules"]): string {
  return `${name} ${sha256.slice(0, 12)}`;
}

/** How old the facts are, and the pyfw version and rules that made the report. */
export function provenance({ factsAsOf, oldestFact, version, rules }: Origin): string {
  const facts =
    factsAsOf === undefined ? "" : `Facts as of ${factsAsOf}, the oldest of ${oldestFact}. `;
  return `${facts}pyfw ${version}, rules ${rulesTag(rules)}.`;
}

/** A fact's value for people: "wsgi, asgi", "none" for an empty list, "unknown". */
export function valueWords(value: string | readonly string[]): string {
  if (typeof value === "string") return value;
  return value.length === 0 ? "none" : value.join(", ");
}

/** What its maintainers name instead, after `before`; empty if no successor is known. */
export function successorWords({ facts }: Framework, before: string): string {
  const value = valueWords(facts.successor?.value ?? "unknown");
  return ["none", "unknown"].includes(value)
    ? ""
    : `${before}its maintainers name ${value} instead`;
}

/** The labels of choices: "“Small” and “Medium”". */
export function labelsOf(question: Question, ids: readonly string[]): string {
  const labels = labelsIn(question, ids).map((label) => `“${label}”`);
  return listed(labels) || "“None of these”";
}

export function choiceText({ id, label, hint }: Choice): Text {
  return [code(id), `: ${label}`, hint !== undefined && faint(` (${hint})`)];
}

/** The name of the framework, or the id if there is no such framework. */
export function frameworkName(frameworks: readonly Pick<Framework, "id" | "name">[], id: string) {
  return frameworks.find((one) => one.id === id)?.name ?? id;
}

type RuledOut = Ranking["ruledOut"][number];

/** Those that the same rule rules out, together, so that one line can name them. */
export function byRule(ruledOut: readonly RuledOut[]) {
  return [...groupBy(ruledOut, ({ rule }) => rule).values()];
}

/** "Dash is …", or "Each of Dash and Flask is …", under the condition of the rule. */
export function ruledOutLine(
  together: readonly [RuledOut, ...RuledOut[]],
  { questions }: Knowledge,
  sources: SourceList,
): Text {
  const [{ rule }] = together;
  const frameworks = together.map(({ framework }) => framework);
  const isGivenUp = frameworks.every(({ facts }) => facts["new-projects"]?.value === "no");
  const mark = sources.cite(rule.source);
  return [
    frameworks.length > 1 && "Each of ",
    strong(listed(frameworks.map(({ name }) => name))),
    ` ${rule.because} (${conditionOf(rule, questions)})`,
    mark !== "" && [" ", faint(mark)],
    rule.if?.["new-projects"] &&
      isGivenUp &&
      frameworks.map((one) => successorWords(one, "; ")).join(""),
  ];
}

/** All but those that `--only` leaves out: its user knows about them. */
export function askedAbout<One extends { readonly by: string }>(excluded: readonly One[]) {
  return excluded.filter(({ by }) => by !== "only");
}

export function excludedLine(one: Excluded, knowledge: Knowledge): Text {
  if (one.by !== "require") return [strong(one.framework.name), ` is left out by --${one.by}`];
  return [
    strong(one.framework.name),
    ` misses --require ${one.trait}: ${shortfall(one, knowledge)}`,
  ];
}

export function shortfall(
  { trait, value }: Extract<Excluded, { by: "require" }>,
  knowledge: Knowledge,
): string {
  return `${traitLabel(knowledge, trait)} is ${valueWords(value)}`;
}

/** The first hundred lines, and how many more: own rules may rule out each framework a thousand times. */
export function firstHundred<One>(all: readonly One[], lineOf: (one: One) => Text) {
  return firstOf(all, 100, lineOf, (more) => `and ${more} more; see them with -f json`);
}

/** "Flask comes first", "Django and Flask tie for first place"; more than `most` names are counted. */
export function firstPlace(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (names.length === 0) return "no framework is left";
  const who = namesOf(names, most);
  return names.length === 1 ? `${who} comes first` : `${who} tie for first place`;
}

/** The points of those who come first: "with 3 points", "with 3 points each". */
export function firstPoints(names: readonly string[], points: number): string {
  return `with ${counted(points, "point")}${names.length > 1 ? " each" : ""}`;
}

/** "Django and Flask"; "5 frameworks" if there are more than `most`. */
export function namesOf(names: readonly string[], most: number): string {
  return names.length > most ? counted(names.length, "framework") : listed(names);
}

/** The first `top` rows, best first, and all that are tied with the last of them; `undefined`: all. */
export function firstRows<T extends { readonly rank: number }>(
  rows: readonly T[],
  top: number | undefined,
): readonly T[] {
  const last = top === undefined ? undefined : rows[top - 1];
  return last === undefined ? rows : rows.filter((row) => row.rank <= last.rank);
}
