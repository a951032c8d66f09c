// Tests the interview with arrow keys in a real pseudo-terminal.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { adviserOn } from "../../src/analysis/advice/adviser.ts";
import { NO_ANSWERS, WELCOME } from "../../src/interview/wording.ts";
import { articleOnly } from "../../src/knowledge/rule.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { emptyRequest, type Scope } from "../../src/ranking/request.ts";
import { pyfw, shell, temporaryFolder } from "../support/program.ts";
import { type Asked, beginInterview, flagsFor } from "../support/questions.ts";
import { shipped } from "../support/samples.ts";
import { flat, noTerminal, type Opening, open, type Terminal } from "../support/terminal.ts";

const skipped = noTerminal === undefined ? "" : ` (skipped: ${noTerminal})`;
const REPEAT = "Run it again:\n  ";

const begin = (opening: Opening = {}) => beginInterview({ args: ["recommend"], ...opening });

/** Ends the interview early through the review. */
async function finish(terminal: Terminal): Promise<void> {
  terminal.press("f");
  await terminal.see("Show the result");
  terminal.press("f");
  expect(await terminal.exit()).toBe(0);
}

/** Continues from the review on the screen, if possible. */
async function goesOn(terminal: Terminal): Promise<boolean> {
  await terminal.see("enter choose · f finish");
  const screen = terminal.screen();
  if (!screen.includes("Keep going")) return false;
  terminal.press(...(screen.includes("> Keep going") ? [] : ["down"]), "enter");
  return true;
}

/** The command printed at the end of the interview. */
function repeated(text: string): string {
  const whole = text.slice(text.indexOf(REPEAT) + REPEAT.length).replace(/ \\\s*?\r?\n */g, " ");
  const [command = ""] = whole.split(/\r?\n/);
  return command.trimEnd();
}

/** The first paragraph that a command prints in a terminal: the winners, or that nothing was answered. */
async function answerIn(command: string, size: Opening = {}): Promise<string> {
  const again = await open({ script: command, env: { NO_COLOR: "1" }, ...size });
  expect(await again.exit()).toBe(0);
  const paragraphs = again.history().trimStart().split("\n\n");
  const answer = paragraphs.find((one) => !one.startsWith("note: ")) ?? "";
  expect(answer).toMatch(/\sfirst\s| not a recommendation/);
  return answer;
}

const isColoured = (terminal: Terminal) => /\p{Cc}\[[\d;]*m/u.test(terminal.bytes());

describe.skipIf(noTerminal !== undefined)(`the interview${skipped}`, () => {
  test.each([
    { columns: 120, rows: 40 },
    { columns: 80, rows: 24 },
    { columns: 50, rows: 15 },
  ])("leads through the questions to the report, at $columns columns", async (size) => {
    const { terminal, all, next } = await begin({ ...size, env: { NO_COLOR: "1" } });
    const answers: (readonly [Asked, ...number[]])[] = [];
    for (;;) {
      const question = await next();
      if (question === "end") break;
      if (question === "review") {
        if (!(await goesOn(terminal))) terminal.press("enter");
      } else if (question.kind === "many") {
        terminal.press("space", "down", "space", "enter");
        answers.push([question, 1, 2]);
      } else {
        terminal.press("down", "enter");
        answers.push([question, 2]);
      }
    }
    expect(await terminal.exit()).toBe(0);
    expect(new Set(answers.map(([{ id }]) => id)).size).toBe(answers.length);

    const history = terminal.history();
    for (const [{ text }] of answers) expect(history).not.toContain(text);
    const command = repeated(history);
    expect(command).toBe(`pyfw recommend ${flagsFor(all, answers)}`);
    const again = await shell(command, { env: { COLUMNS: String(size.columns) } });
    expect(again.code).toBe(0);
    expect(flat(again.stderr)).toMatch(/^( ?note: “[^”]+” does not go with “[^”]+”\. )+$/);
    const answer = await answerIn(command, size);
    expect(history).toContain(answer);
    expect(terminal.screen()).toContain(answer.split("\n")[0]);
  });

  test("goes back, skips, marks as important, changes an answer and finishes early", async () => {
    const { terminal, all, asks, next } = await begin();
    const first = await asks();
    terminal.press("b");
    await terminal.see("This is the first question.");
    terminal.press("i");
    await terminal.see(`${first.text} (important)`);
    terminal.press("enter");
    await asks();
    terminal.press("b");
    expect(await asks()).toEqual(first);
    await terminal.see(`${first.text} (important)`);
    terminal.press("down", "space", "enter");
    const second = await asks();
    terminal.press("s");
    await asks();
    terminal.press("left");
    expect(await asks()).toEqual(second);
    // The cursor is still on the last line, so one further is the first choice.
    terminal.press("j", "enter");
    await asks();
    terminal.press("f");
    expect(await next()).toBe("review");
    terminal.press("down", "down", "enter");
    expect(await asks()).toEqual(first);
    await terminal.see("> [x]");
    terminal.press("space", "enter");
    await asks();
    terminal.press("f");
    expect(await next()).toBe("review");
    await terminal.see(`> Show the result`);
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    const flags = flagsFor(all, [
      [first, 2],
      [second, 1],
    ]);
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${flags} -i ${first.id}`);
    expect(isColoured(terminal)).toBe(true);
  });

  test("takes keys that arrive together one after the other, without colours if a flag says so", async () => {
    const { terminal, all, asks } = await begin({ args: ["recommend", "--no-color"] });
    const first = await asks();
    terminal.press("down", "space", "enter", "s", "s", "f", "f");
    expect(await terminal.exit()).toBe(0);
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${flagsFor(all, [[first, 2]])}`);
    expect(isColoured(terminal)).toBe(false);
  });

  test("explains its keys, and finds a choice by typing; neither ends the interview", async () => {
    const { terminal, asks } = await begin({ env: { NO_COLOR: "1" } });
    const question = await asks();
    terminal.press("?");
    await terminal.see("Ctrl-C stop, and print the command for your answers so far");
    expect(terminal.screen()).not.toContain(question.labels[0]);
    terminal.press("f");
    await terminal.see(question.pointedAt(1));
    const at = question.labels.length - 1;
    const label = question.labels[at] ?? "";
    terminal.press("/", ...label.slice(0, 6));
    await terminal.see(question.pointedAt(at + 1));
    await terminal.see(`/${label.slice(0, 6).trimEnd()}`);
    terminal.press("enter");
    await terminal.see(`> [x] ${label}`);
    terminal.press("enter");
    await asks();
    await finish(terminal);
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${question.flag(at + 1)}`);
    expect(isColoured(terminal)).toBe(false);
  });

  test("leaves a search by escape at once, and takes the next key for the question", async () => {
    const { terminal, asks } = await begin({ env: { NO_COLOR: "1" } });
    const question = await asks();
    terminal.press("/", "z", "z");
    await terminal.see("/zz");
    terminal.press("escape");
    // Node alone would wait half a second for the rest of an arrow key.
    await new Promise((resolve) => setTimeout(resolve, 400));
    terminal.press("s");
    expect(await asks()).not.toEqual(question);
  });

  test.each<[string[], Knowledge, Partial<Scope>]>([
    [["--article"], articleOnly(shipped), {}],
    [["--only", "flask,bottle"], shipped, { only: ["bottle", "flask"] }],
    [["--without", "django"], shipped, { without: ["django"] }],
    [["--require", "admin=none"], shipped, { require: new Map([["admin", ["none"]]]) }],
    [["-i", "size"], shipped, { important: new Set(["size"]) }],
  ])("asks what matters in its scope: %j", async (flags, knowledge, scope) => {
    const request = { ...emptyRequest, ...scope };
    const advice = adviserOn(knowledge, request).advise({ ...request, skipped: new Set() });
    const { terminal, asks } = await begin({ args: ["recommend", ...flags] });
    const { id } = await asks();
    expect(advice).toMatchObject({ kind: "ask", question: { id } });
    await terminal.see(WELCOME);
  });

  test.each([
    [["-f", "adr"], true],
    [["--why-not", "flask"], true],
    [[], false],
    [["--ask", "-f", "adr"], false],
  ])(
    "says first that answers are missing when a result was expected: %j %j",
    async (flags, said) => {
      const { terminal, asks } = await begin({ args: ["recommend", ...flags] });
      await asks();
      await terminal.see(WELCOME);
      expect(terminal.screen().includes(NO_ANSWERS)).toBe(said);
    },
  );

  test("asks nothing when nothing can matter", async () => {
    const { terminal } = await begin({ args: ["recommend", "--article", "--only", "flask"] });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain("Flask");
    expect(terminal.history()).not.toContain("Run it again");
  });

  test("suggests to keep going when finished at once, and says that nothing was answered", async () => {
    const { terminal, asks } = await begin({ env: { NO_COLOR: "1" } });
    await asks();
    terminal.press("f");
    await terminal.see("You have not answered anything yet");
    await terminal.see("> Keep going");
    terminal.press("enter");
    await asks();
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain(await answerIn("echo '{}' | pyfw recommend -"));
    expect(terminal.history()).not.toContain("Run it again");
  });

  test("offers to stop when something other than a framework fits better", async () => {
    const { terminal, asks, next } = await begin({
      args: ["recommend", "--ask", "-a", "kind=static"],
      env: { NO_COLOR: "1" },
    });
    await terminal.see(
      "You may not need any of these frameworks. Consider a static site generator",
    );
    expect(await next()).toBe("review");
    terminal.press("down", "enter");
    await asks();
  });

  test("notes a contradiction at once", async () => {
    const { terminal, asks, next } = await begin({
      args: ["recommend", "--ask", "-a", "parts=accounts"],
      env: { NO_COLOR: "1" },
    });
    const { id, choices, labels } = await asks();
    expect(id).toBe("kind");
    const at = choices.indexOf("static");
    terminal.press(...Array<string>(at).fill("down"));
    const clash = `“${labels[at]}” does not go with “User accounts”.`;
    await terminal.see(`Note: ${clash}`);
    terminal.press("enter");
    await next();
    await terminal.see(`Note: ${clash}`);
  });

  test("asks on the terminal when the report goes to a file, and names the winner", async () => {
    const cwd = temporaryFolder();
    const { terminal, asks } = await begin({ script: "pyfw recommend -o report.txt", cwd });
    const first = await asks();
    terminal.press("enter");
    await asks();
    await finish(terminal);
    const report = readFileSync(join(cwd, "report.txt"), "utf8");
    expect(report).toBe((await pyfw(["recommend", ...first.flag(1).split(" ")])).stdout);
    expect(terminal.history()).toMatch(
      /(comes first \([a-z ]+\)|are tied)\. Written to report\.txt\.\n/,
    );
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${first.flag(1)} -o report.txt`);
  });
});
