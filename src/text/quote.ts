// Names and foreign text inside pyfw's own sentences.

const LONGEST_QUOTE = 60;

/** Foreign text in backquotes: control characters made visible, long text cut. */
export function quoted(text: string): string {
  return `\`${shortened(text)}\``;
}

/** Foreign text, enough to recognise it: control characters made visible, long text cut. */
export function shortened(text: string): string {
  return visible(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

/** The name of a file in messages; `-` is standard input. */
export function fileName(file: string): string {
  return file === "-" ? "standard input" : visible(file);
}

/** The text with control, escape and direction-changing characters as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}`]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
