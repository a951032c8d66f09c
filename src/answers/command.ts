// The command that repeats a result without asking.
import type { Origin } from "../knowledge/origin.ts";
import type { Scope } from "../ranking/request.ts";
import { shellWord } from "../text/quote.ts";
import type { Input } from "./input.ts";

/** Without answers it reads `{}`, as a bare `pyfw recommend` would ask. Breaks lines for a shell. */
export function repeatingCommand(given: Input, others: readonly string[], width = Infinity) {
  const flags = [
    ...[...given.answers].map(([question, choices]) => `-a ${question}=${choices.join(",")}`),
    ...[...given.important].map((question) => `-i ${question}`),
    ...[...given.require].map(([trait, values]) => `--require ${trait}=${values.join(",")}`),
    ...others,
  ];
  const command = given.answers.size === 0 ? ["echo '{}' | pyfw recommend -"] : ["pyfw recommend"];
  return broken([...command, ...flags], width).join(" \\\n");
}

export function scopeFlags({ only, without }: Scope): readonly string[] {
  return [
    ...(only === undefined ? [] : [`--only ${only.join(",")}`]),
    ...(without.length === 0 ? [] : [`--without ${without.join(",")}`]),
  ];
}

/** The command on the same knowledge: with its rules file, if it has one. */
export function withRules(command: string, origin: Origin): string {
  return [command, ...rulesFlags(origin)].join(" ");
}

export function rulesFlags({ rulesFile }: Origin): readonly string[] {
  return rulesFile === undefined ? [] : [`--rules ${shellWord(rulesFile)}`];
}

/** The parts as lines; those after the first are indented, and each leaves room for the backslash. */
function broken(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = [...lines.slice(-1), part].join(" ");
    if (lines.length === 0 || longer.length + GOES_ON <= width) lines.splice(-1, 1, longer);
    else lines.push(`    ${part}`);
  }
  return lines;
}

/** The columns of a space and a backslash. */
const GOES_ON = 2;
