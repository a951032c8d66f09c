// How many columns a text takes on a terminal.
// The version that cli-table3 pads by, so that columns stay in step.
import stringWidth from "string-width";

/** Characters that are one column wide on every terminal: printable ASCII, frames, blocks, `·` and `…`. */
const PLAIN = /^[ -~─-▟·…]*$/;

/** The columns of the text, escape sequences not counted. Nearly all texts are plain and need no closer look. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
