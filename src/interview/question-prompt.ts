// A prompt for inquirer in which one can choose, tick, skip, go back, mark and stop.
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  usePagination,
  useState,
} from "@inquirer/core";
import { bad, code, faint, good, strong, type Text } from "../report/document.ts";
import type { Style } from "../report/style.ts";
import { wrap } from "../report/wrap.ts";
import type { Reply, Step } from "./reply.ts";

export type PromptConfig = { readonly step: Step; readonly style: Style };

/** A line that can be pointed at: a choice, or one of the two ways to choose nothing. */
interface Item {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

const NONE: Item = {
  id: "",
  label: "None of these",
  hint: "an answer too: it leaves nothing open",
};
const UNDECIDED: Item = {
  id: "?",
  label: "I don't know",
  hint: "the question stays open and counts for nothing",
};

/** Nothing is typed here, so the cursor would only stand in the way; inquirer shows it again at the end. */
const HIDE_CURSOR = "\u001b[?25l";

/** At most so many lines are shown at once; the others scroll. */
const PAGE = 14;

export const questionPrompt = createPrompt<Reply, PromptConfig>(({ step, style }, done) => {
  const { question, number } = step;
  const items = itemsOf(step);
  const [active, setActive] = useState(firstActive(step));
  const [ticked, setTicked] = useState(question.kind === "many" ? step.chosen : []);
  const [important, setImportant] = useState(step.important);
  const [note, setNote] = useState("");
  const [reply, setReply] = useState<Reply | undefined>(undefined);
  const item = items[active] ?? UNDECIDED;

  useKeypress((key, line) => {
    line.clearLine(0);
    if (reply !== undefined) return;
    setNote("");
    if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (key.name === "i") setImportant(!important);
    else if (isSpaceKey(key) && question.kind === "many") tick(item);
    else if (isEnterKey(key) || isSpaceKey(key)) end(replyOf(item, ticked, important, step));
    else if (isBackKey(key) && number === 1) setNote("This is the first question.");
    else if (isBackKey(key)) end({ kind: "back" });
    else if (key.name === "s") end({ kind: "skip" });
    else if (key.name === "f") end({ kind: "finish" });
  });

  function end(last: Reply): void {
    setReply(last);
    done(last);
  }

  function tick({ id }: Item): void {
    const max = question.max ?? 0;
    if (ticked.includes(id)) setTicked(ticked.filter((one) => one !== id));
    else if (!question.choices.some((choice) => choice.id === id)) setNote("Press enter for this.");
    else if (ticked.length < max) setTicked([...ticked, id]);
    else setNote(`At most ${max}: untick another one first.`);
  }

  const page = usePagination({
    items,
    active,
    pageSize: PAGE,
    loop: false,
    renderItem: ({ item: { id, label }, isActive }) => {
      const box =
        question.kind === "one" || id === NONE.id || id === UNDECIDED.id
          ? ""
          : ticked.includes(id)
            ? "[x] "
            : "[ ] ";
      return isActive ? style.paint(`> ${box}${label}`, "code") : `  ${box}${label}`;
    },
  });
  const lines = (...text: Text) => wrap(text, style, 2).join("\n");
  if (reply !== undefined) return lines(strong(question.text), " ", ...told(reply, step));
  const mark = important ? ["  ", good("counts double")] : [];
  const above = [
    lines(faint(`${number}/${step.total}`), " ", strong(question.text), ...mark),
    lines(faint(`Asked because ${question.why}.`)),
    page,
  ];
  const below = [
    lines("  ", item.hint),
    "",
    lines(faint(keys(step))),
    ...(note === "" ? [] : [lines(bad(note))]),
  ];
  return [above.join("\n") + HIDE_CURSOR, below.join("\n")];
});

function itemsOf({ question }: Step): readonly Item[] {
  return [...question.choices, ...(question.kind === "many" ? [NONE] : []), UNDECIDED];
}

function firstActive({ question, chosen }: Step): number {
  return Math.max(
    0,
    question.choices.findIndex((choice) => chosen.includes(choice.id)),
  );
}

function isBackKey(key: KeypressEvent): boolean {
  return key.name === "b" || key.name === "left";
}

/** What enter means on this line: the ticked choices, or, where nothing is ticked, the choice pointed at. */
function replyOf(
  { id }: Item,
  ticked: readonly string[],
  important: boolean,
  { question }: Step,
): Reply {
  if (id === UNDECIDED.id) return { kind: "skip" };
  if (id === NONE.id) return { kind: "answer", choices: [], important };
  const wanted = ticked.length === 0 ? [id] : ticked;
  const choices = question.choices.map((choice) => choice.id).filter((one) => wanted.includes(one));
  return { kind: "answer", choices, important };
}

function keys({ question, number }: Step): string {
  const choose =
    question.kind === "one" ? "enter choose" : `space tick (${question.max} at most) · enter go on`;
  const back = number > 1 ? " · b back" : "";
  return `up/down move · ${choose} · s I don't know · i count double${back} · f finish now`;
}

function told(reply: Reply, { question }: Step): Text {
  if (reply.kind === "back") return [faint("(back)")];
  if (reply.kind !== "answer") return [faint("(open)")];
  const chosen = question.choices.filter((choice) => reply.choices.includes(choice.id));
  const labels = chosen.length === 0 ? NONE.label : chosen.map((choice) => choice.label).join(", ");
  return [code(labels), ...(reply.important ? [" ", good("counts double")] : [])];
}
