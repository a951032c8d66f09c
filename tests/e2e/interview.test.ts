// The interview by arrow keys, in a real pseudo-terminal.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pyfw, shell } from "../support/program.ts";
import { type Asked, asked, questions } from "../support/questions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { noTerminal, type Opening, open, type Terminal } from "../support/terminal.ts";

const skipped = noTerminal === undefined ? "" : ` (skipped: ${noTerminal})`;
const REPEAT = "to repeat this without being asked:\n  ";

interface Interview {
  readonly terminal: Terminal;
  readonly all: readonly Asked[];
  /** Waits for the question of this number. */
  asks(number: number): Promise<Asked>;
}

async function begin(opening: Opening = {}): Promise<Interview> {
  const terminal = await open({ args: ["recommend"], ...opening });
  const all = await questions();
  return {
    terminal,
    all,
    asks: (number) => asked(terminal, all, `${number}/${all.length}`),
  };
}

/** The command that the interview ends with. */
function repeated(text: string): string {
  return text.slice(text.indexOf(REPEAT) + REPEAT.length).trimEnd();
}

describe.skipIf(noTerminal !== undefined)(`the interview${skipped}`, () => {
  test.each([
    { columns: 80, rows: 24, shows: "Points  For and against" },
    { columns: 50, rows: 24, shows: "  Fit: " },
  ])("leads through all questions to the report, at $columns columns", async (size) => {
    const { terminal, all, asks } = await begin({ ...size, env: { NO_COLOR: "1" } });
    const flags: string[] = [];
    for (const number of all.keys()) {
      const question = await asks(number + 1);
      if (question.kind === "many") terminal.press("space", "down", "space", "enter");
      else terminal.press("down", "enter");
      flags.push(question.flag(...(question.kind === "many" ? [1, 2] : [2])));
    }
    expect(await terminal.exit()).toBe(0);

    const history = terminal.history();
    const command = repeated(history);
    expect(new Set(command.split(" -a "))).toEqual(
      new Set(["pyfw recommend", ...flags.map((flag) => flag.slice(3))]),
    );
    const again = await shell(command, { env: { COLUMNS: String(size.columns) } });
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain(size.shows);
    expect(history).toContain(again.stdout.trimEnd());
  });

  test("goes back, skips, marks as important and finishes early", async () => {
    const { terminal, asks } = await begin();
    const first = await asks(1);
    terminal.press("b");
    await terminal.see("This is the first question.");
    terminal.press("i");
    await terminal.see(`${first.text} counts double`);
    terminal.press("enter");
    const second = await asks(2);
    terminal.press("b");
    await asks(1);
    await terminal.see(`${first.text} counts double`);
    terminal.press("down", "enter");
    await asks(2);
    terminal.press("s");
    await asks(3);
    terminal.press("left");
    await asks(2);
    terminal.press("enter");
    await asks(3);
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    expect(repeated(terminal.history())).toBe(
      `pyfw recommend ${first.flag(2)} ${second.flag(1)} -i ${first.id}`,
    );
  });

  test("lets tick three choices of a question that takes several, and not a fourth", async () => {
    const { terminal, all, asks } = await begin();
    let number = 1;
    while ((await asks(number)).kind === "one") {
      terminal.press("s");
      number += 1;
    }
    const { choices, flag } = await asks(number);
    expect(choices.length).toBeGreaterThan(3);
    terminal.press("space", "down", "space", "down", "space", "down", "space");
    await terminal.see("At most 3: untick another one first.");
    terminal.press("up", "up", "space");
    terminal.press("enter");
    await asks(number + 1);
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${flag(1, 3)}`);
    expect(all.length).toBeGreaterThan(number);
  });

  test("that is finished at once ends in a command that does not ask", async () => {
    const { terminal, asks } = await begin({ env: { NO_COLOR: "1" } });
    await asks(1);
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    const command = repeated(terminal.history());
    expect(command).toBe("echo '{}' | pyfw recommend -");
    expect(terminal.history()).toContain((await shell(command)).stdout.trimEnd());
  });

  test("that is broken off gives the command so far, the cursor and the terminal back", async () => {
    const script = 'pyfw recommend; echo "exit code $?"; stty -a';
    const { terminal, asks } = await begin({ script });
    const first = await asks(1);
    terminal.press("down", "enter");
    await asks(2);
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toBe(0);
    const history = terminal.history();
    expect(history).toContain("cancelled; this command gives the result of the answers so far:");
    expect(history).toContain(`\n  pyfw recommend ${first.flag(2)}\nexit code 130\n`);
    expect(history).not.toContain("comes first");
    expect(history).toMatch(/ icanon .* echo /s);
    const bytes = terminal.bytes();
    expect(bytes).toContain("\u001b[?25l");
    expect(bytes.lastIndexOf("\u001b[?25h")).toBeGreaterThan(bytes.lastIndexOf("\u001b[?25l"));
  });

  test("asks on the terminal when the report goes to a file", async () => {
    const cwd = temporaryFolder();
    const { terminal, asks } = await begin({ script: "pyfw recommend > report.txt", cwd });
    const first = await asks(1);
    terminal.press("enter");
    await asks(2);
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    const report = readFileSync(join(cwd, "report.txt"), "utf8");
    expect(report).toBe((await pyfw(["recommend", ...first.flag(1).split(" ")])).stdout);
    expect(terminal.history()).not.toContain("For and against");
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${first.flag(1)}`);
  });

  test.each([
    ["NO_COLOR is set", [], { NO_COLOR: "1" }, false],
    ["--no-color is given", ["--no-color"], {}, false],
    ["nothing speaks against it", [], {}, true],
  ])(
    "uses colours if and only if nothing speaks against it: %s",
    async (_, args, env, coloured) => {
      const { terminal, asks } = await begin({ args: ["recommend", ...args], env });
      await asks(1);
      terminal.press("i", "enter");
      await asks(2);
      terminal.press("f");
      expect(await terminal.exit()).toBe(0);
      expect(/\p{Cc}\[[\d;]*m/u.test(terminal.bytes())).toBe(coloured);
    },
  );

  test.each([
    ["--no-input forbids it", "pyfw recommend --no-input"],
    [
      "there is no terminal to ask on",
      "pyfw recommend 2> errors.txt; code=$?; cat errors.txt; exit $code",
    ],
  ])("does not start where %s", async (_, script) => {
    const terminal = await open({ script });
    expect(await terminal.exit()).toBe(2);
    expect(terminal.history()).toBe(
      [
        "error: there are no answers, and no terminal to ask in",
        "give a file, pipe JSON, or use `--answer question=choice`; `pyfw questions` lists them all",
      ].join("\n"),
    );
  });
});
