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
import { code, faint, good, strong, type Text } from "../text/document.ts";
import { wrap } from "../text/wrap.ts";
import {
  chosenBefore,
  firstActive,
  type Item,
  isChoice,
  itemsOf,
  replyOf,
  UNDECIDED,
} from "./items.ts";
import { partsOf } from "./question-parts.ts";
import type { Reply, Step } from "./reply.ts";
import type { Screen } from "./screen.ts";

export type QuestionConfig = { readonly step: Step; readonly screen: Screen };

/** Nothing is typed here, so the cursor would only stand in the way; inquirer shows it again at the end. */
export const HIDE_CURSOR = "\u001b[?25l";

export const questionPrompt = createPrompt<Reply, QuestionConfig>(({ step, screen }, done) => {
  const { question, number } = step;
  const items = itemsOf(step);
  const [active, setActive] = useState(firstActive(step));
  const [ticked, setTicked] = useState(question.kind === "many" ? chosenBefore(step) : []);
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
    else if (!isChoice(item)) setNote("Press enter for this.");
    else if (ticked.length < max) setTicked([...ticked, id]);
    else setNote(`At most ${max}: untick another one first.`);
  }

  const parts = partsOf({ step, item, ticked, important, note }, screen);
  const page = usePagination({
    items,
    active,
    pageSize: parts.items,
    loop: false,
    renderItem: ({ item: one, isActive }) => {
      const ticks = question.kind === "many" && isChoice(one);
      const box = ticks ? (ticked.includes(one.id) ? "[x] " : "[ ] ") : "";
      return isActive ? screen.paint(`> ${box}${one.label}`, "code") : `  ${box}${one.label}`;
    },
  });
  if (reply !== undefined) {
    return wrap([strong(question.text), " ", ...told(reply, step)], screen, 2).join("\n");
  }
  return [[...parts.above, page].join("\n") + HIDE_CURSOR, parts.below.join("\n")];
});

export function isBackKey(key: KeypressEvent): boolean {
  return key.name === "b" || key.name === "left";
}

function told(reply: Reply, { question }: Step): Text {
  if (reply.kind === "back") return [faint("(back)")];
  if (reply.kind !== "answer") return [faint("(open)")];
  const chosen = question.choices.filter((choice) => reply.choices.includes(choice.id));
  const labels =
    chosen.length === 0 ? "None of these" : chosen.map(({ label }) => label).join(", ");
  return [code(labels), ...(reply.important ? [" ", good("counts double")] : [])];
}
