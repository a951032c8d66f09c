// What each key does to a question: choose, tick, skip, search, go back, mark and stop.
import { isBackspaceKey, isDownKey, isEnterKey, isSpaceKey, isUpKey } from "@inquirer/core";
import { choicesBy, chosenBefore, firstActive, inOrder, isChoice, itemsOf } from "./items.ts";
import { itemsIn, type View } from "./question-lines.ts";
import type { Changed, Reply, Step } from "./reply.ts";
import { FIRST_QUESTION } from "./wording.ts";

/** A key as readline names it; inquirer hides what was typed. */
export type Key = Parameters<typeof isUpKey>[0] & { readonly sequence?: string };

export function questionView(step: Step, welcome: readonly string[]): View {
  return {
    step,
    welcome,
    active: firstActive(step),
    ticked: step.question.kind === "many" ? (chosenBefore(step) ?? []) : [],
    important: step.important,
    filter: undefined,
    help: false,
    note: "",
    top: 0,
  };
}

/** The view after the key, or the reply that the key gives. */
export function pressQuestion(view: View, key: Key): View | Reply {
  const count = itemsIn(view).length;
  if (view.help) return { ...view, help: false };
  if (isUpKey(key)) return moved(view, -1, count);
  if (isDownKey(key)) return moved(view, 1, count);
  if (view.filter !== undefined) return search(view, key, view.filter);
  // Ctrl-S, Ctrl-F and others are shortcuts of editors and terminals, and no letters.
  if (key.ctrl) return view;
  const isBack = isBackKey(key);
  const ticks = view.step.question.kind === "many";
  if (key.name === "j") return moved(view, 1, count);
  if (key.name === "k") return moved(view, -1, count);
  if (key.name === "i") return { ...view, important: !view.important };
  if (key.sequence === "?") return { ...view, help: true };
  if (key.sequence === "/") return findIn(view, "");
  if (isSpaceKey(key) && ticks) return tick(view);
  if (isEnterKey(key) || isSpaceKey(key)) return answer(view);
  if (isBack && view.step.replied === 0) return { ...view, note: FIRST_QUESTION };
  if (isBack) return leave(view, "back");
  if (key.name === "s") return { kind: "answer", choices: undefined, important: false };
  if (key.name === "f" || key.name === "q") return leave(view, "finish");
  return view;
}

/** The view with the cursor `by` lines further in a list of `count`, which goes around. */
export function moved<Some extends { readonly active: number }>(
  view: Some,
  by: number,
  count: number,
): Some {
  return count === 0 ? view : { ...view, active: (view.active + by + count) % count };
}

export function isBackKey(key: Key): boolean {
  return key.name === "b" || key.name === "left";
}

function leave(view: View, kind: "back" | "finish"): Reply {
  return { kind, ...tickedIn(view) };
}

/** What counts if the person leaves the question now. */
export function tickedIn({ step, ticked, important }: View): Changed {
  const now = step.question.kind === "many" ? ticked : (chosenBefore(step) ?? []);
  return { choices: inOrder(now, step), important };
}

/** Handles keys during a search: typed text narrows the list down. */
function search(view: View, key: Key, text: string): View | Reply {
  if (key.name === "escape" || (isBackspaceKey(key) && text === "")) return showAll(view);
  if (isBackspaceKey(key)) return findIn(view, [...text].slice(0, -1).join(""));
  if (!isEnterKey(key)) return findIn(view, text + typed(key));
  if (view.step.question.kind === "one") return answer(view);
  return itemAt(view) === undefined ? view : showAll(tick(view));
}

function findIn(view: View, filter: string): View {
  return { ...view, filter, active: 0 };
}

function showAll(view: View): View {
  const at = itemsOf(view.step).findIndex(({ id }) => id === itemAt(view)?.id);
  return { ...view, filter: undefined, active: Math.max(0, at) };
}

function itemAt(view: View) {
  return itemsIn(view)[view.active];
}

function answer(view: View): View | Reply {
  const { step, ticked, important } = view;
  const item = itemAt(view);
  return item ? { kind: "answer", choices: choicesBy(item, ticked, step), important } : view;
}

function tick(view: View): View {
  const { ticked } = view;
  const item = itemAt(view);
  if (item === undefined) return view;
  if (!isChoice(item)) return { ...view, note: "Press enter for this." };
  const others = ticked.filter((id) => id !== item.id);
  return { ...view, ticked: ticked.includes(item.id) ? others : [...ticked, item.id] };
}

function typed({ ctrl, sequence = "" }: Key): string {
  return ctrl || /\p{Cc}/u.test(sequence) ? "" : sequence;
}
