// The command that repeats a result without asking.
import type { Given } from "./given.ts";

/**
 * `pyfw recommend` with one flag for each answer, mark and requirement, then `more` flags as they are.
 * Without any answer it reads an empty set of them, because a bare `pyfw recommend` would ask.
 */
export function repeatingCommand(given: Given, more: readonly string[]): string {
  const flags = [
    ...[...given.answers].map(([question, choices]) => `-a ${question}=${choices.join(",")}`),
    ...[...given.important].map((question) => `-i ${question}`),
    ...[...given.require].map(([trait, values]) => `--require ${trait}=${values.join(",")}`),
    ...more,
  ];
  const command = given.answers.size === 0 ? ["echo '{}' | pyfw recommend -"] : ["pyfw recommend"];
  return [...command, ...flags].join(" ");
}

/**
 * A word as a shell takes it: quoted, where it holds more than letters, digits and `_./-`. What a terminal
 * would obey, or nobody would see, is told by its bytes, as bash, zsh and ksh read them.
 */
export function shellWord(word: string): string {
  if (/^[\w./-]+$/.test(word)) return word;
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const told = word
    .replace(/[\\']/g, "\\$&")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => bytesOf(character).join(""));
  return `$'${told}'`;
}

function bytesOf(character: string): readonly string[] {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `\\x${byte.toString(16).padStart(2, "0")}`,
  );
}
