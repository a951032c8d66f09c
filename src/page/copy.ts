// A line of text with a button that copies it.
import { el, unseen } from "./elements.ts";

/** The text as code; `what` names it on the button for those who listen. */
export function copyable(text: string, what: string): HTMLElement {
  const code = el("code", text);
  const button = el("button", { type: "button" }, "Copy", unseen(` ${what}`));
  button.addEventListener("click", async () => {
    const copied = await copy(code);
    button.firstChild?.replaceWith(copied ? "Copied" : "Select and copy");
    setTimeout(() => button.firstChild?.replaceWith("Copy"), 2_000);
  });
  return el(
    "div",
    { class: "copyable" },
    el("pre", { tabindex: "0", "aria-label": what }, code),
    button,
  );
}

/** Whether the text could be copied; otherwise it is selected, for the reader to copy. */
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
