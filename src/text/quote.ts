// Names and foreign text: inside pyfw's own sentences, and where CI would run it as a command.

const LONGEST_QUOTE = 60;

/** Foreign text in backquotes: control characters made visible, long text cut. */
export function quoted(text: string): string {
  return `\`${shortened(text)}\``;
}

/** Foreign text, enough to recognise it: control characters made visible, long text cut. */
export function shortened(text: string): string {
  return visible(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

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

/** GitHub runs lines that begin with `::`; GitHub and Azure run `##[` and `##vso[` anywhere. */
const AT_LINE_START = /^([^\S\n]*):(?=:)/gm;
const ANYWHERE = /(##(?:vso)?)\[/gi;

/** The text with a character of each command as `\u{…}`. */
export function escapeCommands(text: string): string {
  return text.replace(AT_LINE_START, "$1\\u{3a}").replace(ANYWHERE, "$1\\u{5b}");
}

/** The same for JSON, without changing its meaning. No line of JSON begins with `::`. */
export function escapeCommandsInJson(json: string): string {
  return json.replace(ANYWHERE, "$1\\u005b");
}
