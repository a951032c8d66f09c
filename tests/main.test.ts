// Tests pyfw as a whole on a host made of buffers: exit codes, streams, batches, --quiet, notes and widths.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Failure } from "../src/failure.ts";
import { main } from "../src/main.ts";
import { fakeHost, type World } from "./support/host.ts";
import { runMain as run } from "./support/run-main.ts";

const answered = "recommend -a size=large -a deadline=tight";
const throwing = (error: unknown) => (): never => {
  throw error;
};

test.each<[string, World]>([
  ["", {}],
  ["--version", {}],
  ["recommend --help", {}],
  [answered, {}],
  [`${answered} --only flask --without flask`, {}],
  ["recommend", { stdin: "{}" }],
  ["recommend a.json", { files: { "a.json": '{"size": "small"}' } }],
])(
  "exit code and streams: 0 for `pyfw %s` in the world %j: a report, and no error",
  async (command, world) => {
    const { code, output, errors } = await run(command, world);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/\S\n$/);
  },
);

test.each<[string, World, string]>([
  ["recomend", {}, "unknown command"],
  ["recommend", {}, "no answers given"],
  ["recommend", { stdin: "{" }, ":1:2: this is not JSON"],
  ["recommend b.json", {}, "cannot read `b.json`"],
  ["recommend -a size=huge", {}, "`huge` is not a choice of `size`"],
  ["recommend kind=api", {}, "an answer goes after `-a`"],
  ["recommend --batch", {}, "`--batch` reads lines of answers"],
])(
  "exit code and streams: 2 for `pyfw %s` in the world %j: an error, and no report",
  async (command, world, error) => {
    const { code, output, errors } = await run(command, world);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toMatch(/^error: .*\n(.*\n)*(run|give|send|write|check|see) .*\n$/);
    expect(errors).toContain(error);
  },
);

test.each([
  ["an error", new RangeError("the sky fell"), "RangeError: the sky fell"],
  ["a thing that is no error", "the sky fell", "the sky fell"],
])(
  "exit code and streams: 70 for %s that nobody foresaw: its trace, and a request to report it",
  async (_, thrown, trace) => {
    const { code, output, errors } = await run(
      "recommend a.json",
      {},
      { readText: throwing(thrown) },
    );
    expect({ code, output }).toEqual({ code: 70, output: "" });
    expect(errors).toContain(`error: this is a bug in pyfw\n${trace}\n`);
    expect(errors).toMatch(/\nplease report it .*\n$/);
  },
);

test.each([
  [["-i", "size"], "Stopped.\n"],
  [
    ["--ask", "-a", "deadline=tight", "-i", "size"],
    "Stopped. For a result from your answers so far:\n  pyfw recommend -a deadline=tight -i size\nTo go on:\n  pyfw recommend -a deadline=tight -i size --ask\n",
  ],
])(
  "exit code and streams: 130 for an interview that is broken off: the command for the answers so far, %j",
  async (flags, told) => {
    const host = { ...fakeHost({ columns: 80 }), input: new PassThrough() };
    const code = main(["recommend", "--accessible", ...flags], host);
    setTimeout(() => host.signal("SIGINT"), 500);
    expect(await code).toBe(130);
    expect(host.written.output).toBe("");
    expect(host.written.errors).toMatch(/^Question \d+: /m);
    expect(host.written.errors.replace(" (important)", "")).toContain(`Your answer: \n${told}`);
  },
);

test("the answers of an interview are not lost when its result cannot be written", async () => {
  const input = new PassThrough();
  input.write("1\nf\n1\n");
  const full = throwing(new Failure({ kind: "unwritable", path: "a.md", code: "ENOSPC" }));
  const world = { columns: 80, env: { NO_COLOR: "1" } };
  const host = { ...fakeHost(world), input, writeFile: async () => full() };
  expect(await main(["recommend", "--accessible", "-o", "a.md"], host)).toBe(2);
  expect(host.written.errors).toMatch(
    /Run it again:\n {2}pyfw recommend -a kind=site .*\nerror: /s,
  );
  expect(host.written.errors).not.toContain("Written to");
});

const bad = '{"size": "large"}\n{"size": "huge"}\n{}';

test("a batch with a bad line still prints or saves its output, and ends with 1", async () => {
  const { code, output, errors } = await run("recommend --batch -", { stdin: bad });
  expect(code).toBe(1);
  expect(output.split("\n").map((line) => line.slice(0, 20))).toEqual([
    '{"line":1,"winners":',
    '{"line":2,"errors":[',
    '{"line":3,"winners":',
    "",
  ]);
  expect(errors).toMatch(/^error: 1 of 3 lines failed\nfind .*\n$/);
  const saving = await run("recommend --batch -o a.jsonl", { stdin: bad });
  expect(saving).toMatchObject({ code: 1, output: "" });
  expect([...saving.saved]).toEqual([["a.jsonl", output]]);
  expect(await run("recommend --batch -o -", { stdin: bad })).toMatchObject({ output });
});

test.each(["--choose flask", "--date 2020-01-01", "--top 1"])(
  "%s does not apply to a batch, which writes no record and no ranking",
  async (flag) => {
    const { code, output, errors } = await run(`recommend --batch ${flag}`, { stdin: bad });
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toMatch(/^error: option `--batch` cannot be used with option `--/);
  },
);

const two = { "a.json": '{"kind": "api"}', "b.json": '{"kind": "api"}' };
test.each<[string, World, string]>([
  [`${answered} -q`, {}, "django\n"],
  ["recommend -a kind=dashboard --quiet", {}, "dash\nstreamlit\n"],
  ["recommend a.json b.json -q", { files: two }, "fastapi\n"],
])("--quiet writes the winners of `pyfw %s`, one per line", async (command, world, winners) => {
  expect(await run(command, world)).toMatchObject({ code: 0, output: winners, errors: "" });
});

test.each<[string, World]>([
  [`${answered} -q --only flask --without flask`, {}],
  ["recommend a.json b.json -q --only flask --without flask", { files: two }],
])("--quiet says that there is no winner: `pyfw %s`", async (command, world) => {
  const { code, output, errors } = await run(command, world);
  expect({ code, output }).toEqual({ code: 0, output: "" });
  expect(errors).toMatch(/^\nnote: every framework is ruled out; run without `--quiet`/);
});

test("--quiet still says that no framework may be needed", async () => {
  const { errors } = await run("recommend -q -a kind=static");
  expect(errors).toMatch(/^\nnote: you may not need a web framework: consider /);
});

const badRules = { "r.json": '{"extends": "pyfw", "name": 1}', "a.json": "{}", "a.md": "" };
test.each<[name: string, rest: string, World, place: string]>([
  [
    "recommend",
    "a.json",
    { files: { "a.json": '{"size": "huge"}' } },
    "file=a.json,line=1,col=10,",
  ],
  ["recommend", "a.json", { files: { "a.json": "{" } }, "file=a.json,line=1,col=2,"],
  ["recommend", "a.json --rules r.json", { files: badRules }, "file=r.json,line=1,col=21,"],
  ["recommend", "b.json", {}, ""],
  ["recommend", "-a kind=api --why-not flask", {}, ""],
  ["rules check", "b.json", {}, ""],
  ["verify", "a.md --rules r.json", { files: badRules }, "file=r.json,line=1,col=21,"],
  ["verify", "a.md --rules b.json", { files: badRules }, ""],
])("-f github says where the input is wrong: %s %s", async (name, rest, world, place) => {
  const { code, output, errors } = await run(`${name} ${rest} -f github`, world);
  expect(output).toMatch(new RegExp(`^::error ${place}title=pyfw ${name}::.+\n$`));
  expect({ fails: code > 1, says: errors.slice(0, 7) }).toEqual({ fails: true, says: "error: " });
});

test.each(["a.json", "a.json b.json"])(
  "--top does not apply to annotations: recommend %s -f github",
  async (files) => {
    const { code, output } = await run(`recommend ${files} -f github --top 1`, { files: two });
    expect({ code, output }).toEqual({
      code: 2,
      output: "::error title=pyfw recommend::`--top` does not apply to annotations: remove it\n",
    });
  },
);

test("annotations count the problems that GitHub would drop, and say where they are", async () => {
  const names = Array.from({ length: 12 }, (_, at) => [`q${at}`, "x"]);
  const files = { "a.json": JSON.stringify(Object.fromEntries(names)) };
  const { output, errors } = await run("recommend a.json -f github", { files });
  expect(output).toMatch(/\n::notice title=.*::and 2 more errors; see the log\n$/);
  expect(errors).toContain("`q11` is not a question");
});

test("annotations of bad input are not written into the file of -o, which may be the input", async () => {
  const world = { files: { "a.json": '{"size": "huge"}' } };
  const { output, saved } = await run("recommend a.json -f github -o a.json", world);
  expect({ begins: output.slice(0, 7), saved: saved.size }).toEqual({
    begins: "::error",
    saved: 0,
  });
});

test("--quiet still checks, and writes to a file", async () => {
  const { code, output, errors } = await run(`${answered} -q --expect flask`);
  expect({ code, output }).toEqual({ code: 1, output: "django\n" });
  expect(errors).toMatch(/^error: expected/);
  expect([...(await run(`${answered} -q -o a.json`)).saved]).toEqual([["a.json", "django\n"]]);
});

test.each(["-f json", "--top 1", "--why-not flask"])("--quiet cannot go with %s", async (flag) => {
  expect(await run(`${answered} -q ${flag}`)).toMatchObject({ code: 2, output: "" });
});

test("long notes come before the answer in a terminal, so that its first line stays on the screen", async () => {
  const texts: string[] = [];
  const host = {
    ...fakeHost({ columns: 50, env: { NO_COLOR: "1" } }),
    rows: () => 20,
    write: async (_: string, text: string) => {
      texts.push(text);
      return true;
    },
  };
  const marks = (questions: readonly string[]) => questions.flatMap((id) => ["-i", id]);
  const answer = ["recommend", "-a", "kind=site"];
  const shown = async (...args: readonly string[]) => {
    texts.length = 0;
    await main([...answer, ...args], host);
    return texts.join("");
  };
  expect(await shown(...marks(["size"]))).toMatch(/^\w+ .*\n\nnote: `size` is marked .*\n$/s);
  const long = await shown(...marks(["size", "parts", "deadline", "growth"]));
  expect(long).toMatch(/^\nnote: .*not\sanswered\n\n\w+ .*--all.*\n$/s);
  const [, answerText = ""] = long.split(/not\sanswered\n\n(?=\w+ comes)/).slice(-2);
  expect(answerText.split("\n").length - 1).toBeLessThanOrEqual(19);
});

test("errors and notes are wrapped between words in a terminal, and not wrapped elsewhere", async () => {
  const wrong = "recommend -a pagges=x -a size=large,small -a growth=nothing -i parts";
  const { errors } = await run(wrong, { columns: 50, env: { NO_COLOR: "1" } });
  const piped = await run(wrong);
  const lines = errors.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(errors.replace(/\s+/g, " ")).toBe(piped.errors.replace(/\s+/g, " "));
  expect(lines.length).toBeGreaterThan(piped.errors.split("\n").length);
  const noted = await run("recommend -a size=large -i parts", { columns: 50 });
  expect(noted.errors).toMatch(/^\nnote: `parts` is marked .{0,25}\n.*answered\n$/);
});

test("the report is as wide as the terminal, or 80 columns without one", async () => {
  const widest = async (world: World) =>
    Math.max(...(await run(answered, world)).output.split("\n").map((line) => line.length));
  expect(await widest({})).toBeGreaterThan(70);
  expect(await widest({})).toBeLessThanOrEqual(80);
  expect(await widest({ columns: 100, env: { NO_COLOR: "1" } })).toBeGreaterThan(80);
  expect(await widest({ columns: 100, env: { NO_COLOR: "1" } })).toBeLessThanOrEqual(100);
});

test("a file or a page: a page is refused in a terminal, but allowed in a pipe or a file", async () => {
  const refused = await run(`${answered} -f html`, { columns: 80 });
  expect(refused).toMatchObject({ code: 2, output: "" });
  expect(refused.errors).toContain("not for a terminal: add `-o report.html`");
  expect((await run(`${answered} -f html`)).output).toMatch(/^<!doctype html>/i);
  expect(await run(`${answered} -o a.html`, { columns: 80 })).toMatchObject({ code: 0 });
});

test("a file or a page: in a terminal one line says what was written, unless -q is given", async () => {
  const world = { columns: 120, env: { NO_COLOR: "1" } };
  const errorsOf = async (flags: string) => (await run(`${answered} ${flags}`, world)).errors;
  expect(await errorsOf("-o a.md")).toMatch(/^\nDjango comes first .*\. Written to a\.md\.\n$/);
  expect(await errorsOf("-f adr -o d.md")).toMatch(
    /Written to d\.md; check it later with: pyfw verify d\.md\n$/,
  );
  expect(await errorsOf("-q -o a")).toBe("");
  expect((await run(`${answered} -o a.md`)).errors).toBe("");
  const page = await run("recommend --no-input -o choose.html", world);
  expect(page.errors).toBe("\nWritten to choose.html.\n");
});

test.each([
  ["list -o l.md", "Written to l.md."],
  ["show flask -o s.json", "Written to s.json."],
  ["schema rules -o rules.json", "Written to rules.json."],
  ["recommend a.json b.json -o t.md", "Everybody agrees: Django comes first. Written to t.md."],
  ["recommend --batch many.jsonl -o o.jsonl", "Written to o.jsonl."],
])("a file or a page: so does `%s`", async (line, note) => {
  const site = '{"kind": "site"}\n';
  const files = { "a.json": site, "b.json": site, "many.jsonl": site };
  const world = { columns: 80, env: { NO_COLOR: "1" }, files };
  expect((await run(line, world)).errors).toBe(`\n${note}\n`);
  expect((await run(line, { files })).errors).toBe("");
});

const OURS = "--rules 'our rules.json'";
const next = (command: string) => `${command} ${OURS}`;
test.each<[string, World & { code?: number }, ...string[]]>([
  [`${answered} -f markdown`, {}, "pyfw show <framework>", "pyfw questions"],
  ["recommend - -f markdown", {}, "pyfw recommend", "pyfw recommend -a kind=site"],
  ["recommend - -f markdown", {}, "pyfw questions"],
  [answered, { columns: 200 }, "pyfw show django"],
  [`${answered} -f adr`, {}, "pyfw verify"],
  [`${answered} -f adr -o d.md`, { columns: 200 }, "pyfw verify d.md"],
  ["list -f markdown", {}, "pyfw show <framework>"],
  ["list", { columns: 200 }, "pyfw show <framework>"],
  ["show flask", { columns: 200 }, "pyfw compare flask <another>"],
  ["traits -f markdown", {}, "pyfw list --require interface=wsgi"],
  ["questions -f markdown", {}, "pyfw recommend -a size=small"],
  ["questions -f prompt", {}, "pyfw recommend answers.json", "pyfw recommend -"],
  ["recommend -a kind=x", { code: 2 }, "pyfw questions kind"],
  ["show x", { code: 2 }, "pyfw list"],
])("what `pyfw %s` says to run next keeps the rules file", async (command, world, ...hints) => {
  const rules = { "our rules.json": '{"extends": "pyfw", "name": "ours"}' };
  const told = { ...world, stdin: "{}", files: rules, env: { NO_COLOR: "1" } };
  const args = [...command.split(" "), "--rules", "our rules.json"];
  const { code, output, errors } = await run(args, told);
  const said = `${output}${errors}`;
  expect(code).toBe(world.code ?? 0);
  for (const hint of hints) expect(said).toContain(next(hint));
});
