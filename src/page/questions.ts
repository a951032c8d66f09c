// All questions with the given answers: a form that reports every change at once.
import { takesNone, titleOf } from "../knowledge/answer.ts";
import type { Choice, Knowledge, Question } from "../knowledge/schema.ts";
import { counted } from "../text/words.ts";
import { el, fill, quietButton, remark, section, unseen } from "./elements.ts";
import type { PageState } from "./state.ts";

/** `change` gets the state after each change by the reader; `given` is the state to go back to. */
export function questionsPanel(
  { questions }: Knowledge,
  given: PageState,
  change: (state: PageState) => void,
) {
  const fields = new Map(questions.map((question) => [question.id, fieldOf(question)]));
  const count = remark();
  const nothing = { answers: new Map(), important: new Set<string>() };
  const clear = quietButton("Clear all", () => change(nothing));
  const back = quietButton("Reset to the given answers", () => change(given));
  const elements = [...fields.values()].map(({ element }) => element);
  const form = el("form", { "aria-labelledby": "questions-title" }, ...elements);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const all = [...fields];
    const answers = all.flatMap(([id, field]) => {
      const answer = field.answer();
      return answer === undefined ? [] : [[id, answer] as const];
    });
    const marked = all.filter(([, { mark }]) => mark.checked).map(([id]) => id);
    change({ answers: new Map(answers), important: new Set(marked) });
  });
  const buttons = el("p", { class: "buttons" }, clear, back);
  const element = section("questions", "Questions", count, form, buttons);
  element.tabIndex = -1;
  return {
    element,
    update({ answers, important }: PageState) {
      for (const [id, field] of fields) field.update(answers.get(id), important.has(id));
      const all = counted(questions.length, "question");
      fill(count, `${answers.size} of ${all} answered.`);
      clear.disabled = answers.size + important.size === 0;
      back.hidden = given.answers.size === 0;
    },
    open(question: string) {
      fields.get(question)?.element.setAttribute("open", "");
    },
    goTo(question: string) {
      fields.get(question)?.goTo();
    },
  };
}

function fieldOf(question: Question) {
  const { id, kind, text, why, choices } = question;
  const type = kind === "one" ? "radio" : "checkbox";
  const boxes = choices.map((choice) => boxOf(type, id, choice));
  // Ids have no spaces.
  const none = boxOf(type, id, { id: "no choice", label: NO_CHOICE[kind] });
  const mark = boxOf("checkbox", `${id} important`, {
    id: "important",
    label: "Important: counts double",
  });
  const shown = el("span", { class: "given" });
  const element = el(
    "details",
    { "data-question": id },
    el("summary", el("span", titleOf(question)), shown),
    el(
      "fieldset",
      el("legend", text),
      remark(
        kind === "many" ? `Asked because ${why}. You can choose several.` : `Asked because ${why}.`,
      ),
      ...[...boxes, none].map((box) => box.element),
      el("div", { class: "mark" }, mark.element),
    ),
  );
  none.input.addEventListener("change", () => {
    if (none.input.checked) for (const { input } of boxes) input.checked = false;
  });
  return {
    element,
    mark: mark.input,
    /** What is ticked; `undefined` leaves the question open. */
    answer(): readonly string[] | undefined {
      const ticked = boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
      return ticked.length > 0 || (kind === "many" && none.input.checked) ? ticked : undefined;
    },
    update(answer: readonly string[] | undefined, isMarked: boolean) {
      for (const { input } of boxes) input.checked = answer?.includes(input.value) === true;
      none.input.checked = kind === "one" ? answer === undefined : answer?.length === 0;
      none.element.hidden = kind === "many" && !takesNone(question) && !none.input.checked;
      mark.input.checked = isMarked;
      const labels = choices.filter((one) => answer?.includes(one.id)).map(({ label }) => label);
      const words = answer?.length === 0 ? "none of these" : labels.join("; ");
      const marks = [el("span", { class: "double" }, " ×2"), unseen(" (counts double)")];
      fill(shown, words, ...(isMarked ? marks : []));
    },
    goTo() {
      element.open = true;
      const first = boxes.find(({ input }) => input.checked) ?? boxes[0];
      first?.input.focus();
      element.scrollIntoView({ block: "nearest" });
    },
  };
}

const NO_CHOICE = { one: "Not answered", many: "None of these" };

function boxOf(
  type: "radio" | "checkbox",
  question: string,
  { id: value, label, hint }: Pick<Choice, "id" | "label" | "hint">,
) {
  const id = `${question} ${value}`.replaceAll(" ", "-");
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const input = el("input", { type, name: question, value, id, "aria-describedby": hintId });
  const words = el("label", { for: id }, label);
  const below = hint === undefined ? undefined : el("span", { class: "hint", id: hintId }, hint);
  return { input, element: el("div", { class: "choice" }, input, el("div", words, below)) };
}
