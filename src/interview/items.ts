// The selectable lines of a question, and what choosing each means.
import { takesNone } from "../knowledge/answer.ts";
import type { Step } from "./reply.ts";

/** A choice, or one of the two ways to choose nothing. */
export interface Item {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

const NONE: Item = { id: "", label: "None of these" };

export const UNDECIDED: Item = { id: "?", label: "I don't know", hint: "skip this question" };

export function itemsOf({ question }: Pick<Step, "question">): readonly Item[] {
  return [...question.choices, ...(takesNone(question) ? [NONE] : []), UNDECIDED];
}

/** All items for an empty text; else choices whose label or id contains it, then those whose hint does. */
export function found(items: readonly Item[], text: string): readonly Item[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return items;
  const holds = (words: string) => words.toLowerCase().includes(wanted);
  const isNamed = ({ id, label }: Item) => holds(id) || holds(label);
  const choices = items.filter(isChoice);
  return [
    ...choices.filter(isNamed),
    ...choices.filter((item) => !isNamed(item) && holds(item.hint ?? "")),
  ];
}

/** The first position of the cursor: on the earlier reply. */
export function firstActive(step: Step): number {
  const { before } = step;
  if (before === undefined) return 0;
  const wanted = before === "skipped" ? [UNDECIDED.id] : before.length === 0 ? [NONE.id] : before;
  return Math.max(
    0,
    itemsOf(step).findIndex(({ id }) => wanted.includes(id)),
  );
}

/** The choices of the earlier answer; `undefined` if there was none. */
export function chosenBefore({ before }: Step): readonly string[] | undefined {
  return before === "skipped" ? undefined : before;
}

export function isChoice({ id }: Item): boolean {
  return id !== NONE.id && id !== UNDECIDED.id;
}

/** The choices that enter means on this item: those ticked or, if none is, this item. */
export function choicesBy(item: Item, ticked: readonly string[], step: Pick<Step, "question">) {
  if (item.id === UNDECIDED.id) return undefined;
  if (item.id === NONE.id) return [];
  return inOrder(ticked.length === 0 ? [item.id] : ticked, step);
}

/** What enter would choose here if this item were ticked too; without `choices`, the question stays open. */
export function previewOf(item: Item, ticked: readonly string[], step: Pick<Step, "question">) {
  return { heading: headingOf(item, ticked), choices: choicesBy(item, [...ticked, item.id], step) };
}

function headingOf({ id }: Item, ticked: readonly string[]): string {
  if (id === UNDECIDED.id) return "If you skip this";
  if (id === NONE.id) return "With none of these";
  if (ticked.length === 0) return "If you pick this";
  return ticked.includes(id) ? "With these" : "With this too";
}

/** These choices, each once and in the order of the question. */
export function inOrder(ids: readonly string[], { question }: Pick<Step, "question">) {
  return question.choices.map((choice) => choice.id).filter((id) => ids.includes(id));
}
