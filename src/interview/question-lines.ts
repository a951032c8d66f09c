// A question as lines for a screen of any size.
import { bad, code, faint, good, strong, type Text } from "../text/spans.ts";
import { widthOf } from "../text/width.ts";
import { cut, wrap } from "../text/wrap.ts";
import { found, type Item, isChoice, itemsOf, previewOf, UNDECIDED } from "./items.ts";
import { type Entry, listOf, windowOf } from "./list.ts";
import type { Step } from "./reply.ts";
import { around, type Drawn, type Screen, type ScreenPart, SPARE } from "./screen.ts";
import { isInformative, placesWords, reason } from "./wording.ts";

export interface View {
  readonly step: Step;
  /** Shown before the first question; the first line is the last to be dropped. */
  readonly welcome: readonly string[];
  /** The index of the cursor among the found items. */
  readonly active: number;
  readonly ticked: readonly string[];
  readonly important: boolean;
  /** The search text; `undefined` without a search. */
  readonly filter: string | undefined;
  readonly help: boolean;
  /** A message about the last key, or about the last answer. */
  readonly note: string;
  /** The first visible line of the list when it was last drawn. */
  readonly top: number;
}

/** The items on which the cursor can be: all, or those that are found. */
export function itemsIn({ step, filter = "" }: Pick<View, "step" | "filter">): readonly Item[] {
  return found(itemsOf(step), filter);
}

/** With fewer columns than this, obvious keys are not listed. */
const NARROW = 60;

/** From this many choices on, searching is quicker than moving. */
const LONG = 10;

/** The question on as many lines as the screen has, less one for the cursor. */
export function questionLines(view: View, screen: Screen): Drawn {
  const { step, welcome, ticked, important, help } = view;
  const { question } = step;
  const items = itemsIn(view);
  const item = items[view.active] ?? UNDECIDED;
  const part = (rank: number, text: Text): ScreenPart => ({ rank, lines: wrap(text, screen) });
  const blank = (rank: number): ScreenPart => ({ rank: SPARE + rank, lines: [""] });
  const asked = part(0, [strong(question.text), important && good("  (important)")]);
  const head: readonly ScreenPart[] = help
    ? [{ ...asked, rank: SPARE + 2 }, blank(3)]
    : [
        ...(step.replied > 0 ? [] : welcome).map((line, at) => part(5 + at, line)),
        { rank: 3, lines: [progressLine(step, screen)] },
        blank(3),
        asked,
        part(2, faint(reason(question))),
        blank(2),
      ];
  const many = question.kind === "many";
  const entries = items.map((one): Entry => {
    return { ...one, ticked: many && isChoice(one) ? ticked.includes(one.id) : undefined };
  });
  const { blocks, most } = listOf(entries, view.active, screen);
  const foot: readonly ScreenPart[] = [
    blank(1),
    ...(help ? [] : [previewPart(4, view, item, screen)]),
    view.note === "" ? { rank: 1, lines: [keyLine(view, item, screen)] } : part(1, bad(view.note)),
  ];
  const nothing = items.length > 0 ? undefined : [cut(faint("  no choice matches"), screen)];
  // Shown in place of the list of choices.
  const list = help ? helpLines(many, screen) : nothing;
  const wanted = list?.length ?? most;
  const window = (space: number) => {
    const { lines, top } =
      list === undefined
        ? windowOf(blocks, view.active, space, view.top, screen)
        : { lines: list.slice(0, space), top: view.top };
    const filler = Array<string>(Math.max(0, space - lines.length)).fill("");
    return { lines: [...lines, ...filler], top };
  };
  return around(head, foot, wanted, window, screen);
}

const BAR = 20;

/** The progress, and the answers so far: the newest if there is no room for all. */
export function progressLine(
  { replied, canMatter, trail }: Pick<Step, "replied" | "canMatter" | "trail">,
  screen: Screen,
): string {
  const bar = Math.min(BAR, Math.floor(screen.width / 4));
  const total = replied + canMatter;
  const done = Math.round((bar * replied) / Math.max(1, total));
  const count = canMatter === 0 ? "" : `${replied} of at most ${total}   `;
  const beside = screen.width - bar - 2;
  const room = beside - widthOf(count);
  let shown = trail.join(" · ");
  for (let left = 1; left < trail.length && widthOf(shown) > room; left += 1) {
    shown = `… ${trail.slice(left).join(" · ")}`;
  }
  return cut(
    [good("█".repeat(done)), faint("░".repeat(bar - done)), faint(`  ${count}${shown}`)],
    screen,
  );
}

/** What the answer under the cursor would do, on one line, or what it contradicts. */
function previewPart(
  rank: number,
  { step, active, ticked, important, filter }: View,
  item: Item,
  screen: Screen,
): ScreenPart {
  const line = (...text: readonly Text[]) => ({ rank, lines: [cut(text, screen)] });
  if (filter !== undefined && item === UNDECIDED) return line();
  // The first question must not wait for a model.
  if (step.replied + active + ticked.length === 0) return line();
  const { heading, choices } = previewOf(item, ticked, step);
  const [clash] = step.contradictions(choices);
  if (clash !== undefined) return { rank, lines: wrap(bad(`Note: ${clash}`), screen) };
  const standings = step.standings(choices, important);
  if (!isInformative(standings, step.trail.length)) return line();
  const [first = "", ...others] = placesWords(standings);
  const isNew = standings.places[0]?.wasFirst === false && standings.places[1]?.rank !== 1;
  const change = isNew ? " (then first)" : "";
  const opening = `${heading}: ${first}${change}`;
  const rest = fitting([opening], others, [], screen.width).slice(opening.length);
  return line(faint(`${heading}: `), strong(first), good(change), rest);
}

/** The keys to type: the most needed ones if there is no room for all. */
function keyLine({ step, ticked, filter, help }: View, item: Item, screen: Screen): string {
  if (help) return cut(faint("any key: back to the question"), screen);
  const { kind, choices } = step.question;
  if (filter !== undefined) {
    const enter = kind === "one" ? "enter choose" : "enter tick";
    return cut([strong(`/${filter}▏`), faint(`  ${enter} · esc show all`)], screen);
  }
  const goesOn = ticked.length > 0 && isChoice(item);
  const enter = goesOn ? "enter next" : "enter choose";
  const main = kind === "one" ? ["enter choose"] : ["space tick", enter];
  const more = [
    ...(choices.length >= LONG ? ["/ find"] : []),
    "s skip",
    "f finish",
    ...(step.replied > 0 ? ["b back"] : []),
    "i important",
  ];
  const move = screen.width < NARROW ? [] : ["↑↓ move"];
  return cut(faint(fitting([...move, ...main], more, ["? keys"], screen.width)), screen);
}

export function fitting(
  first: readonly string[],
  optional: readonly string[],
  last: readonly string[],
  width: number,
): string {
  const line = (count: number) => [...first, ...optional.slice(0, count), ...last].join(" · ");
  let count = optional.length;
  while (count > 0 && widthOf(line(count)) > width) count -= 1;
  return line(count);
}

/** The width of the key names, in columns. */
const KEYS = 14;

function helpLines(many: boolean, screen: Screen): readonly string[] {
  const keys = [
    ["↑ ↓ or k j", "move"],
    ...(many ? [["space", "tick or untick"]] : []),
    [
      "enter",
      many ? "answer with the ticked choices, or with this one" : "answer with this choice",
    ],
    ["/", "find a choice by its name or description"],
    ["s", "skip: the question stays open"],
    ["i", "important: the question counts double"],
    ["b or ←", "back to the previous question"],
    ["f", "finish and see the result"],
    ["Ctrl-C", "stop, and print the command for your answers so far"],
  ] as const;
  return keys.flatMap(([key = "", words = ""]) =>
    wrap(words, { ...screen, width: screen.width - KEYS }).map((line, at) => {
      const name = at === 0 ? `  ${key}` : "";
      return cut([code(name.padEnd(KEYS)), line], screen);
    }),
  );
}
