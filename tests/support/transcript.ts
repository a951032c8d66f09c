// Replays the console blocks of a Markdown text: what is shown there must be what the program does.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { shell } from "./program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Block =
  | { readonly kind: "text"; readonly lines: readonly string[] }
  | { readonly kind: "file"; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: "console"; readonly commands: readonly string[] };

const FENCE = /^```(\w*)$/;
const FILE = /^<!-- file: ([\w.-]+) -->$/;

/**
 * The same Markdown with what its commands really print. Run in order in one folder, by `sh`, on a
 * terminal-less screen of 80 columns; standard error stands where it comes among standard output.
 *
 * In a `console` block, lines that start with `$ ` are commands (a backslash at the end goes on in the
 * next line); the lines after it are what it prints, the last one `(exit code 2)` unless that is 0.
 * A `json` block right below `<!-- file: name.json -->` is first written to that file. All other
 * blocks are only text.
 */
export async function replay(markdown: string): Promise<string> {
  const cwd = temporaryFolder();
  const lines: string[] = [];
  for (const block of blocksOf(markdown)) {
    if (block.kind === "file") writeFileSync(join(cwd, block.name), `${block.lines.join("\n")}\n`);
    if (block.kind !== "console") {
      lines.push(...block.lines);
      continue;
    }
    for (const command of block.commands) {
      const { stdout, code } = await shell(`exec 2>&1\n${command}`, {
        cwd,
        env: { COLUMNS: "80" },
      });
      const text = stdout === "" || stdout.endsWith("\n") ? stdout : `${stdout}\n`;
      lines.push(...`$ ${command}\n${text}`.split("\n").slice(0, -1));
      if (code !== 0) lines.push(`(exit code ${code})`);
    }
  }
  return lines.join("\n");
}

/** The parts of the text; the lines of fences belong to the text around them. */
function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let rest = markdown.split("\n");
  while (rest.length > 0) {
    const start = rest.findIndex((line) => FENCE.test(line));
    const length = rest.slice(start + 1).indexOf("```");
    if (start < 0 || length < 0) return [...blocks, { kind: "text", lines: rest }];
    const inside = rest.slice(start + 1, start + 1 + length);
    blocks.push({ kind: "text", lines: rest.slice(0, start + 1) });
    blocks.push(blockOf(rest[start] ?? "", rest[start - 1] ?? "", inside));
    blocks.push({ kind: "text", lines: ["```"] });
    rest = rest.slice(start + 1 + length + 1);
  }
  return blocks;
}

function blockOf(fence: string, above: string, lines: readonly string[]): Block {
  const name = FILE.exec(above)?.[1];
  if (fence === "```console") return { kind: "console", commands: commandsOf(lines) };
  return name === undefined ? { kind: "text", lines } : { kind: "file", name, lines };
}

function commandsOf(lines: readonly string[]): readonly string[] {
  const commands: string[] = [];
  let unfinished = false;
  for (const line of lines) {
    if (unfinished) commands.push(`${commands.pop()}\n${line}`);
    else if (line.startsWith("$ ")) commands.push(line.slice(2));
    else continue;
    unfinished = line.endsWith("\\");
  }
  return commands;
}
