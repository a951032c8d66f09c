// Tests the interview in plain lines for screen readers: numbers instead of arrow keys, no redrawing.
import { describe, expect, test } from "vitest";
import { beginInterview, flagsFor } from "../support/questions.ts";
import { noTerminal, type Opening } from "../support/terminal.ts";

const skipped = noTerminal === undefined ? "" : ` (skipped: ${noTerminal})`;

/** High enough for a long question and the lines before it, because questions are not cut to the screen. */
const ROWS = 60;

async function begin(opening: Opening = {}) {
  const args = ["recommend", "--accessible"];
  const interview = await beginInterview({ args, rows: ROWS, ...opening });
  return { ...interview, answer: (line: string) => interview.terminal.press(...line, "enter") };
}

describe.skipIf(noTerminal !== undefined)(`the interview in plain lines${skipped}`, () => {
  test.each([
    ["--accessible", {}],
    ["ACCESSIBLE=1", { args: ["recommend"], env: { ACCESSIBLE: "1" } }],
    ["TERM=dumb", { args: ["recommend"], env: { TERM: "dumb" } }],
  ])("understands numbers, i, b, 0 and f (%s)", async (_, opening) => {
    const { terminal, all, asks, answer } = await begin(opening);
    const first = await asks();
    answer("b");
    await terminal.see("This is the first question.");
    answer("99");
    await terminal.see(`Not understood: 99. Type numbers from 0 to ${first.choices.length}.`);
    answer("i");
    await terminal.see("Important: this question counts double.");
    answer("2");
    const second = await asks();
    answer("0");
    await asks();
    answer("b");
    expect(await asks()).toEqual(second);
    answer("1");
    await asks();
    answer("f");
    await terminal.see("Your choice:");
    answer("f");
    expect(await terminal.exit()).toBe(0);
    const flags = flagsFor(all, [
      [first, 2],
      [second, 1],
    ]);
    expect(terminal.history()).toContain(`\n  pyfw recommend ${flags} -i ${first.id}`);
  });

  test.each(["ctrl-c", "ctrl-d"])("%s ends it with 130 and the command so far", async (key) => {
    const script = 'trap : INT; pyfw recommend --accessible; echo "exit code $?"; stty -a';
    const { terminal, asks, answer } = await begin({ script });
    const first = await asks();
    answer("2");
    await asks();
    terminal.press(key);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain(
      `\n  pyfw recommend ${first.flag(2)} --ask\nexit code 130\n`,
    );
    expect(terminal.history()).toMatch(/ icanon .* echo /s);
  });

  test.each([
    ["no escape sequence at all without colour", { TERM: "xterm", NO_COLOR: "1" }, false],
    ["none but those of colour otherwise", { TERM: "xterm" }, true],
  ])("writes %s", async (_, env, coloured) => {
    const { terminal, asks, answer } = await begin({ env });
    await asks();
    answer("2");
    await asks();
    answer("f");
    await terminal.see("Your choice:");
    answer("1");
    expect(await terminal.exit()).toBe(0);
    const colours = /\p{Cc}\[[\d;]*m/gu;
    const bytes = terminal.bytes();
    expect(terminal.history()).toMatch(/^\w+ comes first with /m);
    expect(colours.test(bytes)).toBe(coloured);
    expect(bytes.replace(colours, "")).not.toContain("\u001b");
    expect(bytes).not.toMatch(/[█░─]/);
    expect(terminal.history()).toContain("Points: ");
  });
});

describe.skipIf(noTerminal !== undefined)(`pyfw without arguments${skipped}`, () => {
  const OFFER = "Answer a few questions now? [Y/n]";

  test("shows the help and starts on enter", async () => {
    const { terminal, asks, answer } = await begin({ args: [], env: { ACCESSIBLE: "1" } });
    await terminal.see(OFFER);
    expect(terminal.history()).toContain("Usage: pyfw");
    answer("");
    expect((await asks()).choices.length).toBeGreaterThan(1);
  });

  test.each([
    [80, 24, true],
    [50, 20, false],
  ])("shows where to start at once, on %i x %i", async (columns, rows, named) => {
    const { terminal } = await begin({ args: [], columns, rows });
    await terminal.see(OFFER);
    expect(terminal.screen()).toContain("Recommends a Python web framework");
    expect(terminal.screen()).toContain("Start with: pyfw recommend");
    expect(/^ {2}compare +compare two/m.test(terminal.screen())).toBe(named);
  });

  test("goes on by keys", async () => {
    const { terminal } = await begin({ args: [] });
    await terminal.see(OFFER);
    terminal.press("y", "enter");
    await terminal.see("enter choose");
    terminal.press("down", "enter");
    await terminal.see("b back");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toBe(130);
  });

  test.each([["n", "enter"], ["ctrl-d"]] as const)("ends on %s", async (...keys) => {
    const { terminal } = await begin({ args: [] });
    await terminal.see(OFFER);
    terminal.press(...keys);
    expect(await terminal.exit()).toBe(0);
  });

  test.each([
    ["in a CI job", { CI: "true" }, "pyfw"],
    ["into a pipe", {}, "pyfw | cat"],
    ["without input", {}, "pyfw < /dev/null"],
  ])("asks nothing %s", async (_, env, script) => {
    const { terminal } = await begin({ script, env });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain("Usage: pyfw");
    expect(terminal.history()).not.toContain(OFFER);
  });
});
