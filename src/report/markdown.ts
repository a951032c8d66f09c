// Documents as Markdown, for pull requests, wikis and job summaries.
import { type Block, type Cell, type Document, type Span, spans, type Text } from "./document.ts";

/** The document as Markdown, ending in one newline. */
export function toMarkdown(document: Document): string {
  return `${document.map(block).join("\n\n")}\n`;
}

function block(one: Block): string {
  switch (one.type) {
    case "heading":
      return `## ${escaped(one.text)}`;
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

function cell(one: Cell): string {
  return "share" in one ? String(one.share ?? "") : one.lines.map(text).join("<br>");
}

function text(parts: Text): string {
  return spans(parts).map(span).join("").trim();
}

function span({ text: content, tone }: Span): string {
  if (tone === "code") return `\`${content.replaceAll("`", "'")}\``;
  if (tone !== "strong") return escaped(content);
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(content) ?? [];
  return `${before}**${escaped(inner)}**${after}`;
}

/** Plain text keeps its look: characters that Markdown or HTML would read as marks are escaped. */
function escaped(content: string): string {
  return content
    .replace(/[\\`*[\]|#]|(?<!\w)_|_(?!\w)/g, (character) => `\\${character}`)
    .replaceAll("<", "&lt;");
}
