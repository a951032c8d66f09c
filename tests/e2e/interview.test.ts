// The interview by arrow keys, in a real pseudo-terminal.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { adviserOn } from "../../src/analysis/advice/adviser.ts";
import { articleOnly } from "../../src/knowledge/article.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { emptyRequest, type Scope } from "../../src/ranking/request.ts";
import { personWho } from "../support/person.ts";
import { pyfw, shell } from "../support/program.ts";
import { type Asked, asked, flagsFor, nextAsked, questions } from "../support/questions.ts";
import { shipped } from "../support/samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { noTerminal, type Opening, open, type Terminal } from "../support/terminal.ts";

const skipped = noTerminal === undefined ? "" : ` (skipped: ${noTerminal})`;
const REPEAT = "to repeat this without being asked:\n  ";

interface Interview {
  readonly terminal: Terminal;
  readonly all: readonly Asked[];
  /** Waits for the question of this number. */
  asks(number: number): Promise<Asked>;
  /** Waits for the question of this number, for the offer to end, or for the end. */
  next(number: number): Promise<Asked | "offer" | "end">;
  /** Answers the question on the screen, at which the cursor has not been moved, with these choices. */
  give(question: Asked, choices: readonly string[]): void;
}

async function begin(opening: Opening = {}): Promise<Interview> {
  const terminal = await open({ args: ["recommend"], ...opening });
  const all = await questions();
  return {
    terminal,
    all,
    asks: (number) => asked(terminal, all, number),
    next: (number) => nextAsked(terminal, all, number),
    give({ kind, choices: all }, choices) {
      const down = (count: number) => Array<string>(count).fill("down");
      const places = choices.map((choice) => all.indexOf(choice)).sort((a, b) => a - b);
      const [first] = places;
      if (kind === "one" || first === undefined) {
        terminal.press(...down(first ?? all.length), "enter");
        return;
      }
      const steps = places.map((place, nth) => place - (places[nth - 1] ?? 0));
      terminal.press(...steps.flatMap((step) => [...down(step), "space"]), "enter");
    },
  };
}

/** The command that the interview ends with. */
function repeated(text: string): string {
  return text.slice(text.indexOf(REPEAT) + REPEAT.length).trimEnd();
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Rank, name and points of the places that stand below this heading. */
async function standingsBelow(terminal: Terminal, heading: string): Promise<readonly string[]> {
  await terminal.see(`${heading} `);
  const lines = terminal.screen().split("\n");
  const from = lines.findIndex((line) => line.trimEnd() === heading);
  return lines.slice(from + 1, from + 4).map((line) => line.trim().split(/\s+/, 3).join(" "));
}

/** The same from the report for these flags. */
async function firstRows(flags: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await pyfw(["recommend", "-", ...flags, "-f", "json"], { stdin: "{}" });
  const { ranking } = recommendation.parse(JSON.parse(stdout));
  return ranking.slice(0, 3).map(({ rank, name, points }) => `${rank} ${name} ${points}`);
}

const recommendation = z.object({
  ranking: z.array(z.object({ rank: z.number(), name: z.string(), points: z.number() })),
});

describe.skipIf(noTerminal !== undefined)(`the interview${skipped}`, () => {
  test.each([
    { columns: 120, rows: 40, shows: "Points  For and against" },
    { columns: 80, rows: 24, shows: "Points  For and against" },
    { columns: 50, rows: 15, shows: "  Fit: " },
  ])("leads through the questions to the report, at $columns columns", async (size) => {
    const { terminal, all, next } = await begin({ ...size, env: { NO_COLOR: "1" } });
    const answers: (readonly [Asked, ...number[]])[] = [];
    for (;;) {
      const question = await next(answers.length + 1);
      if (question === "end") break;
      if (question === "offer") {
        terminal.press("down", "enter");
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
    // What was drawn higher than the screen could not be wiped away.
    expect(history).not.toContain("of at most");
    const command = repeated(history);
    expect(command).toBe(`pyfw recommend ${flagsFor(all, answers)}`);
    expect(history).toMatch(answers.length < all.length ? /That settles it: / : /^(?!.*settles)/s);
    const again = await shell(command, { env: { COLUMNS: String(size.columns) } });
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain(size.shows);
    expect(history).toContain(again.stdout.trimEnd());
  });

  test("goes back, skips, marks as important and finishes early", async () => {
    const { terminal, all, asks } = await begin();
    const first = await asks(1);
    terminal.press("b");
    await terminal.see("This is the first question.");
    terminal.press("i");
    await terminal.see(`${first.text} counts double`);
    terminal.press("enter");
    await asks(2);
    terminal.press("b");
    expect(await asks(1)).toEqual(first);
    await terminal.see(`${first.text} counts double`);
    terminal.press("down", "enter");
    const second = await asks(2);
    terminal.press("s");
    await asks(3);
    terminal.press("left");
    expect(await asks(2)).toEqual(second);
    // The cursor is where it was left, on the last line: one further is the first choice.
    terminal.press("down", "enter");
    await asks(3);
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    const flags = flagsFor(all, [
      [first, 2],
      [second, 1],
    ]);
    expect(repeated(terminal.history())).toBe(`pyfw recommend ${flags} -i ${first.id}`);
  });

  test.each([
    { columns: 80, rows: 24 },
    { columns: 50, rows: 24 },
    { columns: 120, rows: 30 },
  ])(
    "shows below the choices what each would do to the first places, at $columns columns",
    async (size) => {
      const { terminal, asks } = await begin({ ...size, env: { NO_COLOR: "1" } });
      const question = await asks(1);
      expect(question.kind).toBe("one");
      for (const [at, label] of question.labels.entries()) {
        await terminal.see(`> ${label} `);
        const shown = await standingsBelow(terminal, "With this answer");
        expect(shown).toEqual(await firstRows(question.flag(at + 1).split(" ")));
        terminal.press("down");
      }
      await terminal.see("Without an answer ");
      const text = terminal.history();
      expect(text.split(question.text)).toHaveLength(2);
    },
  );

  test.each<[string[], Knowledge, Partial<Scope>]>([
    [["--article"], articleOnly(shipped), {}],
    [["--only", "flask,bottle"], shipped, { only: ["bottle", "flask"] }],
    [["--without", "django"], shipped, { without: ["django"] }],
    [
      ["--require", "maintenance=active"],
      shipped,
      { require: new Map([["maintenance", ["active"]]]) },
    ],
    [["-i", "size"], shipped, { important: new Set(["size"]) }],
  ])("asks what matters in its scope: %j", async (flags, knowledge, scope) => {
    const nothing = {
      answers: new Map(),
      skipped: new Set<string>(),
      important: new Set<string>(),
    };
    const advice = adviserOn(knowledge, { ...emptyRequest, ...scope }).advise({
      ...nothing,
      ...scope,
    });
    if (advice.kind === "decided") throw new Error("something is open");
    const { terminal, asks } = await begin({ args: ["recommend", ...flags] });
    expect(await asks(1)).toMatchObject({ id: advice.question.id });
    await terminal.see(`1 of at most ${advice.canMatter} ${advice.question.text}`);
  });

  test("asks nothing where nothing can matter", async () => {
    const { terminal, all } = await begin({ args: ["recommend", "--only", "flask"] });
    expect(await terminal.exit()).toBe(0);
    expect(flat(terminal.history())).toContain(
      `no answer to the ${all.length} questions that were left out can change who comes first.`,
    );
    expect(terminal.history()).toContain("  echo '{}' | pyfw recommend - --only flask");
  });

  test("leads to an offer to end, from which one can go back, go on, or end", async () => {
    const { person, played } = await personWho(({ offer }) => (offer?.after ?? 99) < 16);
    const { terminal, next, give } = await begin({ env: { NO_COLOR: "1" } });
    let number = 0;
    for (;;) {
      number += 1;
      const question = await next(number);
      if (typeof question === "string") break;
      give(question, person.answers.get(question.id) ?? []);
    }
    expect(number - 1).toBe(played.offer?.after);
    await terminal.see(`This is nearly settled. ${played.offer?.winners.join(" and ")} stay`);
    terminal.press("b");
    const last = await next(number - 1);
    expect(last).toMatchObject({ id: played.asked[number - 2] });
    terminal.press("enter");
    expect(await next(number)).toBe("offer");
    terminal.press("down", "enter");
    expect(await next(number)).toMatchObject({ id: played.asked[number - 1] });
    terminal.press("f");
    expect(await terminal.exit()).toBe(0);
    expect(terminal.history()).toContain("This is nearly settled. Go on with the questions");
    expect(terminal.history()).toMatch(new RegExp(`^${played.offer?.winners[0]} comes first`, "m"));
  });

  test("ends by itself once nothing can change, and says how many questions it left out", async () => {
    const { person, played } = await personWho(({ asked }) => asked.length < 15);
    const { terminal, all, next, give } = await begin();
    for (let number = 1; ; ) {
      const question = await next(number);
      if (question === "end") break;
      if (question === "offer") {
        terminal.press("down", "enter");
      } else {
        expect(question.id).toBe(played.asked[number - 1]);
        give(question, person.answers.get(question.id) ?? []);
        number += 1;
      }
    }
    expect(await terminal.exit()).toBe(0);
    const left = all.length - played.asked.length;
    expect(flat(terminal.history())).toContain(
      `That settles it: no answer to the ${left} questions that were left out can change who comes first.`,
    );
  });

  test("lets tick three choices of a question that takes several, and not a fourth", async () => {
    const { terminal, all, asks } = await begin();
    let number = 1;
    let question = await asks(number);
    while (question.kind === "one") {
      terminal.press("s");
      number += 1;
      question = await asks(number);
    }
    const { choices, flag } = question;
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
    expect(history).toContain("cancelled; the result of the answers so far:");
    expect(history).toContain(`\n  pyfw recommend ${first.flag(2)}\nexit code 130\n`);
    expect(history).not.toContain("comes first with");
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
