// Reads the text of a record beside its block: the title, the options and the outcome.

export interface Passage {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Reads the part of CommonMark that records need, with any line wrapping and line ends. */
export function proseOf(text: string) {
  const sections = sectionsOf(visibleLines(text));
  const titles = sections.filter(({ level }) => level === 1);
  const below = (name: string) =>
    sections.filter(
      ({ heading }) => heading.toLowerCase().includes(name) && lettersIn(heading) === name,
    );
  const options = below("considered options");
  return {
    /** The headings of the first level; the first one is the title. */
    titles: titles.map(({ line, heading }) => ({ line, text: wordsIn(unstruck(heading)) })),
    options: options.length === 0 ? undefined : options.flatMap(itemsOf),
    /** From the heading on, with line breaks, which say where a sentence begins. */
    outcomes: below("decision outcome").map(({ line, lines }) => {
      return { line, text: unmarked(unstruck(["", ...lines].join("\n"))) };
    }),
  };
}

function unstruck(markdown: string): string {
  return markdown.replace(/(?<!\\)~~[^~]+~~/g, (struck) => withoutWords(struck));
}

/** A heading without its number, emoji, colon and `{#name}`. */
function lettersIn(heading: string): string {
  const words = wordsIn(heading).replace(/\{[^{}]*\}$/, "");
  return words
    .replace(/\P{L}+/gu, " ")
    .trim()
    .toLowerCase();
}

/** A plain name, as `wordsIn` finds it in a text. */
export function nameWords(name: string): string {
  return name.replace(MARKS, "").replace(/\s+/g, " ").trim();
}

/** Emphasis, code, links and escapes; also removed from names: all ways to write one compare equal. */
const MARKS = /[\\`*_~[\]]/g;

const wordsIn = (markdown: string) => nameWords(unmarked(markdown));

function unmarked(markdown: string): string {
  const plain = markdown
    .replace(LINKS, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? "");
  return plain.replace(MARKS, "");
}

/** The targets of links, and the tags of HTML. */
const LINKS = /(?<=(?<!\\)\])(?:\([^()\n]*\)|\[[^[\]\n]*\])|(?<!\\)<\/?[a-z][^<>\n]*>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** The lines that a reader sees as text; front matter, fences and comments become empty. */
function visibleLines(text: string): readonly string[] {
  const lines = [...linesOf(text)];
  for (const { line, end } of fencesOf(text)) lines.fill("", line - 1, end);
  const matter = lines[0]?.trimEnd() === "---" ? lines.indexOf("---", 1) : -1;
  lines.fill("", 0, matter + 1);
  return linesOf(lines.join("\n").replace(COMMENT, withoutWords));
}

/** An unclosed comment, which is text, goes on to the end, so that it is searched for an end once. */
const COMMENT = /<!--(?:.*?-->|(.*))/gs;

function withoutWords(comment: string, unclosed?: string): string {
  return unclosed === undefined ? comment.replace(/[^\n]/g, "") : comment;
}

interface Section {
  readonly level: number;
  readonly heading: string;
  readonly line: number;
  readonly lines: string[];
}

function sectionsOf(lines: readonly string[]): readonly Section[] {
  const sections: Section[] = [];
  for (const [at, line] of lines.entries()) {
    const [, marks = "", heading = ""] = /^ {0,3}(#{1,6})(?:[ \t](.*))?$/s.exec(line) ?? [];
    const last = sections.at(-1);
    const above = last?.lines.at(-1) ?? (sections.length === 0 ? (lines[at - 1] ?? "") : "");
    if (marks !== "") {
      const title = withoutClosing(heading);
      sections.push({ level: marks.length, heading: title, line: at + 1, lines: [] });
    } else if (/^ {0,3}(=+|--+)[ \t]*$/.test(line) && isParagraph(above)) {
      last?.lines.pop();
      const level = line.includes("=") ? 1 : 2;
      sections.push({ level, heading: above, line: at + 1, lines: [] });
    } else last?.lines.push(line);
  }
  return sections;
}

function withoutClosing(heading: string): string {
  const words = heading.trimEnd();
  const bare = words.replace(/(?<!#)#+$/, "");
  return bare === "" || /[ \t]$/.test(bare) ? bare.trimEnd() : words;
}

const isParagraph = (line: string) => line.trim() !== "" && !ITEM.test(line);

/** The box of a task is no part of its text. */
const ITEM = /^( {0,3})(?:[-*+]|\d{1,9}[.)])(?:[ \t](?:\[[ x]\] )?(.*))?$/is;

/** The list items in a section; those of inner lists are part of the outer item. */
function itemsOf({ line: heading, lines }: Section): readonly Passage[] {
  const items: { readonly line: number; readonly parts: string[] }[] = [];
  let indent: number | undefined;
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const [found, before = "", text = ""] = ITEM.exec(line) ?? [];
    if (found !== undefined && before.length <= (indent ?? 3) + 1) {
      indent ??= before.length;
      items.push({ line: heading + at + 1, parts: [text] });
      isOpen = true;
    } else if (line.trim() === "") isOpen = false;
    else if (isOpen) items.at(-1)?.parts.push(line);
  }
  return items.map(({ line, parts }) => ({ line, text: wordsIn(parts.join("\n")) }));
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
}

/** Unambiguous, so that long lines take linear time. */
const OPENING = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

export type Fence = ReturnType<typeof fencesOf>[number];

/** All fences outside lists and quotations, by the rules of CommonMark; `line` and `end` count from 1. */
export function fencesOf(text: string) {
  const lines = linesOf(text);
  const fences = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, mark, info = ""] = OPENING.exec(lines[at] ?? "") ?? [];
    if (mark === undefined) continue;
    const isEnd = (line: string) => CLOSING.exec(line)?.[1]?.startsWith(mark) === true;
    let end = at + 1;
    while (end < lines.length && !isEnd(lines[end] ?? "")) end += 1;
    fences.push({
      line: at + 1,
      end: Math.min(end + 1, lines.length),
      /** The first word after the marks, such as `json`. */
      language: info.trim().split(/\s/, 1).join(""),
      content: lines.slice(at + 1, end).join("\n"),
      closed: end < lines.length,
    });
    at = end;
  }
  return fences;
}
