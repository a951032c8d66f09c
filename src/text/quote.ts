// Names and foreign text: in pyfw's own sentences, in commands, and where CI would run it as one.

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

/** Quoted if it has to be; invisible characters become bytes, as bash, zsh and ksh write them. */
export function shellWord(word: string): string {
  if (/^[\w./-]+$/.test(word)) return word;
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = word
    .replace(/[\\']/g, "\\$&")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => bytesOf(character).join(""));
  return `$'${escaped}'`;
}

function bytesOf(character: string): readonly string[] {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `\\x${byte.toString(16).padStart(2, "0")}`,
  );
}
