// How many columns a text takes on a terminal.
// The version that cli-table3 pads with, so that columns line up.
import stringWidth from "string-width";

/** Characters that are one column wide on every terminal: printable ASCII, frames, blocks, `·` and `…`. */
const PLAIN = /^[ -~─-▟·…]*$/;

/** The columns of the text, without escape sequences. Nearly all texts are plain, which is fast. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
