// Replays the console blocks of a Markdown text: what is shown there must be what the program does.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { shell } from "./program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A block with the line above it, if there is one: that line, the kind, and what is inside. */
const BLOCK = /^(?:(.*)\n)?```(\w*)\n([\s\S]*?)^```$/gm;
const FILE = /^<!-- file: ([\w.-]+) -->$/;
/** A line that starts with `$ `; a backslash at its end goes on in the next line. */
const COMMAND = /^\$ ((?:.*\\\n)*.*)/gm;

/**
 * The same Markdown with what its commands really print. Run in order in one folder, by `sh`, on a
 * terminal-less screen of 80 columns; standard error stands where it comes among standard output.
 *
 * In a `console` block the lines after a command are what it prints, the last one `(exit code 2)`
 * unless that is 0. A `json` block right below `<!-- file: name.json -->` is first written to that file.
 * All other blocks are only text.
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
