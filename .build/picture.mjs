// Draws the pictures of the README: runs the built program in a pseudo-terminal and saves its screens as SVG.
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import pty from "@lydell/node-pty";
import headless from "@xterm/headless";

const COLUMNS = 80;
const ROWS = 24;
const QUIET = 700;
const CELL = { width: 8.4, height: 18 };
const MARGIN = 16;

const program = fileURLToPath(new URL("../bin/pyfw.js", import.meta.url));
const folder = fileURLToPath(new URL("../.github/", import.meta.url));

/** The file for the last screen, the arguments, and the keys, each typed once the screen is quiet. */
const PICTURES = [
  {
    file: "interview.svg",
    args: ["recommend"],
    keys: [" ", "\r", "\u001b[B"],
    title: "pyfw recommend",
  },
  {
    file: "answer.svg",
    args: ["recommend", "-a", "kind=site", "-a", "size=small", "-a", "parts=accounts,admin"],
    keys: [],
    title: "pyfw recommend -a kind=site -a size=small -a parts=accounts,admin",
  },
];

/** The first eight ANSI colours of the terminal, for a light and a dark page. */
const LIGHT = [
  "#24292f",
  "#c4232e",
  "#1a7f37",
  "#8a6100",
  "#0756c4",
  "#8250df",
  "#0f6f80",
  "#57606a",
];
const DARK = [
  "#c9d1d9",
  "#ff7b72",
  "#56d364",
  "#e3b341",
  "#79c0ff",
  "#d2a8ff",
  "#56d4dd",
  "#8b949e",
];

mkdirSync(folder, { recursive: true });
for (const { file, args, keys, title } of PICTURES) {
  writeFileSync(folder + file, svg(await screen(args, keys), title));
  process.stdout.write(`.github/${file}\n`);
}

/** The screen after the keys: rows of runs of cells with the same style. */
async function screen(args, keys) {
  const terminal = new headless.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const child = pty.spawn(process.execPath, [program, ...args], {
    name: "xterm-256color",
    cols: COLUMNS,
    rows: ROWS,
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? "", HOME: tmpdir(), LANG: "C.UTF-8", TERM: "xterm-256color" },
  });
  let lastOutput = Infinity;
  child.onData((text) => {
    lastOutput = Date.now();
    terminal.write(text);
  });
  const quiet = async () => {
    lastOutput = Infinity;
    while (Date.now() - lastOutput < QUIET) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await quiet();
  for (const key of keys) {
    child.write(key);
    await quiet();
  }
  await new Promise((resolve) => terminal.write("", resolve));
  // The first screen, even if the output has scrolled on.
  const { active } = terminal.buffer;
  const rows = Array.from({ length: ROWS }, (_, row) => runs(active.getLine(row)));
  child.kill();
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The texts of one line, each with its column and its style. */
function runs(line) {
  const found = [];
  for (let column = 0; column < COLUMNS; column += 1) {
    const cell = line.getCell(column);
    if (cell.getWidth() === 0) continue;
    const style = [
      cell.isFgDefault() ? "" : `c${cell.getFgColor() % 8}`,
      cell.isBold() ? "b" : "",
      cell.isDim() || (cell.isFgPalette() && cell.getFgColor() === 8) ? "d" : "",
      cell.isInverse() ? "i" : "",
    ].join(" ");
    const last = found.at(-1);
    const text = cell.getChars() || " ";
    if (last?.style === style) last.text += text;
    else found.push({ column, style, text });
  }
  return found
    .map(({ column, style, text }) => {
      const blank = text.length - text.trimStart().length;
      return { column: column + blank, style, text: text.trim() };
    })
    .filter(({ text }) => text !== "");
}

function svg(rows, title) {
  const width = COLUMNS * CELL.width + 2 * MARGIN;
  const height = rows.length * CELL.height + 2 * MARGIN;
  const lines = rows.flatMap((found, row) =>
    found.map(({ column, style, text }) => {
      const x = (MARGIN + column * CELL.width).toFixed(1);
      const y = MARGIN + (row + 0.75) * CELL.height;
      const length = ([...text].length * CELL.width).toFixed(1);
      const names = style.trim().replace(/ +/g, " ");
      return `<text x="${x}" y="${y}" textLength="${length}"${names === "" ? "" : ` class="${names}"`}>${escaped(text)}</text>`;
    }),
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" xml:space="preserve">`,
    `<title>${escaped(title)}</title>`,
    "<style>",
    "text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre }",
    ".b { font-weight: bold } .d { opacity: .65 } .i { text-decoration: underline }",
    colours("#ffffff", "#d0d7de", LIGHT),
    `@media (prefers-color-scheme: dark) {\n${colours("#0d1117", "#30363d", DARK)}\n}`,
    "</style>",
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...lines,
    "</svg>",
  ].join("\n")}\n`;
}

function colours(page, edge, [text, ...others]) {
  return [
    `rect { fill: ${page}; stroke: ${edge} } text { fill: ${text} }`,
    ...others.map((colour, index) => `.c${index + 1} { fill: ${colour} }`),
  ].join(" ");
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
