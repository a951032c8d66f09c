// Annotations as GitHub Actions reads them from a job's output.
import type { FilePlace } from "../../knowledge/problem.ts";
import { fileName } from "../../text/quote.ts";
import { counted } from "../../text/words.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly place?: FilePlace;
}

/** GitHub shows ten annotations of each level and silently drops the others. */
const MOST_OF_A_LEVEL = 10;

/** One workflow command a line, at most ten of a level; a notice counts the others. `pathOf` names each file. */
export function toGithub(
  annotations: readonly Annotation[],
  pathOf = (file: string) => file,
): string {
  const levels = (["error", "warning", "notice"] as const).map((level) => {
    const all = annotations.filter((one) => one.level === level);
    const most = level === "notice" ? MOST_OF_A_LEVEL - 1 : MOST_OF_A_LEVEL;
    return { level, shown: all.slice(0, most), rest: all.length - most };
  });
  const shown = levels.flatMap((one) => one.shown);
  const more = levels
    .filter(({ rest }) => rest > 0)
    .map(({ rest, level }) => counted(rest, `more ${level}`));
  const [first] = annotations;
  const rest: Annotation[] =
    more.length === 0 || first === undefined
      ? []
      : [{ level: "notice", title: first.title, message: `and ${more.join(" and ")}` }];
  return [...shown, ...rest].map((one) => `${command(one, pathOf)}\n`).join("");
}

function command(
  { level, title, message, place }: Annotation,
  pathOf: (file: string) => string,
): string {
  const titled = `title=${property(title)}`;
  const { file, line, column } = place ?? {};
  if (file === undefined) return `::${level} ${titled}::${data(message)}`;
  // No file of the repository is standard input: GitHub would have nowhere to show it.
  if (file === STANDARD_INPUT)
    return `::${level} ${titled}::${data(`${file}:${line}:${column}: ${message}`)}`;
  const where = `file=${property(pathOf(file))},line=${line},col=${column}`;
  return `::${level} ${where},${titled}::${data(message)}`;
}

const STANDARD_INPUT = fileName("-");

/** Escapes a message, which could otherwise end its line and begin a command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
