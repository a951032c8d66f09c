// A question as lines for a screen of any size.
import { bad, faint, good, strong, type Text } from "../text/document.ts";
import { wrap } from "../text/wrap.ts";
import { type Item, itemsOf, previewOf } from "./items.ts";
import type { Step } from "./reply.ts";
import { fitted, type Screen, type Shown } from "./screen.ts";
import { STANDING_LINES, standingLine, standingLines } from "./standing-lines.ts";
import { order, reason } from "./wording.ts";

/** A question, and where the person is in it. */
export interface View {
  readonly step: Step;
  readonly item: Item;
  readonly ticked: readonly string[];
  readonly important: boolean;
  /** What pyfw has to say to the last key. */
  readonly note: string;
}

/** The lines above and below the items, and how many of the items there is room for. */
export interface Parts {
  readonly above: readonly string[];
  readonly items: number;
  readonly below: readonly string[];
}

export function partsOf(view: View, screen: Screen): Parts {
  const { step, item, important, note } = view;
  const lines = (...text: Text) => wrap(text, screen, 2);
  const items = itemsOf(step);
  const mark = important ? ["  ", good("counts double")] : [];
  const title = lines(faint(headingOf(step)), " ", strong(step.question.text), ...mark);
  const why = lines(faint(reason(step)));
  const whyNow = lines(faint(`${reason(step)} ${order(step)}`));
  const help = lines(faint(keys(step)));
  const hints = items.map(({ hint }) => lines("  ", hint).length);
  const shown = fitted(screen.height, {
    title: title.length,
    reason: why.length,
    order: whyNow.length - why.length,
    items: items.length,
    hint: Math.max(...hints),
    standings: STANDING_LINES + 1,
    keys: help.length + 1,
  });
  const hint = lines("  ", item.hint);
  const filler = Array.from({ length: Math.max(...hints) - hint.length }, () => "");
  return {
    above: [...title, ...(shown.order ? whyNow : shown.reason ? why : [])],
    items: shown.items,
    below: [
      ...hint,
      ...filler,
      ...standingsAt(view, shown.standings, screen),
      ...(shown.keys ? ["", ...help] : []),
      ...(note === "" ? [] : lines(bad(note))),
    ],
  };
}

function standingsAt(
  { step, item, ticked, important }: View,
  size: Shown["standings"],
  screen: Screen,
): readonly string[] {
  if (size === "none") return [];
  const { heading, choices } = previewOf(item, ticked, step);
  const standings = step.standings(choices, important);
  return size === "full"
    ? ["", ...standingLines(heading, standings, screen)]
    : [standingLine(heading, standings, screen)];
}

/** Which question this is; with each that cannot matter any more the last number falls. */
function headingOf({ number, canMatter }: Step): string {
  return `${number} of at most ${number + canMatter - 1}`;
}

function keys({ question, number }: Step): string {
  const choose =
    question.kind === "one" ? "enter choose" : `space tick (${question.max} at most) · enter go on`;
  const back = number > 1 ? " · b back" : "";
  return `up/down move · ${choose} · s I don't know · i count double${back} · f finish now`;
}
