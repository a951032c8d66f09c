// Wording that several reports share: conditions, values, labels, and where a report comes from.
import { labelsIn, titleOf } from "../knowledge/answer.ts";
import type { Origin } from "../knowledge/origin.ts";
import type { Choice, Framework, Knowledge, Question, Rule } from "../knowledge/schema.ts";
import type { Reason } from "../ranking/rank.ts";
import type { Stack } from "../ranking/stack.ts";
import { bad, code, faint, good, type Text, withCode } from "../text/spans.ts";
import { listed, signed } from "../text/words.ts";

/** "Project size is “Small” or “Medium”, Deadline is “Soon”, unless Framework in use is “web2py”". */
export function conditionOf(rule: Rule, questions: readonly Question[]): string {
  const when = answersIn(rule.when ?? {}, questions);
  const unless = answersIn(rule.unless ?? {}, questions);
  const exception = unless.length === 0 ? [] : [`unless ${unless.join(" or ")}`];
  return [...(when.length === 0 ? [] : [listed(when)]), ...exception].join(", ") || "always";
}

/** The condition as the end of a sentence: "when Deadline is “Soon”", "(always)". */
export function whenWords(rule: Rule, questions: readonly Question[]): string {
  const condition = conditionOf(rule, questions);
  return rule.when === undefined ? `(${condition})` : `when ${condition}`;
}

function answersIn(conditions: NonNullable<Rule["when"]>, questions: readonly Question[]) {
  return Object.entries(conditions).map(([id, choices]) => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return `${id} is ${choices.join(" or ")}`;
    const labelled = (ids: readonly string[]) =>
      ids.map((choice) => labelsOf(question, [choice])).join(" or ");
    if (question.kind === "many") return `${titleOf(question)} includes ${labelled(choices)}`;
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

/** Says that only the article counts; empty if everything counts. */
export function scopeWords(article: boolean): string {
  return article ? "Only the article's frameworks and guidance count. " : "";
}

/** The name of the rules, with enough of their hash to identify them. */
export function rulesTag({ name, sha256 }: Origin["rules"]): string {
  return `${name} ${sha256.slice(0, 12)}`;
}

/** How old the facts are, and the pyfw version and rules that made the report. */
export function provenance({ factsAsOf, oldestFact, version, rules }: Origin): string {
  const facts = factsAsOf === undefined ? "" : `Facts as of ${factsAsOf} (oldest ${oldestFact}). `;
  return `${facts}pyfw ${version}, rules ${rulesTag(rules)}.`;
}

/** A fact's value for people: "wsgi, asgi", "none" for an empty list, "unknown". */
export function valueWords(value: string | readonly string[]): string {
  if (typeof value === "string") return value;
  return value.length === 0 ? "none" : value.join(", ");
}

/** What its maintainers recommend instead, after `before`; empty if no successor is known. */
export function successorWords({ facts }: Framework, before: string): string {
  const value = valueWords(facts.successor?.value ?? "unknown");
  return ["none", "unknown"].includes(value) ? "" : `${before}its maintainers recommend ${value}`;
}

/** The labels of choices: "“Small” and “Medium”". */
export function labelsOf(question: Question, ids: readonly string[]): string {
  const labels = labelsIn(question, ids).map((label) => `“${label}”`);
  return listed(labels) || "“None of these”";
}

export function choiceText({ id, label, hint }: Choice): Text {
  return [code(id), `: ${label}`, hint !== undefined && faint(` (${hint})`)];
}

/** An answer of each kind, the list with up to `most` choices: `{"size":"small","kind":["site"]}`. */
export function exampleAnswers(questions: readonly Question[], most: number) {
  const answers = (["one", "many"] as const).flatMap((wanted) => {
    const question = questions.find(({ kind }) => kind === wanted);
    if (question === undefined) return [];
    const ids = question.choices.slice(0, most).map(({ id }) => id);
    return [[question.id, wanted === "one" ? ids[0] : ids] as const];
  });
  return Object.fromEntries(answers);
}

/** The name of the framework, or the id if there is no such framework. */
export function frameworkName(frameworks: readonly Pick<Framework, "id" | "name">[], id: string) {
  return frameworks.find((one) => one.id === id)?.name ?? id;
}

/** What each package that a framework needs is for. */
export function packageLines(packages: Stack["packages"]): readonly Text[] {
  return packages.map((one) => [code(one.package), `: ${one.why}`]);
}

/** What to know before installing a framework, as sentences. */
export function noteLines(notes: Stack["notes"]): readonly Text[] {
  return notes.map(({ says }) => ["Note: ", withCode(says), "."]);
}

/** The needs that nothing covers: "Not covered: “Forms”." */
export function uncoveredWords(uncovered: Stack["uncovered"]): string {
  return `Not covered: ${listed(uncovered.map(({ label }) => `“${label}”`))}.`;
}
