// Replays the console blocks of a Markdown text, to check that they show what the program prints.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { shell, temporaryFolder } from "./program.ts";

/** A block: the line above it, if any, its language, and its content. */
const BLOCK = /^(?:(.*)\n)?```(\w*)\n([\s\S]*?)^```$/gm;
const FILE = /^<!-- file: ([\w.-]+) -->$/;
/** A line that starts with `$ `; a backslash at its end continues it on the next line. */
const COMMAND = /^\$ ((?:.*\\\n)*.*)/gm;

/**
 * The same Markdown with what its commands really print. They run in order in one folder, in `sh`,
 * 80 columns wide and without a terminal; standard error is mixed into standard output as it comes.
 *
 * In a `console` block, the lines after a command are its output, ending with `(exit code 2)` or similar
 * unless the code is 0. A `json` block right below `<!-- file: name.json -->` is first written to that
 * file. All other blocks are plain text.
 */
export async function replay(markdown: string): Promise<string> {
  const cwd = temporaryFolder();
  let [made, at] = ["", 0];
  for (const { 0: block, 1: above = "", 2: kind, 3: inside = "", index } of markdown.matchAll(
    BLOCK,
  )) {
    const from = index + block.lastIndexOf(inside);
    const [, name] = FILE.exec(above) ?? [];
    if (name !== undefined) writeFileSync(join(cwd, name), inside);
    made += markdown.slice(at, from) + (kind === "console" ? await printed(inside, cwd) : inside);
    at = from + inside.length;
  }
  return made + markdown.slice(at);
}

/** The commands of a block, each with what it prints. */
async function printed(block: string, cwd: string): Promise<string> {
  let all = "";
  for (const [, command] of block.matchAll(COMMAND)) {
    const env = { COLUMNS: "80" };
    const { stdout, code } = await shell(`exec 2>&1\n${command}`, { cwd, env });
    const end = stdout === "" || stdout.endsWith("\n") ? "" : "\n";
    all += `$ ${command}\n${stdout}${end}${code === 0 ? "" : `(exit code ${code})\n`}`;
  }
  return all;
}
