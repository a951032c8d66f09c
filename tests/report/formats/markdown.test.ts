// Tests how documents become Markdown and annotations of GitHub, while plain text stays plain.
import * as fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { type Annotation, toGithub } from "../../../src/report/formats/github.ts";
import { toMarkdown } from "../../../src/report/formats/markdown.ts";
import {
  type Document,
  heading,
  list,
  paragraph,
  right,
  table,
} from "../../../src/text/document.ts";
import {
  address,
  bad,
  code,
  drawing,
  faint,
  good,
  strong,
  type Text,
} from "../../../src/text/spans.ts";

const inline = (...text: readonly Text[]) => toMarkdown([paragraph(text)]);

function htmlOf(document: Document): string {
  return micromark(toMarkdown(document), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

const plainly = (text: string) => text.replace(/\s+/g, " ").trim();

const inTable = (text: Text) => table([right("")], [[text]], { lead: 1, last: "value" });

test("blocks keep their order, with one empty line between them", () => {
  const document: Document = [
    heading("A heading"),
    paragraph("Some prose."),
    list([["one"], ["two"]]),
    { type: "notes", notes: [{ mark: "[1]", text: ["a source"] }] },
  ];
  expect(toMarkdown(document)).toBe(
    "## A heading\n\nSome prose.\n\n- one\n- two\n\n- \\[1\\] a source\n",
  );
});

test("a table keeps its alignment; lines of a cell are separated, drawings are omitted", () => {
  const rows = [
    [["1"], [drawing("███████░░░ "), "67"], { lines: [["a|b"], [strong("c")]] }],
    [["2"], [], { lines: [] }],
  ];
  const trees = table([right("#"), "Fit", "Why | not"], rows, { lead: 1, last: "details" });
  expect(toMarkdown([trees]).split("\n")).toEqual([
    "| \\# | Fit | Why \\| not |",
    "| --: | --- | --- |",
    "| 1 | 67 | a\\|b<br>**c** |",
    "| 2 |  |  |",
    "",
  ]);
});

test.each(["+3 a", "1.5 a"])("a line that starts with %j does not become a list", (text) => {
  expect(inline(text)).toBe(`${text}\n`);
  expect(toMarkdown([list([[text]])])).toBe(`- ${text}\n`);
});

const SIGNS = [..."aZ1 9\n\t.,:;-+=>#|\\`*_~<&@!?()[]{}$'\"/é—"];
const MARKS = "<b> </td> <!-- --> &lt; &#124; ** ``` - 1. |-|".split(" ").concat("- ", "1. ");
const anyText = fc
  .array(fc.constantFrom(...SIGNS, ...MARKS), { maxLength: 25 })
  .map((parts) => parts.join(""));

function read(document: Document): string {
  const tags =
    /<!-- -->|<\/?(?:p|h2|ul|li|table|thead|tbody|tr|th|td|strong|code|br)(?: align="right")?>/g;
  const text = htmlOf(document).replace(tags, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return plainly(text.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}

test.each<[string, (text: Text) => Document]>([
  ["paragraph", (text) => [paragraph(text)]],
  ["list", (text) => [list([text])]],
  ["table", (text) => inTable(text)],
])("a reader of GitHub's Markdown sees the text as it is in a %s", (name, documentOf) => {
  const seen = (...text: readonly Text[]) => read(documentOf(text));
  fc.assert(
    fc.property(anyText, (text) => {
      const all = plainly(text);
      expect(seen(text)).toBe(all);
      expect(seen("x", strong(` ${text} `), "x")).toBe(plainly(`x ${all} x`));
      // The code of a cell cannot keep a backslash before a bar.
      if (all !== "" && !(name === "table" && all.includes("\\|")))
        expect(seen("x ", code(text), " x")).toBe(plainly(`x ${all} x`));
    }),
    { seed: 7, numRuns: 600 },
  );
});

test("a reader of GitHub's Markdown sees the text as it is in a heading", () => {
  const holds = (text: string) => void expect(read([heading(text)])).toBe(plainly(text));
  fc.assert(fc.property(anyText, holds), { seed: 8, numRuns: 600 });
});

test("strong text is bold, code is code, the other tones are plain", () => {
  const all = inline(strong("a"), " ", code("b"), " ", good("c"), " ", bad("d"), " ", faint("e"));
  expect(all).toBe("**a** `b` c d e\n");
  expect(inline("x", strong(" a b "), "y")).toBe("x **a b** y\n");
});

test.each([
  ["pip install a_b*c <d> & $e", "`pip install a_b*c <d> & $e`"],
  ["a `b` c", "``a `b` c``"],
  ["``a", "``` ``a ```"],
])("the code %s keeps its characters; its marks are longer than any in it", (text, markdown) => {
  expect(inline(code(text))).toBe(`${markdown}\n`);
});

test.each([
  ["_a_ and a_b", "\\_a\\_ and a_b"],
  ["~~a~~ costs $1", "\\~\\~a\\~\\~ costs \\$1"],
  ["ask @team, not a@b", "ask @<!-- -->team, not a@b"],
  ["plain, words: 1.0 (2026)!", "plain, words: 1.0 (2026)!"],
])("plain text: %j becomes %j", (text, markdown) => {
  expect(inline(text)).toBe(`${markdown}\n`);
  expect(inline(strong(text))).toBe(`**${markdown}**\n`);
  expect(toMarkdown([heading(text)])).toBe(`## ${markdown}\n`);
});

const hrefs = (document: Document) =>
  [...htmlOf(document).matchAll(/<a href="([^"]*)"/g)].map(([, href]) =>
    (href ?? "").replaceAll("&amp;", "&"),
  );

test("a URL is a link to itself, with any character that it may have", () => {
  const url = "https://a.b/c_d/(e)*f*/~g/__h__?i=1&j=$k;@l!m'n,o#handling-it:p+q=%20";
  expect(inline(address(url))).toBe(`<${url}>\n`);
  for (const document of [[paragraph("x (", address(url), ")")], inTable([address(url)])])
    expect(hrefs(document)).toEqual([url]);
});

test("a URL cannot end its link, its cell or its line", () => {
  const evil = 'https://a.b/> <b>x</b> `c` | d\n\n# e\\"^{}\u0007 &lt;f';
  const encoded =
    "https://a.b/%3E%20%3Cb%3Ex%3C/b%3E%20%60c%60%20%7C%20d%0A%0A#%20e%5C%22%5E%7B%7D%07%20&lt%3Bf";
  const text = address(evil);
  for (const document of [[paragraph(text)], [list([[text]])], inTable([text])]) {
    expect(toMarkdown(document)).toContain(`<${encoded}>`);
    expect(hrefs(document)).toEqual([encoded]);
  }
});

const note = (level: Annotation["level"], message = "wrong", place = {}): Annotation => ({
  ...{ level, message, ...place },
});
const at = (file: string) => ({ place: { file, line: 3, column: 14 } });
const count = (text: string, level: string) => text.split(`::${level} `).length - 1;

test("an annotation has level, place, title and message; standard input is not a file", () => {
  const all = [
    note("error", "wrong", at("./a.json")),
    note("error", "wrong", at("standard input")),
    note("notice", "fine"),
  ];
  expect(toGithub("pyfw", all, (file) => `docs/${file.slice(2)}`)).toBe(
    "::error file=docs/a.json,line=3,col=14,title=pyfw::wrong\n::error title=pyfw::standard input:3:14: wrong\n::notice title=pyfw::fine\n",
  );
});

test("what could end a message or property, or start a command, is escaped", () => {
  const place = { file: "a,b:c%\nd", line: 1, column: 1 };
  const message = "50%\r\n::error::forged, a: b";
  expect(toGithub("x,y:z", [{ level: "warning", message, place }])).toBe(
    "::warning file=a%2Cb%3Ac%25%0Ad,line=1,col=1,title=x%2Cy%3Az::50%25%0D%0A::error::forged, a: b\n",
  );
});

test.each([
  [10, 10, 0, ""],
  [11, 10, 0, "and 1 more error"],
  [35, 12, 0, "and 25 more errors and 2 more warnings"],
  [1, 1, 9, ""],
  [1, 12, 12, "and 2 more warnings and 3 more notices"],
])(
  "of %i errors, %i warnings and %i notices ten per level are shown, the rest are counted: %s",
  (errors, warnings, notices, rest) => {
    const counts = { warning: warnings, error: errors, notice: notices };
    const text = toGithub(
      "pyfw",
      (["warning", "error", "notice"] as const).flatMap((level) =>
        Array.from({ length: counts[level] }, () => note(level)),
      ),
    );
    expect(count(text, "error")).toBe(Math.min(errors, 10));
    expect(count(text, "warning")).toBe(Math.min(warnings, 10));
    expect(count(text, "notice")).toBeLessThanOrEqual(10);
    expect(text.split("\n").at(-2)?.split("::")[2]).toMatch(rest);
    expect(/^::notice title=pyfw::and /m.test(text)).toBe(rest !== "");
  },
);

test("no text ends its line, title or command: the runner reads back the original", () => {
  const ESCAPES = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
  /** Reads commands as the runner does. */
  const unescaped = (text: string) =>
    Object.entries(ESCAPES).reduce((all, [code, sign]) => all.replaceAll(code, sign), text);
  const SIGNS = ["a", "%", "\r", "\n", ":", "::", ",", "=", "::error::", "%0A", "%25", " "];
  const odd = fc.array(fc.constantFrom(...SIGNS)).map((parts) => parts.join(""));
  fc.assert(
    fc.property(odd, odd, (title, message) => {
      const text = toGithub(title, [{ level: "notice", message }]);
      const [line = "", end, ...more] = text.split("\n");
      expect([end, ...more]).toEqual([""]);
      const [, properties = "", data = ""] = /^::notice (.*?)::(.*)$/s.exec(line) ?? [];
      expect(properties.split(",")).toHaveLength(1);
      expect(unescaped(properties.replace("title=", ""))).toBe(title);
      expect(unescaped(data)).toBe(message);
    }),
    { seed: 9, numRuns: 1000 },
  );
});
