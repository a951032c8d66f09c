// What a list of frameworks says of itself, in each of its forms.
import type { Framework } from "../../knowledge/schema.ts";
import { bad, code, faint, type Text } from "../../text/document.ts";
import { counted } from "../../text/words.ts";
import type { FrameworksReport } from "./json.ts";

/** What a framework is; first, that it is not for new projects. */
export function summaryOf({ facts, summary }: Framework): Text {
  if (facts["new-projects"]?.value !== "no") return [summary];
  return [bad(`Retired, use ${String(facts.successor?.value ?? "another")}.`), ` ${summary}`];
}

/** What is said where the list is empty. */
export const NO_FRAMEWORK = "No framework meets the filter.";

/** How many frameworks are listed and left out, and how to see one of them. */
export function closing({ frameworks, leftOut, origin }: FrameworksReport): Text {
  const rest = leftOut === 0 ? "" : ` ${counted(leftOut, "framework")} left out by the filter.`;
  const months = origin.factsAsOf === undefined ? "" : `, facts as of ${origin.factsAsOf}`;
  return [
    faint(`${counted(frameworks.length, "framework")}${months}.${rest} `),
    "See one with ",
    code("pyfw show <framework>"),
    ".",
  ];
}
