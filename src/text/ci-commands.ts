// Escapes log lines that GitHub Actions or Azure Pipelines would run as commands.

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
