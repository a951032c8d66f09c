// What a CI service would take for a command to itself in a line of its log, and how to say it so that it does not.

/** GitHub obeys a line that begins with `::`, and like Azure what `##[` or `##vso[` begins, wherever it stands. */
const AT_LINE_START = /^([^\S\n]*):(?=:)/gm;
const ANYWHERE = /(##(?:vso)?)\[/gi;

/** Prose of any number of lines, with the first character of each command as `\u{…}`. */
export function defused(text: string): string {
  return text.replace(AT_LINE_START, "$1\\u{3a}").replace(ANYWHERE, "$1\\u{5b}");
}

/** JSON that means the same. Its lines begin with brackets and quotation marks, so only the second kind can occur. */
export function defusedJson(json: string): string {
  return json.replace(ANYWHERE, "$1\\u005b");
}
