// Tests the allowed imports between the parts of pyfw, each with its reason, against the import lines.
import { dirname } from "node:path";
import { expect, test } from "vitest";
import {
  circular,
  files,
  folderOf,
  type Import,
  imports,
  reachable,
  texts,
  withoutComments,
} from "./support/imports.ts";

interface Arrow {
  readonly from: string;
  readonly to: readonly string[];
  readonly because: string;
}

/**
 * A row starts with a file or folder of src/, or all folders of a folder: `report/*`. The most specific
 * row counts. Then it lists what that may import besides its own folder, in the same notation, and
 * packages; `type:` allows types only.
 */
const ARROWS = arrowsIn(`
main.ts: host.ts program.ts failure.ts commands/environment.ts type:commands
  report/formats text
  because it joins the parts and knows none from inside
program.ts: commands commands/* commander failure.ts interview/start.ts
  knowledge/shipped-for-ranking.ts text
  report/formats type:host.ts
  because it knows which commands exist and how they fail, not what they do
host.ts: node:process system type:node:stream
  because it is the only door to the world
system: failure.ts node:fs node:path node:process text/decode.ts text/quote.ts text/style.ts
  because streams, files and signals are what the host is made of
failure.ts: text/quote.ts text/suggestion.ts text/words.ts
  type:knowledge/problem.ts
  because words for every bad end need nothing else
library.ts: analysis/confidence answers failure.ts json/canonical.ts knowledge
  tables/compile.ts ranking report/recommendation/json.ts text/words.ts
  type:report/recommendation/schema.ts
  because it opens reading, ranking and reporting to programs, and touches nothing else
commands: answers commander failure.ts knowledge ranking record report/formats type:report/*
  rules-file schema text type:host.ts
  because a command gathers, ranks and hands back a report; how that looks is not its concern
commands/recommend: analysis/advice analysis/confidence analysis/team
  answers commander commands failure.ts interview knowledge ranking report/formats
  report/recommendation/json.ts report/team/words.ts tables text type:host.ts
  because it is the one command that asks, ranks and says how firm the ranking is
commands/rules: analysis/diff analysis/prove commander commands failure.ts knowledge report/formats
  report/rules-check rules-file text type:host.ts type:report/rules-diff/json.ts
  because it checks, proves and compares rules files, and ranks nothing
commands/mcp: @modelcontextprotocol/sdk/server/index.js
  type:@modelcontextprotocol/sdk/shared/transport.js @modelcontextprotocol/sdk/types.js answers
  commander commands commands/recommend failure.ts json/parse.ts report/formats schema text
  type:host.ts type:knowledge type:zod
  because its tools are the commands: it hands them their arguments and hands back their reports
commands/completion: #completion-scripts commander commands commands/help failure.ts knowledge schema/schema-names.ts
  type:host.ts
  because it knows the commands by their tree alone, and what their values stand for
commands/help: knowledge commander commands failure.ts text
  because it knows the commands by their tree alone, and its topics are plain words, and figures
  counted from the knowledge
interview: @inquirer/core node:readline node:stream knowledge/answer.ts text type:analysis/advice
  type:answers type:host.ts type:knowledge
  because it asks; what the answers are worth an adviser tells it
report: knowledge text type:json type:ranking zod
  because what several kinds of report share are plain values and words
report/*: analysis/precedents answers knowledge ranking report report/recommendation
  record/comparison.ts text type:analysis/* type:record zod
  because a kind of report knows its own values, words and shape, and no format
report/formats: #page answers cli-table3 knowledge/rule.ts ranking record/record.ts
  type:record/shape.ts report report/* text type:knowledge
  because a format writes any kind of report, and asks nobody for more
page: analysis/confidence answers knowledge/answer.ts
  ranking report report/recommendation tables text type:knowledge type:report/formats/html.ts
  because it ranks and explains in a browser what the command does elsewhere, with the same code
analysis/search: knowledge/group-by.ts tables
  because the engine that all questions of analysis share works on tables, not on knowledge
analysis/*: analysis/search knowledge/answer.ts knowledge/clashes.ts json/canonical.ts
  knowledge/group-by.ts knowledge/rule.ts ranking tables type:knowledge
  because it finds out what is true of many sets of answers, and leaves the words to reports
analysis/advice: analysis/confidence knowledge/answer.ts knowledge/rule.ts ranking/rank.ts tables type:knowledge type:ranking
  because when to stop asking depends on how firm the winners are
record: answers failure.ts json knowledge ranking rules-file text/quote.ts text/words.ts
  zod
  because decisions are read, re-run and compared as plain values, wherever they are kept
answers: failure.ts json knowledge/answer.ts knowledge/package-name.ts knowledge/rule.ts text/quote.ts text/words.ts
  type:host.ts type:knowledge type:json type:ranking
  because it reads what people give, and scores nothing
rules-file: json knowledge text/quote.ts type:host.ts
  because it brings a file and its places together with what the knowledge finds wrong
schema: #report-schemas knowledge report/formats/kinds.ts zod
  because a JSON Schema is made of a shape that stands elsewhere, or was when pyfw was built
tables: #shipped-tables knowledge/answer.ts knowledge/group-by.ts knowledge/rule.ts
  knowledge/shipped-for-ranking.ts ranking/request.ts type:knowledge type:ranking
  because the same arithmetic as the ranking, for whatever visits more than one set of answers
ranking: knowledge/package-name.ts knowledge/rule.ts type:knowledge
  because arithmetic on plain values: no files, no words, no packages
knowledge: knowledge/schema.ts knowledge/shaped.ts text
  because knowledge does not know what is made of it
knowledge/schema.ts: zod knowledge/shape-parts.ts knowledge/question-shape.ts
  knowledge/framework-shape.ts knowledge/rule-shape.ts
  because shapes stand on their own
knowledge/question-shape.ts knowledge/framework-shape.ts knowledge/rule-shape.ts: zod
  knowledge/shape-parts.ts
  because shapes stand on their own
knowledge/shape-parts.ts: zod knowledge/problem.ts
  because shapes stand on their own
knowledge/shaped.ts: type:zod knowledge/problem.ts text
  because it puts what a shape finds wrong into words, whatever the shape
knowledge/shipped.ts: #shipped-evidence #shipped-knowledge #shipped-precedents
  knowledge/expand.ts knowledge/origin.ts type:knowledge/schema.ts
  because what is shipped was checked when pyfw was built
knowledge/shipped-for-ranking.ts: #shipped-decisions #shipped-knowledge knowledge/expand.ts type:knowledge/shipped.ts
  because what is shipped was checked when pyfw was built
text: chalk fastest-levenshtein string-width
  because words and widths do not depend on what is said
json: @noble/hashes/sha2.js @noble/hashes/utils.js jsonc-parser
  because where a value stands and what its hash is do not depend on what the text is about
`);

function arrowsIn(table: string): readonly Arrow[] {
  return table
    .trim()
    .split(/\n(?=\S)/)
    .flatMap((row) => {
      const [, from = "", to = "", because = ""] =
        /^(.*?):\s(.*?)\s+because\s(.*)$/s.exec(row) ?? [];
      const words = (text: string) => text.split(/\s+/);
      return words(from).map((one) => ({
        from: one,
        to: words(to),
        because: words(because).join(" "),
      }));
    });
}

/** Whether the part, as named in the table, is this file, its folder or its folder's group. */
function names(part: string, path: string): boolean {
  return [path, folderOf(path), `${dirname(folderOf(path))}/*`].includes(part);
}

/** The most specific arrow from the file: its own row comes before its folder's. */
function arrowOf(file: string): Arrow | undefined {
  const folder = folderOf(file);
  return [file, folder, `${dirname(folder)}/*`]
    .map((name) => ARROWS.find(({ from }) => from === name))
    .find((arrow) => arrow !== undefined);
}

function allowed({ file, target, typeOnly }: Import): boolean {
  const arrow = arrowOf(file);
  if (arrow === undefined) return false;
  const closed = [file, target].some((one) => arrowOf(one)?.from === one);
  return (
    (!closed && folderOf(file) === folderOf(target)) ||
    arrow.to.some((to) =>
      to.startsWith("type:") ? typeOnly && names(to.slice(5), target) : names(to, target),
    )
  );
}

test("the arrows: every file has a row in the table", () => {
  expect(files.filter((file) => arrowOf(file) === undefined)).toEqual([]);
});

test.each(ARROWS)(
  "the arrows: $from imports only what it may, because $because",
  ({ from, because }) => {
    const wrong = imports
      .filter((one) => arrowOf(one.file)?.from === from && !allowed(one))
      .map(({ file, target }) => `${file} imports ${target}, but ${because}`);
    expect(wrong).toEqual([]);
  },
);

test.each(ARROWS)("the arrows: $from imports everything that it may", ({ from, to }) => {
  const own = imports.filter((one) => arrowOf(one.file)?.from === from);
  expect(
    to.filter((part) => !own.some(({ target }) => names(part.replace("type:", ""), target))),
  ).toEqual([]);
});

/** A catch that neither rethrows nor checks what it caught. */
const CATCH_ALL =
  /^(?<indent> *)\S[^\n]*catch(?: \(\w+\))? \{\n(?:(?!\k<indent>\}|[^\n]*(?:instanceof|codeOf|throw))[^\n]*\n)*\k<indent>\}/m;

test("the whole: there are no circular imports, including types", () => {
  const next = (file: string) =>
    imports.filter((one) => one.file === file).map(({ target }) => target);
  expect(circular(files, next)).toEqual([]);
});

test("the whole: there are no circular imports between folders, including types", () => {
  const next = (folder: string) =>
    imports
      .filter((one) => folderOf(one.file) === folder && folderOf(one.target) !== folder)
      .map(({ target }) => folderOf(target));
  expect(circular([...new Set(files.map(folderOf))], next)).toEqual([]);
});

test("the whole: no folder has both files and folders, unless the folders share these files", () => {
  const folders = new Set(files.map(folderOf).filter((folder) => !folder.endsWith(".ts")));
  const parents = [...folders].map((folder) => dirname(folder));
  expect(parents.filter((parent) => folders.has(parent))).toSatisfy((mixed: string[]) =>
    mixed.every((parent) => ["commands", "report"].includes(parent)),
  );
});

test("the whole: every file is reached from main, from the library, from the page, or by the build that checks the knowledge", () => {
  const next = (file: string) =>
    imports.filter((one) => one.file === file).map(({ target }) => target);
  const reached = reachable(["main.ts", "library.ts", "page/main.ts", "knowledge/check.ts"], next);
  expect(files.filter((file) => !reached.has(file))).toEqual([]);
});

test.each([
  ["the process is known to the host alone", /\bprocess\./, ["host.ts", "system"]],
  ["nobody ends the process", /process\.exit\(/, []],
  ["nobody prints", /\bconsole\./, []],
  ["ranking, report and knowledge know no clock and no chance", /Date\.|new Date|Math\.random/, []],
  ["catching all is left to main", CATCH_ALL, ["system"]],
] as const)("the whole: %s", (_, pattern, except) => {
  const found = files.filter((file) => pattern.test(withoutComments(texts.get(file) ?? "")));
  expect(found.filter((file) => !except.some((one) => names(one, file)))).toEqual([]);
});

test("the whole: no two exported types share a name", () => {
  const names = files
    .flatMap((file) => [...(texts.get(file) ?? "").matchAll(/^export (?:interface|type) (\w+)/gm)])
    .map(([, name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("the whole: every file starts with a comment that ends in a full stop", () => {
  expect(files.filter((file) => !/^\/\/ \S.*\.\n/.test(texts.get(file) ?? ""))).toEqual([]);
});
