// Makes elements. All text becomes text nodes, so that untrusted text cannot become markup.
import type { Framework } from "../knowledge/schema.ts";
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { blocksOf, type Document } from "../text/document.ts";
import { spans, type Text } from "../text/spans.ts";

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** The element with these attributes and children; `true` is an attribute without a value. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...parts: readonly (Attributes | Child)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const part of parts) {
    if (typeof part === "string" || part instanceof Node) made.append(part);
    else
      for (const [name, value] of Object.entries(part ?? {}))
        if (value !== undefined && value !== false)
          made.setAttribute(name, value === true ? "" : value);
  }
  return made;
}

/**
 * Makes these the children of an element. An existing child with the same tag and class is kept and updated,
 * so that the browser lays out only what is new. Its listeners are kept too: when called, they must read
 * what they need from the element.
 */
export function fill(parent: Element, ...children: readonly Child[]): void {
  const there = [...parent.childNodes];
  const made = children.filter((child) => child !== undefined);
  made.forEach((child, nth) => {
    const old = there[nth];
    const now = typeof child === "string" ? document.createTextNode(child) : child;
    if (old === undefined) parent.append(now);
    else if (old.isEqualNode(now)) return;
    else if (old instanceof HTMLElement && now instanceof HTMLElement && isLike(old, now))
      become(old, now);
    else old.replaceWith(now);
  });
  for (const old of there.slice(made.length)) old.remove();
}

function isLike(one: HTMLElement, other: HTMLElement): boolean {
  return one.tagName === other.tagName && one.className === other.className;
}

function become(old: HTMLElement, now: HTMLElement): void {
  // The page's policy forbids the `style` attribute.
  old.style.cssText = now.style.cssText;
  for (const name of new Set([...old.getAttributeNames(), ...now.getAttributeNames()])) {
    const value = now.getAttribute(name);
    if (value === null) old.removeAttribute(name);
    else if (name !== "style" && value !== old.getAttribute(name)) old.setAttribute(name, value);
  }
  fill(old, ...now.childNodes);
}

/** A link to another page, or only its text if the address is not a web address. */
export function link(address: string, text: string): HTMLElement {
  if (!/^https?:\/\/\S+$/.test(address)) return el("span", text);
  return el("a", { href: address, rel: "noreferrer", target: "_blank" }, text);
}

export function unseen(text: string): HTMLElement {
  return el("span", { class: "unseen" }, text);
}

/** A paragraph that is less important than others. */
export function remark(...children: readonly Child[]): HTMLParagraphElement {
  return el("p", { class: "faint" }, ...children);
}

export function prose(text: Text): readonly Node[] {
  return spans(text).map(({ text: words, tone }) => {
    if (tone === "plain") return document.createTextNode(words);
    if (tone === "code") return el("code", words);
    if (tone === "address") return link(words, words);
    return tone === "strong" ? el("strong", words) : el("span", { class: tone }, words);
  });
}

/** Paragraphs and lists; headings and tables are left to the page. */
export function flow(document: Document): readonly Node[] {
  return blocksOf(document).flatMap((block): Node[] => {
    if (block.type === "paragraph") return [el("p", ...prose(block.text))];
    if (block.type !== "list") return [];
    return [el("ul", ...block.items.map((item) => el("li", ...prose(item))))];
  });
}

export function documentationOf(framework: Pick<Framework, "name" | "docs" | "homepage">) {
  return el(
    "p",
    { class: "links" },
    link(framework.docs, `${framework.name} documentation`),
    " ",
    link(framework.homepage, "home page"),
  );
}

export function quietButton(text: string, act: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", class: "quiet" }, text);
  made.addEventListener("click", act);
  return made;
}

/** A button that switches between all rows and the first few, and calls `draw`; hidden if not needed. */
export function rowsButton(draw: () => void) {
  let showsAll = false;
  const element = quietButton("", () => {
    showsAll = !showsAll;
    draw();
  });
  return {
    element,
    showsAll: () => showsAll,
    update(isNeeded: boolean, all: string) {
      element.hidden = !isNeeded;
      element.textContent = showsAll ? "Show fewer" : `Show all ${all}`;
    },
  };
}

export function table(kind: string, title: string, columns: readonly Node[], rows: HTMLElement) {
  const caption = el("caption", { class: "unseen" }, title);
  return el("table", { class: kind }, caption, el("thead", el("tr", ...columns)), rows);
}

/** The text as code; `what` names it for screen readers. */
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

export interface Panel {
  readonly element: HTMLElement;
  update(report: RecommendationReport): void;
}

export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  const heading = el("h2", { id: `${id}-title` }, title);
  return el("section", { id, "aria-labelledby": `${id}-title` }, heading, ...children);
}

/** A section with content made from a report; hidden if there is none. */
export function panel(
  id: string,
  title: string,
  contentOf: (report: RecommendationReport) => readonly Child[],
): Panel {
  const body = el("div", { class: "body" });
  const element = section(id, title, body);
  return {
    element,
    update(report) {
      const content = contentOf(report);
      fill(body, ...content);
      element.hidden = content.length === 0;
    },
  };
}
