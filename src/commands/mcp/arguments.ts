// Converts the arguments of a call, which may be anything, to values for the commands.
import { unknown } from "../../answers/names.ts";
import { texts, WRAPPER_KEYS, wrongShape } from "../../answers/read.ts";
import { badInput, type InputProblem, refuse } from "../../failure.ts";
import type { Host } from "../../host.ts";
import { locateValue } from "../../json/parse.ts";

export type Given = Readonly<Record<string, unknown>>;

/** Throws `badInput` for arguments that the tool does not take. */
export function refuseOthers(given: Given, tool: string, known: readonly string[]): void {
  const others = Object.keys(given).filter((name) => !known.includes(name));
  refuse(others.map((name) => unknown("key", name, known, tool)));
}

/** The argument of this name. Throws `badInput` if it is missing or not text. */
export function textOf(given: Given, name: string): string {
  const node = locateValue(given[name], name);
  if (typeof node.value === "string") return node.value;
  throw badInput(wrongShape(node, "text", name in given ? undefined : "nothing"));
}

/** The same, but `undefined` if it is missing or null. */
export function textIfGiven(given: Given, name: string): string | undefined {
  return (given[name] ?? undefined) === undefined ? undefined : textOf(given, name);
}

/** The names in an argument, which is a list or one name; `undefined` if missing. Throws `badInput`. */
export function namesOf(given: Given, name: string): readonly string[] | undefined {
  const node = locateValue(given[name], name);
  if (node.type === "null") return undefined;
  const problems: InputProblem[] = [];
  const names = texts(node, "a list of frameworks", { problems });
  refuse(problems);
  return names;
}

/** The answers, marks and requirements of a call. */
export function requestIn(given: Given): Given {
  return Object.fromEntries(WRAPPER_KEYS.map((key) => [key, given[key]]));
}

/** The host for a call: every file is the text or value that came with the call. */
export function hostWith(host: Host, sent: string | Given): Host {
  return {
    ...host,
    inputKind: () => "other",
    filesBelow: () => undefined,
    async readText(_, limit) {
      if (typeof sent !== "string") return { kind: "value", value: sent };
      return Buffer.byteLength(sent) > limit ? { kind: "tooLarge" } : { kind: "text", text: sent };
    },
  };
}
