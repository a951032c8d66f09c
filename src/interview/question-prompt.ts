// An inquirer prompt to choose, tick, skip, search, go back, mark and stop.
import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from "@inquirer/core";
import {
  changedFrom,
  chosenBefore,
  firstActive,
  found,
  type Item,
  isChoice,
  itemsOf,
  replyOf,
} from "./items.ts";
import type { KeyTerminal } from "./key-terminal.ts";
import { questionLines } from "./question-lines.ts";
import type { Reply, Step } from "./reply.ts";
import type { Drawn, Screen } from "./screen.ts";
import { FIRST_QUESTION } from "./wording.ts";

/** What every prompt draws on, and a message about the last answer. */
export type Drawing = {
  readonly screen: Screen;
  readonly terminal: KeyTerminal;
  readonly note: string;
};

type Config = Drawing & { readonly step: Step; readonly welcome: readonly string[] };

export const questionPrompt = createPrompt<Reply, Config>((config, done) => {
  const { step, welcome, screen, terminal } = config;
  const { question, replied } = step;
  const all = itemsOf(step);
  const [active, setActive] = useState(firstActive(step));
  const [ticked, setTicked] = useState(question.kind === "many" ? (chosenBefore(step) ?? []) : []);
  const [important, setImportant] = useState(step.important);
  const [filter, setFilter] = useState<string | undefined>(undefined);
  const [help, setHelp] = useState(false);
  const [note, setNote] = useState(config.note);
  const framed = useFrame(terminal);
  const items = found(all, filter ?? "");
  const item = items[active];

  useKeypress((key, line) => {
    line.clearLine(0);
    setNote("");
    if (help) setHelp(false);
    else if (isUpKey(key)) move(-1);
    else if (isDownKey(key)) move(1);
    else if (filter !== undefined) look(key, filter);
    else choose(key);
  });

  function move(by: number): void {
    if (items.length > 0) setActive((active + by + items.length) % items.length);
  }

  function choose(key: Key): void {
    if (key.name === "j") move(1);
    else if (key.name === "k") move(-1);
    else if (key.name === "i") setImportant(!important);
    else if (key.sequence === "?") setHelp(true);
    else if (key.sequence === "/") findIn("");
    else if (isSpaceKey(key) && question.kind === "many") tick(item);
    else if (isEnterKey(key) || isSpaceKey(key)) answer();
    else if (isBackKey(key) && replied === 0) setNote(FIRST_QUESTION);
    else if (isBackKey(key)) leaveBy("back");
    else if (key.name === "s") done({ kind: "skip" });
    else if (key.name === "f" || key.name === "q") leaveBy("finish");
  }

  function leaveBy(kind: "back" | "finish"): void {
    const now = question.kind === "many" ? ticked : chosenBefore(step);
    done({ kind, changed: changedFrom(step, now ?? [], important) });
  }

  /** Handles keys during a search: typed text narrows the list down. */
  function look(key: Key, text: string): void {
    if (key.name === "escape" || (isBackspaceKey(key) && text === "")) leave();
    else if (isBackspaceKey(key)) findIn([...text].slice(0, -1).join(""));
    else if (!isEnterKey(key)) findIn(text + typed(key));
    else if (question.kind === "one") answer();
    else if (item !== undefined) {
      tick(item);
      leave();
    }
  }

  function findIn(text: string): void {
    setFilter(text);
    setActive(0);
  }

  function leave(): void {
    setFilter(undefined);
    const at = all.findIndex(({ id }) => id === item?.id);
    setActive(Math.max(0, at));
  }

  function answer(): void {
    if (item !== undefined) done(replyOf(item, ticked, important, step));
  }

  function tick(one: Item | undefined): void {
    if (one === undefined) return;
    if (!isChoice(one)) setNote("Press enter for this.");
    else if (ticked.includes(one.id)) setTicked(ticked.filter((id) => id !== one.id));
    else setTicked([...ticked, one.id]);
  }

  const view = { step, welcome, active, ticked, important, filter, help, note };
  return framed((top) => questionLines({ ...view, top }, screen));
});

/** A key as readline names it. */
export type Key = KeypressEvent & { readonly sequence?: string };

export function isBackKey(key: KeypressEvent): boolean {
  return key.name === "b" || key.name === "left";
}

function typed({ ctrl, sequence = "" }: Key): string {
  return ctrl || /\p{Cc}/u.test(sequence) ? "" : sequence;
}

/** Draws a prompt, and again after a resize or a stop; `draw` gets the `top` that it last returned. */
export function useFrame(terminal: KeyTerminal) {
  const [times, setTimes] = useState(0);
  const latest = useRef(times);
  latest.current = times;
  useEffect(() => terminal.onRedraw(() => setTimes(latest.current + 1)), []);
  const top = useRef(0);
  return (draw: (top: number) => Drawn) => {
    const drawn = draw(top.current);
    top.current = drawn.top;
    return terminal.framed(drawn.lines);
  };
}
