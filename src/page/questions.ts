// All questions with the given answers: a form whose every change is reported at once.
import type { Choice, Knowledge, Question } from "../knowledge/schema.ts";
import { counted } from "../text/words.ts";
import { el, fill, remark, section, unseen } from "./elements.ts";
import { type PageState, withAnswer, withMark } from "./state.ts";

export interface QuestionsPanel {
  readonly element: HTMLElement;
  /** Shows the answers of the state. */
  update(state: PageState): void;
  /** Opens a question. */
  open(question: string): void;
  /** Opens a question and goes to it. */
  goTo(question: string): void;
}

/** `change` is given the state after each change of the reader; `given` is the one to come back to. */
export function questionsPanel(
  knowledge: Knowledge,
  given: PageState,
  change: (state: PageState) => void,
): QuestionsPanel {
  let state = given;
  const fields = knowledge.questions.map((question) => fieldOf(question, read));
  const count = remark();
  const clear = el("button", { type: "button", class: "quiet" }, "Clear all");
  const back = el("button", { type: "button", class: "quiet" }, "Back to the given answers");
  clear.addEventListener("click", () => change({ answers: new Map(), important: new Set() }));
  back.addEventListener("click", () => change(given));
  const form = el("form", { "aria-labelledby": "questions-title" });
  form.append(...fields.map(({ element }) => element));
  form.addEventListener("submit", (event) => event.preventDefault());
  const buttons = el("p", { class: "buttons" }, clear, back);
  const { element } = section("questions", "Questions", count, form, buttons);
  element.tabIndex = -1;
  for (const field of fields) field.update(given);

  function read(question: Question, answer: readonly string[] | undefined, marked: boolean): void {
    const answered = withAnswer(state, question.id, answer, knowledge);
    change(withMark(answered, question.id, marked, knowledge));
  }

  return {
    element,
    update(now) {
      for (const field of fields) if (differ(field.id, state, now)) field.update(now);
      state = now;
      const all = counted(knowledge.questions.length, "question");
      fill(count, `${now.answers.size} of ${all} answered. Each answer moves the ranking at once.`);
      clear.disabled = now.answers.size + now.important.size === 0;
      back.hidden = given.answers.size === 0;
    },
    open(question) {
      const field = fields.find(({ id }) => id === question);
      if (field !== undefined) field.element.open = true;
    },
    goTo(question) {
      fields.find(({ id }) => id === question)?.goTo();
    },
  };
}

/** Answers that did not change are the same lists. */
function differ(question: string, one: PageState, other: PageState): boolean {
  return (
    one.answers.get(question) !== other.answers.get(question) ||
    one.important.has(question) !== other.important.has(question)
  );
}

interface Field {
  readonly id: string;
  readonly element: HTMLDetailsElement;
  update(state: PageState): void;
  goTo(): void;
}

/** The value of the box for "none of these" and of the one for no answer; ids have no spaces. */
const NONE = "none of these";
const OPEN = "not answered";

function fieldOf(
  question: Question,
  read: (question: Question, answer: readonly string[] | undefined, marked: boolean) => void,
): Field {
  const { id, kind, title = id, text, why } = question;
  const type = kind === "one" ? "radio" : "checkbox";
  const boxes = question.choices.map((choice) => boxOf(type, id, choice.id, choice));
  const other =
    kind === "one"
      ? boxOf(type, id, OPEN, { label: "Not answered" })
      : boxOf(type, id, NONE, { label: "None of these" });
  const mark = boxOf("checkbox", `${id} important`, "important", {
    label: "Important: counts double",
  });
  const answer = el("span", { class: "given" });
  const element = el(
    "details",
    { "data-question": id },
    el("summary", {}, el("span", {}, title), answer),
    el(
      "fieldset",
      {},
      el("legend", {}, text),
      remark(kind === "many" ? `Asked because ${why}. Several fit.` : `Asked because ${why}.`),
      ...[...boxes, other].map((box) => box.element),
      el("div", { class: "mark" }, mark.element),
    ),
  );
  element.addEventListener("change", ({ target }) => {
    if (kind === "many" && target === other.input && other.input.checked)
      for (const { input } of boxes) input.checked = false;
    const chosen = boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
    const isNone = kind === "many" && other.input.checked;
    read(question, chosen.length > 0 || isNone ? chosen : undefined, mark.input.checked);
  });
  return {
    id,
    element,
    update({ answers, important }) {
      const given = answers.get(id);
      for (const { input } of boxes) input.checked = given?.includes(input.value) === true;
      other.input.checked = kind === "one" ? given === undefined : given?.length === 0;
      const isMarked = important.has(id);
      mark.input.checked = isMarked;
      const labels = question.choices
        .filter((choice) => given?.includes(choice.id))
        .map(({ label }) => label);
      const words = given?.length === 0 ? "none of these" : labels.join("; ");
      const marks = isMarked
        ? [el("span", { class: "double" }, " ×2"), unseen(" (counts double)")]
        : [];
      fill(answer, given === undefined ? "" : words, ...marks);
      element.classList.toggle("answered", given !== undefined);
    },
    goTo() {
      element.open = true;
      const first = boxes.find(({ input }) => input.checked) ?? boxes[0];
      first?.input.focus();
      element.scrollIntoView({ block: "nearest" });
    },
  };
}

interface Box {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

function boxOf(
  type: "radio" | "checkbox",
  name: string,
  value: string,
  { label, hint }: Pick<Choice, "label" | "hint">,
): Box {
  const id = `${name} ${value}`.replaceAll(" ", "-");
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const input = el("input", { type, name, value, id, "aria-describedby": hintId });
  const words = el("label", { for: id }, label);
  const below = hint === undefined ? undefined : el("span", { class: "hint", id: hintId }, hint);
  return { input, element: el("div", { class: "choice" }, input, el("div", {}, words, below)) };
}
