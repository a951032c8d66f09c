// The arrows between the parts of pyfw: who may import whom, and why; read from the import lines.
import { describe, expect, test } from "vitest";
import {
  files,
  type Import,
  imports,
  reachable,
  texts,
  withoutComments,
} from "./support/imports.ts";

interface Arrow {
  /** A folder or a file of src/. */
  readonly from: string;
  /** What it may import: folders or files of src/, and packages; `type:` for types alone. */
  readonly to: readonly string[];
  readonly because: string;
}

const ARROWS: readonly Arrow[] = [
  {
    from: "main.ts",
    to: ["host.ts", "program.ts", "failure.ts", "painter.ts", "report", "type:commands"],
    because: "it joins the parts and knows none from inside",
  },
  {
    from: "library.ts",
    to: [
      "analysis",
      "answers",
      "failure.ts",
      "hash.ts",
      "knowledge",
      "type:library-types.ts",
      "model",
      "ranking",
      "report/json.ts",
      "report/report.ts",
      "analysis",
      "model/compile.ts",
    ],
    because: "it opens reading, ranking and reporting to programs, and touches nothing else",
  },
  {
    from: "library-types.ts",
    to: [],
    because: "what programs are promised leans on nothing that may change",
  },
  { from: "hash.ts", to: ["node:crypto"], because: "a hash is a number made of a value" },
  {
    from: "program.ts",
    to: ["commands", "failure.ts", "quote.ts", "type:host.ts", "knowledge/shipped.ts", "commander"],
    because: "it knows which commands exist, not what they do",
  },
  {
    from: "commands",
    to: [
      "answers",
      "completion",
      "interview",
      "knowledge",
      "model",
      "ranking",
      "rules",
      "schema",
      "painter.ts",
      "quote.ts",
      "report",
      "failure.ts",
      "type:host.ts",
      "commander",
      "analysis",
      "model/compile.ts",
      "quote.ts",
      "record",
    ],
    because: "a command gathers, ranks and hands back a report; how that looks is not its concern",
  },
  {
    from: "completion",
    to: [],
    because: "it turns what can be typed into scripts, and knows no command by name",
  },
  {
    from: "interview",
    to: [
      "type:analysis",
      "type:answers",
      "type:knowledge",
      "type:host.ts",
      "report/document.ts",
      "report/width.ts",
      "report/wording.ts",
      "report/wrap.ts",
      "type:report/style.ts",
      "inquirer",
      "@inquirer/core",
      "node:readline",
    ],
    because: "it asks; what the answers are worth an adviser tells it",
  },
  {
    from: "answers",
    to: [
      "failure.ts",
      "knowledge/article.ts",
      "locate.ts",
      "quote.ts",
      "type:host.ts",
      "type:knowledge",
      "type:ranking",
    ],
    because: "it reads what people give, and scores nothing",
  },
  {
    from: "rules",
    to: [
      "failure.ts",
      "hash.ts",
      "locate.ts",
      "quote.ts",
      "type:host.ts",
      "knowledge/load.ts",
      "knowledge/problem.ts",
      "type:knowledge",
    ],
    because: "it brings a file and its places together with what the knowledge finds wrong",
  },
  {
    from: "record",
    to: [
      "answers/asked.ts",
      "answers/request.ts",
      "failure.ts",
      "hash.ts",
      "knowledge",
      "locate.ts",
      "ranking/rank.ts",
      "type:ranking",
      "report/report.ts",
      "rules",
    ],
    because: "decisions are read, re-run and compared as plain values, wherever they are kept",
  },
  {
    from: "schema",
    to: ["zod", "knowledge/schema.ts", "knowledge/removal.ts", "type:knowledge"],
    because:
      "what files and reports look like is told in the same terms as what knowledge looks like",
  },
  {
    from: "ranking",
    to: ["knowledge/rule.ts", "type:knowledge"],
    because: "arithmetic on plain values: no files, no words, no packages",
  },
  {
    from: "model",
    to: ["knowledge/answer.ts", "ranking/admit.ts", "type:knowledge", "type:ranking"],
    because: "the same arithmetic as the ranking, for whatever visits more than one set of answers",
  },
  {
    from: "analysis",
    to: ["knowledge/rule.ts", "type:knowledge", "model", "ranking"],
    because: "it finds out what is true of many sets of answers, and leaves the words to reports",
  },
  {
    from: "report",
    to: [
      "answers/answers-object.ts",
      "answers/asked.ts",
      "answers/command.ts",
      "model/framework-set.ts",
      "type:model",
      "record/record.ts",
      "type:record",
      "ranking/compare.ts",
      "ranking/lead.ts",
      "ranking/loss.ts",
      "quote.ts",
      "type:analysis",
      "type:ranking",
      "type:knowledge",
      "type:library-types.ts",
      "chalk",
      "cli-table3",
      "fast-string-width",
    ],
    because: "it turns values into text and asks nobody for more",
  },
  {
    from: "knowledge/schema.ts",
    to: ["zod", "knowledge/problem.ts"],
    because: "shapes stand on their own; zod is here, and where JSON Schemas are made of them",
  },
  {
    from: "knowledge/shaped.ts",
    to: ["type:zod", "knowledge/problem.ts", "quote.ts", "suggestion.ts"],
    because: "it puts what a shape finds wrong into words, whatever the shape",
  },
  {
    from: "knowledge/shipped.ts",
    to: ["#shipped-knowledge", "type:knowledge"],
    because: "what is shipped was checked when pyfw was built",
  },
  {
    from: "knowledge",
    to: ["knowledge", "quote.ts", "suggestion.ts"],
    because: "knowledge does not know what is made of it",
  },
  {
    from: "painter.ts",
    to: ["type:host.ts", "report"],
    because: "it asks the host whether a stream takes colours",
  },
  {
    from: "host.ts",
    to: ["failure.ts", "node:fs", "node:process", "type:node:stream", "node:string_decoder"],
    because: "only the host touches the world",
  },
  {
    from: "failure.ts",
    to: ["quote.ts", "suggestion.ts"],
    because: "words for every bad end need nothing else",
  },
  {
    from: "locate.ts",
    to: ["jsonc-parser"],
    because: "where a value stands in a text does not depend on what the text is about",
  },
  { from: "quote.ts", to: [], because: "quoting is quoting" },
  { from: "suggestion.ts", to: ["fastest-levenshtein"], because: "it compares names" },
];

function within(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}

/** The arrow with the closest `from`: a file's own row comes before its folder's. */
function arrowOf(file: string): Arrow | undefined {
  return ARROWS.filter((arrow) => within(file, arrow.from)).sort(
    (a, b) => b.from.length - a.from.length,
  )[0];
}

function allowed({ file, target, typeOnly }: Import): boolean {
  const arrow = arrowOf(file);
  if (arrow === undefined) return false;
  const sameFolder = arrow.from.endsWith(".ts") ? false : within(target, arrow.from);
  return (
    sameFolder ||
    arrow.to.some((to) =>
      to.startsWith("type:") ? typeOnly && within(target, to.slice(5)) : within(target, to),
    )
  );
}

describe("the arrows", () => {
  test("every file has a row in the table", () => {
    expect(files.filter((file) => arrowOf(file) === undefined)).toEqual([]);
  });

  test.each(ARROWS)("$from keeps to its arrows, because $because", ({ from, because }) => {
    const wrong = imports
      .filter((one) => arrowOf(one.file)?.from === from && !allowed(one))
      .map(({ file, target }) => `${file} imports ${target}, but ${because}`);
    expect(wrong).toEqual([]);
  });

  test.each(ARROWS)("$from uses everything that it may use", ({ from, to }) => {
    const own = imports.filter((one) => arrowOf(one.file)?.from === from);
    expect(
      to.filter((part) => !own.some(({ target }) => within(target, part.replace("type:", "")))),
    ).toEqual([]);
  });
});

describe("the whole", () => {
  test("no circle of imports", () => {
    const next = (file: string) =>
      imports.filter((one) => one.file === file && !one.typeOnly).map(({ target }) => target);
    const circles = files.filter((file) => reachable(next(file), next).has(file));
    expect(circles).toEqual([]);
  });

  test("every file is reached from main, from the library, or by the build that checks the knowledge", () => {
    const next = (file: string) =>
      imports.filter((one) => one.file === file).map(({ target }) => target);
    const reached = reachable(["main.ts", "library.ts", "knowledge/load.ts"], next);
    expect(files.filter((file) => !reached.has(file))).toEqual([]);
  });

  test.each([
    ["the process is known to the host alone", /\bprocess\./, ["host.ts"]],
    ["nobody ends the process", /process\.exit\(/, []],
    ["nobody prints", /\bconsole\./, []],
    [
      "ranking, report and knowledge know no clock and no chance",
      /Date\.|new Date|Math\.random/,
      [],
    ],
    ["catching all is left to main", /catch \(error\) \{\n(?!.*(instanceof|codeOf))/, []],
  ] as const)("%s", (_, pattern, except) => {
    const found = files.filter((file) => pattern.test(withoutComments(texts.get(file) ?? "")));
    expect(found.filter((file) => !except.some((one) => one === file))).toEqual([]);
  });

  test("every file begins by saying what it knows", () => {
    expect(files.filter((file) => !/^\/\/ \S.*\.\n/.test(texts.get(file) ?? ""))).toEqual([]);
  });
});
