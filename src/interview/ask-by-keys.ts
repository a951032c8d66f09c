// Asks by arrow keys: a prompt for inquirer in which one can choose, skip, go back, mark and stop.
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from "@inquirer/core";
import inquirer from "inquirer";
import type { Host } from "../host.ts";
import type { Tone } from "../report/document.ts";
import type { Asker, Reply, Step } from "./reply.ts";

type Paint = (text: string, tone: Tone) => string;

type Config = {
  readonly step: Step;
  readonly paint: Paint;
};

interface Item {
  readonly id: string | undefined;
  readonly label: string;
  readonly hint: string;
}

const UNDECIDED: Item = {
  id: undefined,
  label: "I don't know",
  hint: "the question stays open and counts for nothing",
};
const PAGE = 12;

const questionPrompt = createPrompt<Reply, Config>(({ step, paint }, done) => {
  const { question, chosen } = step;
  const items: readonly Item[] = [...question.choices, UNDECIDED];
  const [active, setActive] = useState(
    Math.max(
      0,
      items.findIndex((item) => item.id !== undefined && chosen.includes(item.id)),
    ),
  );
  const [picked, setPicked] = useState<readonly string[]>(question.kind === "many" ? chosen : []);
  const [important, setImportant] = useState(step.important);
  const [note, setNote] = useState("");
  const [reply, setReply] = useState<Reply | undefined>(undefined);

  useKeypress((key, line) => {
    line.clearLine(0);
    if (reply !== undefined) return;
    setNote("");
    const end = (last: Reply) => {
      setReply(last);
      done(last);
    };
    const item = items[active] ?? UNDECIDED;
    if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (isSpaceKey(key) && question.kind === "many") toggle(item);
    else if (isEnterKey(key) || isSpaceKey(key)) end(answer(item));
    else if (key.name === "s") end({ kind: "skip" });
    else if (key.name === "i") setImportant(!important);
    else if (key.name === "f") end({ kind: "finish" });
    else if (key.name === "b" || key.name === "left") {
      if (step.number > 1) end({ kind: "back" });
      else setNote("this is the first question");
    }
  });

  function toggle({ id }: Item): void {
    if (id === undefined) return;
    if (picked.includes(id)) setPicked(picked.filter((one) => one !== id));
    else if (picked.length < (question.max ?? 0)) setPicked([...picked, id]);
    else setNote(`${question.max} at most: take one away first`);
  }

  function answer({ id }: Item): Reply {
    if (id === undefined) return { kind: "skip" };
    const choices =
      question.kind === "one"
        ? [id]
        : question.choices.map((choice) => choice.id).filter((one) => picked.includes(one));
    return { kind: "answer", choices, important };
  }

  const mark = important ? paint("  counts double", "good") : "";
  const page = usePagination({
    items,
    active,
    pageSize: PAGE,
    loop: false,
    renderItem: ({ item, isActive }) => {
      const box =
        question.kind === "one" || item.id === undefined
          ? ""
          : picked.includes(item.id)
            ? "[x] "
            : "[ ] ";
      return isActive ? paint(`> ${box}${item.label}`, "code") : `  ${box}${item.label}`;
    },
  });
  if (reply !== undefined) return `${paint(question.text, "strong")} ${told(reply, step, paint)}`;
  const head = `${paint(`${step.number}/${step.total}`, "faint")} ${paint(question.text, "strong")}${mark}`;
  const below = [
    paint(`  ${items[active]?.hint ?? ""}`, "plain"),
    "",
    paint(keys(step), "faint"),
    ...(note === "" ? [] : [paint(note, "bad")]),
  ];
  return [
    `${head}\n${paint(`Asked because ${question.why}.`, "faint")}\n${page}`,
    below.join("\n"),
  ];
});

function keys({ question, number }: Step): string {
  const choose =
    question.kind === "one" ? "enter choose" : `space tick (${question.max} at most) · enter go on`;
  return `up/down move · ${choose} · s I don't know · i count double${number > 1 ? " · b back" : ""} · f finish now`;
}

function told(reply: Reply, { question }: Step, paint: Paint): string {
  if (reply.kind === "back") return paint("(back)", "faint");
  if (reply.kind !== "answer") return paint("(open)", "faint");
  const labels = question.choices
    .filter((choice) => reply.choices.includes(choice.id))
    .map((choice) => choice.label);
  const text = labels.length === 0 ? "None of these" : labels.join(", ");
  return paint(text, "code") + (reply.important ? paint(" counts double", "good") : "");
}

/** An asker for terminals that can move the cursor. It draws on standard error. */
export function keyAsker(host: Host, paint: Paint): Asker {
  const prompt = inquirer.createPromptModule<{ question: Config }>({
    input: host.input,
    output: host.errors,
  });
  prompt.registerPrompt("question", questionPrompt);
  return {
    async ask(step) {
      try {
        const { reply } = await prompt<{ reply: Reply }, object>([
          { type: "question", name: "reply", message: "", step, paint },
        ]);
        return reply;
      } catch (error) {
        if (error instanceof Error && error.name === "ExitPromptError") return { kind: "cancel" };
        throw error;
      }
    },
    close() {},
  };
}
