// Real shells with a completion script: what they make of a typed line.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathWithProgram, run, temporaryFolder } from "./program.ts";
import { noTerminal, open, type Terminal } from "./terminal.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

/** Why this shell cannot be tested here, or `undefined`. Warns, because skipped tests are easy to miss. */
export function missing(shell: Shell): string | undefined {
  const reason = isInstalled(shell)
    ? { bash: noTerminal, zsh: noTerminal, fish: undefined }[shell]
    : `${shell} is not installed here`;
  if (reason !== undefined)
    process.stderr.write(`SKIPPED: completion in ${shell} is not tested: ${reason}\n`);
  return reason;
}

function isInstalled(shell: Shell): boolean {
  try {
    execFileSync(shell, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/**
 * What the shell offers at the end of each line, sorted; for a word such as `size=large` only the part
 * after the last `=` or `,`. Empty if the word stays as typed.
 */
export async function offers(
  shell: Shell,
  script: string,
  lines: readonly string[],
  setup: readonly string[] = [],
): Promise<readonly (readonly string[])[]> {
  const words =
    shell === "fish" ? fishWords(script, lines) : typedWords(shell, script, lines, setup);
  return (await words).map((found, index) => {
    const begun = lines[index]?.split(" ").at(-1) ?? "";
    const names = found.filter((word) => word !== begun && word !== "");
    return [...new Set(names.map((word) => word.replace(/^.*[=,](?=.)/, "")))].sort();
  });
}

async function fishWords(script: string, lines: readonly string[]) {
  const described = await fishOffers(script, lines);
  return described.map((some) => some.map((one) => one.split("\t")[0] ?? ""));
}

async function typedWords(
  shell: "bash" | "zsh",
  script: string,
  lines: readonly string[],
  setup: readonly string[],
) {
  const { complete } = await interactive(shell, script, temporaryFolder(), setup);
  const all: (readonly string[])[] = [];
  for (const line of lines)
    all.push((await complete(line, "all")).slice(line.split(" ").length - 2));
  return all;
}

/** What fish offers at the end of each line: the words, each followed by a tab and its meaning. */
export async function fishOffers(
  script: string,
  lines: readonly string[],
  cwd: string = temporaryFolder(),
): Promise<readonly (readonly string[])[]> {
  writeFileSync(join(cwd, ".script"), script);
  const command = "source .script; for line in $argv; complete -C $line; echo END; end";
  const ended = await run("fish", ["--no-config", "-c", command, "--", ...lines], {
    cwd,
    env: { PATH: pathWithProgram() },
  });
  if (ended.stderr !== "" || ended.code !== 0) throw new Error(ended.stderr);
  return ended.stdout
    .split("END\n")
    .slice(0, -1)
    .map((some) => some.split("\n").filter((offer) => offer !== ""));
}

const KEYS = { all: "\u0018a", tab: "\t" };

/** Replaces the program: each line that is sent writes its words to a file with the line's number. */
const RECORD = "n=0; pyfw() { n=$((n + 1)); printf '%s\\n' \"$@\" > got.tmp; mv got.tmp got.$n; }";

/** A prompt with the line's number, and a key that inserts all completions. */
const SETUPS = {
  bash: ["PS1='ready for $n> '; bind 'set bell-style none'", `bind '"\\C-xa": insert-completions'`],
  zsh: [
    "setopt prompt_subst; PS1='ready for $n> '; unsetopt beep; autoload -Uz compinit; compinit -u -d dump",
    "zle -C all-matches complete-word _generic; bindkey '^Xa' all-matches",
    "zstyle ':completion:all-matches:*' completer _all_matches _complete",
    "zstyle ':completion:all-matches:*' insert true",
  ],
} as const;

export interface Session {
  /** The words that the program gets from the line, completed by Tab or with all completions. */
  complete(line: string, key: keyof typeof KEYS): Promise<readonly string[]>;
  readonly terminal: Terminal;
}

/** Starts the shell in a terminal, with the script and, before it, the lines of `setup`. */
export async function interactive(
  shell: "bash" | "zsh",
  script: string,
  cwd: string,
  setup: readonly string[] = [],
): Promise<Session> {
  writeFileSync(join(cwd, ".script"), script);
  const lines = [...SETUPS[shell], RECORD, ...setup, ". ./.script"].join("\n");
  writeFileSync(join(cwd, ".zshrc"), lines);
  const command = { bash: "bash --noprofile --rcfile .zshrc -i", zsh: "zsh -d -i" }[shell];
  const surroundings = { cwd, columns: 500, rows: 50, env: { ZDOTDIR: cwd } };
  const terminal = await open({ script: command, ...surroundings });
  await terminal.see("ready for 0>");
  let count = 0;
  return {
    terminal,
    async complete(line, key) {
      count += 1;
      const file = join(cwd, `got.${count}`);
      terminal.press(line + KEYS[key], "enter");
      for (let tries = 0; !existsSync(file); tries += 1) {
        if (tries > 1000) throw new Error(`${shell} did not run it:\n${terminal.screen()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      // The terminal would handle keys that arrive before the shell is ready to read them.
      await terminal.see(`ready for ${count}>`);
      return readFileSync(file, "utf8").split("\n").slice(0, -1);
    },
  };
}
