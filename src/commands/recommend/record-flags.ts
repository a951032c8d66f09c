// Reads the flags of a decision record: the choice and its date.
import { findFrameworksWithin } from "../../answers/names.ts";
import { Failure, type InputProblem } from "../../failure.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Format } from "../../report/formats/formats.ts";
import type { RecordedChoice } from "../../report/recommendation/json.ts";
import type { RecommendOptions } from "./flags.ts";

/**
 * The choice and its date for the format `adr`; `undefined` for another format. Adds problems of the
 * values to `problems`. Throws `badUsage` for such flags beside another format, and for flags that have
 * no place in a record or a page.
 */
export function decisionOf(
  { choose, date, format, top, whyNot }: RecommendOptions,
  scope: Knowledge,
  knowledge: Knowledge,
  problems: InputProblem[],
): RecordedChoice | undefined {
  const whole = WHOLE[format];
  if (whole !== undefined && (top !== undefined || whyNot !== undefined)) {
    const flag = top === undefined ? "--why-not" : "--top";
    const says = `\`${flag}\` has no place in ${whole}: leave it out`;
    throw new Failure({ kind: "badUsage", says, help: "pyfw recommend --help" });
  }
  if (format !== "adr") {
    if (choose === undefined && date === undefined) return undefined;
    const flag = choose === undefined ? "--date" : "--choose";
    const says = `\`${flag}\` belongs to a decision record: add \`-f adr\``;
    throw new Failure({ kind: "badUsage", says, help: "pyfw recommend --help" });
  }
  const choices = choose === undefined ? [] : [choose];
  const [chosen] = findFrameworksWithin(scope, knowledge, choices, "`--choose`", problems);
  if (date !== undefined && !isDay(date))
    problems.push({ kind: "malformed", given: date, ...DAY, place: "`--date`" });
  return {
    ...(chosen === undefined ? {} : { chosen }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The formats in which no framework is left out or looked at alone. */
const WHOLE: Readonly<Partial<Record<Format, string>>> = {
  adr: "a decision record, which holds every option",
  html: "a page, which holds every framework",
};

const DAY = { form: "YYYY-MM-DD", example: "2026-11-30" } as const;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the calendar, such as `2028-02-29`. */
function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leaps = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leaps ? 1 : 0);
}
