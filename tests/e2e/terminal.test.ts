// Tests that an interview leaves the terminal as it was: signals, Ctrl-Z, a closed terminal, and its size.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/program.ts";
import { beginInterview } from "../support/questions.ts";
import { flat, noTerminal, type Opening, type Terminal } from "../support/terminal.ts";

const skipped = noTerminal === undefined ? "" : ` (skipped: ${noTerminal})`;

const begin = (opening: Opening = {}) => beginInterview({ args: ["recommend"], ...opening });

/** A script that saves the process id, then prints the exit code and the terminal settings. */
const WATCHED = "sh -c 'echo $$ > pid.txt; exec pyfw recommend'; echo \"exit code $?\"; stty -a";

/** Expects that the terminal is in line mode with echo, with its cursor and its main screen restored. */
function expectTidy(terminal: Terminal): void {
  expect(terminal.history()).toMatch(/ icanon .* echo /s);
  const bytes = terminal.bytes();
  for (const [taken, given] of [
    ["\u001b[?25l", "\u001b[?25h"],
    ["\u001b[?1049h", "\u001b[?1049l"],
  ] as const) {
    expect(bytes).toContain(taken);
    expect(bytes.lastIndexOf(given)).toBeGreaterThan(bytes.lastIndexOf(taken));
  }
}

describe.skipIf(noTerminal !== undefined)(`the interview${skipped}`, () => {
  test.each([
    ["ctrl-c", 130],
    ["ctrl-d", 130],
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s prints the command so far, and restores the terminal", async (by, code) => {
    const cwd = temporaryFolder();
    const { terminal, asks } = await begin({ script: WATCHED, cwd });
    const first = await asks();
    terminal.press("down", "enter");
    await asks();
    if (by === "ctrl-c" || by === "ctrl-d") terminal.press(by);
    else process.kill(Number(readFileSync(join(cwd, "pid.txt"), "utf8")), by);
    expect(await terminal.exit()).toBe(0);
    const history = terminal.history();
    expect(history).toContain("Stopped. For a result from your answers so far:");
    expect(history).not.toContain("comes first with");
    const command = ` {2}pyfw recommend ${first.flag(2)}`;
    expect(history).toMatch(
      new RegExp(`\n${command}\nTo go on:\n${command} --ask\n(\\w+\n)?exit code ${code}\n`),
    );
    expectTidy(terminal);
  });

  test("ctrl-c keeps what is ticked", async () => {
    const { terminal, asks } = await begin();
    const first = await asks();
    terminal.press("down", "space");
    await terminal.see("> [x]");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toBe(130);
    expect(terminal.history()).toContain(`\n  pyfw recommend ${first.flag(2)} --ask`);
  });

  test("continues where it was after ctrl-z", async () => {
    const script = 'set -m; pyfw recommend; echo "stopped $?"; stty -a; read word; fg';
    const { terminal, asks } = await begin({ script, env: { NO_COLOR: "1" } });
    const first = await asks();
    terminal.press("down");
    await terminal.see(first.pointedAt(2));
    terminal.press("ctrl-z");
    await terminal.see("stopped 148");
    await terminal.see(" icanon ");
    expect(terminal.screen()).not.toContain(first.text);
    terminal.press("enter");
    await terminal.see(first.pointedAt(2));
    terminal.press("enter");
    await asks();
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toBe(130);
    const goOn = `\n  pyfw recommend ${first.flag(2)} --ask`;
    expect(terminal.history().trimEnd().endsWith(goOn)).toBe(true);
  });

  test("ends quietly when its terminal is closed", async () => {
    const cwd = temporaryFolder();
    const script = "trap : HUP; pyfw recommend; echo $? > code.txt";
    const { terminal, asks } = await begin({ script, cwd });
    await asks();
    terminal.close();
    await expect.poll(() => existsSync(join(cwd, "code.txt")), { timeout: 10_000 }).toBe(true);
    await expect
      .poll(() => readFileSync(join(cwd, "code.txt"), "utf8"), { timeout: 10_000 })
      .toMatch(/^(129|130)\n$/);
  });

  test.each([
    [100, 50],
    [50, 100],
    [80, 24],
  ])("shows the question once after a resize from %i to %i columns", async (from, to) => {
    const { terminal, asks } = await begin({ columns: from, rows: 30, env: { NO_COLOR: "1" } });
    const { text, pointedAt } = await asks();
    terminal.press("down");
    await terminal.see(pointedAt(2).slice(0, 18));
    terminal.resize(to, 30);
    await terminal.hear(/Why: /);
    await terminal.see(pointedAt(2).slice(0, 18));
    expect(flat(terminal.history()).split(text)).toHaveLength(2);
  });
});
