// A report as headings, paragraphs, lists and tables, before it has a format.
import { isThere, type Text } from "./spans.ts";

/** One line; or several, one below the other, of which missing ones do not count. */
export type Cell = Text | { readonly lines: readonly Text[] };

export interface Note {
  readonly mark: string;
  readonly text: Text;
}

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

export type Block =
  | { readonly type: "heading"; readonly text: string; readonly level: 1 | 2 | 3 }
  | { readonly type: "paragraph"; readonly text: Text }
  | { readonly type: "list"; readonly items: readonly Text[] }
  /** Items that the text refers to by their mark, such as `[2]`. */
  | { readonly type: "notes"; readonly notes: readonly Note[] }
  | TableBlock;

/**
 * The last column takes the remaining width. The first `lead` columns name the row; the last one
 * holds a value like the others, or details that need no title.
 */
export interface TableBlock {
  readonly type: "table";
  readonly columns: readonly Column[];
  readonly lead: number;
  readonly last: "value" | "details";
  /** The indent of continuation lines in columns after the lead. */
  readonly indent?: number;
  /** Rows of several lines follow each other without a blank line. */
  readonly dense?: true;
  /** The lines of each cell. */
  readonly rows: readonly (readonly (readonly Text[])[])[];
}

export type Document = Block | false | undefined | readonly Document[];

export const right = (title: string): Column => ({ title, align: "right" });

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({
  type: "heading",
  text,
  level,
});

/** Nothing without text. */
export const paragraph = (...text: readonly Text[]): Document =>
  isThere(text) && { type: "paragraph", text };

/** Nothing without items; missing ones do not count. */
export function list(items: readonly Text[]): Document {
  const found = items.filter(isThere);
  return found.length === 0 ? undefined : { type: "list", items: found };
}

/** A table whose columns are left-aligned unless they say otherwise; nothing without rows. */
export function table(
  columns: readonly (string | Column)[],
  rows: readonly (readonly Cell[])[],
  form: Pick<TableBlock, "lead" | "last" | "indent" | "dense">,
): Document {
  if (rows.length === 0) return undefined;
  return {
    type: "table",
    columns: columns.map((one) => (typeof one === "string" ? { title: one, align: "left" } : one)),
    rows: rows.map((row) =>
      row.map((one) =>
        typeof one === "object" && "lines" in one ? one.lines.filter(isThere) : [one],
      ),
    ),
    ...form,
  };
}

/** A heading and what is below it; nothing if that is empty. */
export const section = (title: string, ...below: readonly Document[]): Document =>
  blocksOf(below).length === 0 ? undefined : [heading(title), below];

/** Lines beside their labels, which take `columns` columns; nothing without lines. */
export function labelled(columns: number, linesByLabel: Readonly<Record<string, readonly Text[]>>) {
  const notes = Object.entries(linesByLabel).flatMap(([label, lines]) =>
    lines
      .filter(isThere)
      .map((text, index) => ({ mark: (index === 0 ? label : "").padEnd(columns), text })),
  );
  return notes.length > 0 && { type: "notes" as const, notes };
}

export function blocksOf(document: Document): readonly Block[] {
  if (document === undefined || document === false) return [];
  return "type" in document ? [document] : document.flatMap(blocksOf);
}
