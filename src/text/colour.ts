// Tones as colours: the sixteen that every theme, light or dark, makes readable.
import { Chalk } from "chalk";
import type { Tone } from "./spans.ts";

const chalk = new Chalk({ level: 1 });

const PAINTS = {
  plain: (text) => text,
  strong: chalk.bold,
  good: chalk.green,
  fair: chalk.yellow,
  bad: chalk.red,
  faint: chalk.dim,
  code: chalk.cyan,
  address: (text) => text,
} satisfies Record<Tone, (text: string) => string>;

export function colourPaint(text: string, tone: Tone): string {
  return PAINTS[tone](text);
}
