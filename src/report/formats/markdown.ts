// Documents as Markdown, for pull requests, wikis and job summaries.
import { type Block, blocksOf, type Document } from "../../text/document.ts";
import { type Span, spans, type Text } from "../../text/spans.ts";

export function toMarkdown(document: Document): string {
  return `${blocksOf(document).map(block).join("\n\n")}\n`;
}

function block(one: Block): string {
  switch (one.type) {
    case "heading":
      return `${"#".repeat(one.level)} ${escaped(one.text)}`;
    case "paragraph":
      return text(one.text);
    case "list":
      return one.items.map((item) => `- ${text(item)}`).join("\n");
    case "notes":
      return one.notes.map((note) => `- ${escaped(note.mark)} ${text(note.text)}`).join("\n");
    case "table": {
      const titles = one.columns.map((column) => escaped(column.title));
      const rules = one.columns.map((column) => (column.align === "right" ? "--:" : "---"));
      return [titles, rules, ...one.rows.map((row) => row.map(cell))]
        .map((parts) => `| ${parts.join(" | ")} |`)
        .join("\n");
    }
  }
}

/** All lines of a cell on one. Escapes `|` in code too, and drops drawings: the text says the same. */
function cell(content: readonly Text[]): string {
  const lines = content.map((line) =>
    spans(line)
      .filter(({ isDrawn }) => isDrawn !== true)
      .map((part) =>
        part.tone === "code" ? { ...part, text: part.text.replaceAll("|", "\\|") } : part,
      ),
  );
  return lines.map(inline).join("<br>");
}

/** Text at the start of a line, where it must not look like a list, a rule or a quotation. */
function text(parts: Text): string {
  return inline(parts)
    .replace(/^(?=[-+](\s|$)|-[-\s]+$|=[=\s]*$|>)/, "\\")
    .replace(/^\d{1,9}(?=[.)](\s|$))/, "$&\\");
}

function inline(parts: Text): string {
  return spans(parts).map(span).join("").trim();
}

function span({ text: content, tone }: Span): string {
  const line = oneLine(content);
  if (tone === "code") return codeSpan(line);
  if (tone === "address") return `<${linkable(content)}>`;
  if (tone !== "strong") return escaped(line);
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
  return inner === "" ? line : `${before}**${escaped(inner)}**${after}`;
}

/** Code between runs of backquotes that are longer than any inside. */
function codeSpan(content: string): string {
  const inside = (content.match(/`+/g) ?? []).map((run) => run.length);
  const mark = "`".repeat(Math.max(0, ...inside) + 1);
  const space = /^`|`$|^ .* $/.test(content) ? " " : "";
  return `${mark}${space}${content}${space}${mark}`;
}

/** Encodes what would end the address's link, cell or line, or be read as an entity. */
function linkable(address: string): string {
  return address
    .replace(/[\s\p{Cc}<>"`\\^{}|]/gu, (character) => encodeURIComponent(character))
    .replace(/(&#?\w+);/g, "$1%3B");
}

/** Escapes what Markdown, HTML or GitHub would read as markup, and prevents @mentions. */
function escaped(content: string): string {
  return oneLine(content)
    .replaceAll("&", "&amp;")
    .replace(/[\\`*[\]|#~$]|(?<!\w)_|_(?!\w)/g, (character) => `\\${character}`)
    .replaceAll("<", "&lt;")
    .replace(/(?<!\w)@(?=\w)/g, "@<!-- -->");
}

/** The text on one line: a line break would end its table, an empty line its paragraph. */
function oneLine(content: string): string {
  return content.replace(/\s*[\n\r]\s*/g, " ");
}
