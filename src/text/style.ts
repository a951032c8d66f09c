// How a text looks on a terminal: its width and how tones are painted.
import type { Tone } from "./spans.ts";

export interface Style {
  /** Columns, at least 20. */
  readonly width: number;
  paint(text: string, tone: Tone): string;
  /** For screen readers: lists instead of tables, numbers instead of bars. */
  readonly spoken?: boolean;
  /** How many lines of the screen the text may take. */
  readonly room?: number;
  /** The path by which annotations name a file; by default, the path as typed. */
  pathOf?(file: string): string;
}

/** The width without a terminal. */
export const USUAL_WIDTH = 80;

/** The rows of a screen without a terminal. */
export const USUAL_HEIGHT = 24;

export function plainPaint(text: string): string {
  return text;
}
