// The interview in plain lines, for screen readers: numbers instead of arrow keys, and nothing redrawn.
import { describe, expect, test } from "vitest";
import { asked, questions } from "../support/questions.ts";
import { noTerminal, type Opening, open } from "../support/terminal.ts";

const skipped = noTerminal === undefined ? "" : ` (skipped: ${noTerminal})`;

/** Questions are not cut to the screen, so it must be high enough for a long one and what came before. */
const ROWS = 60;

async function begin(opening: Opening = {}) {
  const terminal = await open({ args: ["recommend", "--accessible"], rows: ROWS, ...opening });
  const all = await questions();
  return {
    terminal,
    asks: (number: number) => asked(terminal, all, `Question ${number} of ${all.length}:`),
    answer: (line: string) => terminal.press(...line, "enter"),
  };
}

describe.skipIf(noTerminal !== undefined)(`the interview in plain lines${skipped}`, () => {
  test.each([
    ["--accessible", {}],
    ["ACCESSIBLE=1", { args: ["recommend"], env: { ACCESSIBLE: "1" } }],
    ["TERM=dumb", { args: ["recommend"], env: { TERM: "dumb" } }],
  ])("understands numbers, i, b, 0 and f (%s)", async (_, opening) => {
    const { terminal, asks, answer } = await begin(opening);
    const first = await asks(1);
    answer("b");
    await terminal.see("This is the first question.");
    answer("99");
    await terminal.see(`Not understood: 99. Type numbers from 0 to ${first.choices.length}.`);
    answer("i");
    await terminal.see("This question now counts double.");
    answer("2");
    const second = await asks(2);
    answer("0");
    await asks(3);
    answer("b");
    await asks(2);
    answer("1");
    await asks(3);
    answer("f");
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain(
      `\n  pyfw recommend ${first.flag(2)} ${second.flag(1)} -i ${first.id}`,
    );
  });

  test("takes several numbers where several choices are allowed, three at most", async () => {
    const { terminal, asks, answer } = await begin();
    let number = 1;
    while ((await asks(number)).kind === "one") {
      answer("s");
      number += 1;
    }
    const { flag } = await asks(number);
    answer("1,2,3,4");
    await terminal.see("This question takes 3 numbers at most.");
    answer("3, 1");
    await asks(number + 1);
    answer("f");
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain(`\n  pyfw recommend ${flag(1, 3)}`);
  });

  test.each(["ctrl-c", "ctrl-d"])("%s ends it with 130 and the command so far", async (key) => {
    const script = 'trap : INT; pyfw recommend --accessible; echo "exit code $?"; stty -a';
    const { terminal, asks, answer } = await begin({ script });
    const first = await asks(1);
    answer("2");
    await asks(2);
    terminal.press(key);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain(`\n  pyfw recommend ${first.flag(2)}\nexit code 130\n`);
    expect(terminal.history()).toMatch(/ icanon .* echo /s);
  });

  test.each([
    ["no escape sequence at all without colour", { TERM: "xterm", NO_COLOR: "1" }, false],
    ["none but those of colour otherwise", { TERM: "xterm" }, true],
  ])("writes %s", async (_, env, coloured) => {
    const { terminal, asks, answer } = await begin({ env });
    await asks(1);
    answer("2");
    await asks(2);
    answer("f");
    expect(await terminal.exit()).toBe(0);
    const colours = /\p{Cc}\[[\d;]*m/gu;
    const bytes = terminal.bytes();
    expect(terminal.history()).toMatch(/^\w+ comes first with /m);
    expect(colours.test(bytes)).toBe(coloured);
    expect(bytes.replace(colours, "")).not.toContain("\u001b");
  });
});
