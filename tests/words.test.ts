// Tests that everything the program prints, and the READMEs, avoid the words and phrases in a table.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "rolldown/utils";
import { describe, expect, test } from "vitest";
import { TOPICS } from "../src/commands/help/topics.ts";
import type { Part } from "../src/commands/help-text.ts";
import { words } from "../src/failure.ts";
import { shippedKnowledge } from "../src/knowledge/shipped.ts";
import { run } from "../src/program.ts";
import { EVERY_FAILURE } from "./support/failures.ts";
import { fakeHost } from "./support/host.ts";
import { texts as code } from "./support/imports.ts";
import { READMES } from "./support/readmes.ts";

const topics = Object.entries(TOPICS);
const root = fileURLToPath(new URL("..", import.meta.url));

/** What to avoid, as a pattern for whole words in any case, and what to say instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  // Old or stiff words.
  "be (?:it|they)": "whether … or",
  albeit: "although",
  amongst: "among",
  anew: "again",
  "as of yet": "yet",
  "here(?:by|in|of|with|tofore|upon)": "this, or nothing",
  hence: "so",
  lest: "so that … not",
  "mend(?:s|ed|ing)?": "fix",
  moreover: "also",
  "ought to": "should",
  shall: "must, or will",
  "there(?:by|for|in|of|to|upon|with)": "its, in it",
  thus: "so",
  till: "until, or a kiosk",
  upon: "on",
  "where(?:by|in|of|upon)": "by which, in which",
  whilst: "while",
  // Longer than needed.
  "at this point in time": "now",
  "due to the fact that": "because",
  "in order to": "to",
  "in the event (?:of|that)": "if",
  "is able to": "can",
  "prior to": "before",
  "subsequent(?:ly)? to": "after",
  "utili[sz]e[sd]?": "use",
  commence: "start",
  facilitate: "help",
  leverage: "use",
  furthermore: "also",
  "e\\.g\\.": "for example",
  "i\\.e\\.": "that is",
  // Filler, and praise of oneself.
  "please(?! report)": "nothing: say what to do",
  simply: "nothing",
  "seamless(?:ly)?": "what it does",
  effortless: "what it does",
  "state[- ]of[- ]the[- ]art": "what it does",
  // Sounds translated, or is our own jargon.
  "another one's": "another's",
  "as it comes": "by default",
  "at fault": "wrong",
  beside: "next to; besides; compared with",
  "hear[ds]?": "get, read",
  "in plenty": "many",
  "looked after": "maintained",
  "makers?": "authors, maintainers",
  "of another maker": "of others",
  "one(?: \\w+){0,2} a line": "one … per line",
  "puts? out": "output",
  "so many": "that many",
  "com(?:es?|ing) along": "be included",
  "further answers?": "more answers",
  "(?:left|leaves?|leaving) out": "exclude, omit, skip",
  "says? no": "fail",
  "speaks? (?:of|about)": "say about, be about",
  "speaks? (?:for|against)": "count for or against",
  "stands? (?:here|there|in|at|above|below|beside)": "is",
  "takes the lead": "is first now",
  "tell(?:s|ing)?|told": "say, show, report; differ",
  "that what": "that … which",
  "those who": "people who",
  unpacked: "installed",
  "whole or not at all": "nothing",
  // Use the standard terms.
  "(?<!(?:e-mail|IP|network) )address(?:es)?": "URL, endpoint, link",
  "back office": "admin site",
};

const AVOID = Object.entries(INSTEAD).map(([pattern, instead]) => ({
  pattern: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, "gi"),
  instead,
}));

/** Each word or phrase to avoid in the text, with its context and what to say instead. */
function faults(text: string): readonly string[] {
  const line = text.replace(/\s+/g, " ");
  return AVOID.flatMap(({ pattern, instead }) =>
    [...line.matchAll(pattern)].map(({ 0: found, index }) => {
      const around = line.slice(Math.max(0, index - 30), index + found.length + 20);
      return `“${found}” in “${around}”: rather ${instead}`;
    }),
  );
}

type Texts = readonly (readonly [place: string, text: string])[];

/** Fields whose texts are names or other people's words: ids, commands, titles of sources, outputs. */
const EXEMPT = new Set([
  ...["id", "name", "alias", "package", "firstStep", "homepage", "docs"],
  ...["when", "unless", "if", "for", "against", "answers"],
  ...["url", "title", "listing", "probe", "how"],
]);
/** Whether the field is exempt; a question's title is ours, and a precedent's source is only a title. */
function isExempt(key: string, value: unknown, part: string | undefined): boolean {
  if (key === "title" && part === "questions") return false;
  return EXEMPT.has(key) || (key === "source" && typeof value === "string");
}

/** The texts of a value with their paths, without exempt fields. */
function fields(value: unknown, path: readonly string[] = []): Texts {
  if (typeof value === "string") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key, one]) => !isExempt(key, one, path[0]))
    .flatMap(([key, one]) => fields(one, [...path, key]));
}

/** The string literals of a source file that contain a space; those without one are names. */
function literals(file: string, source: string): Texts {
  const found: [string, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, value } = node as { type?: unknown; value?: unknown };
    const text = type === "TemplateElement" ? (value as { readonly raw: string }).raw : value;
    if ((type === "Literal" || type === "TemplateElement") && typeof text === "string")
      found.push([file, text]);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, source).program);
  return found.filter(([, text]) => text.includes(" "));
}

/** The help of a command and of the commands that it lists. */
async function helpOf(names: readonly string[]): Promise<Texts> {
  const help = await printed([...names, "--help"]);
  const below = /^(?:Commands|Decide|Look up|Rules and decisions|More):\n(?: {2}.*\n)+/gm;
  const commands = [...help.matchAll(below)].flatMap(([group]) =>
    [...group.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = ""]) => name),
  );
  const rest = await Promise.all(commands.map((name) => helpOf([...names, name])));
  return [[`pyfw ${names.join(" ")} --help`, help], ...rest.flat()];
}

async function printed(args: readonly string[]): Promise<string> {
  const result = await run(args, fakeHost());
  return "text" in result ? result.text : "";
}

/** A Markdown file without what its reports only cite: sources, and ids in lists. */
function markdown(path: string): readonly [string, string] {
  const text = readFileSync(root + path, "utf8");
  return [path, text.replace(/^\s*\[\d+\].*(?:\n {5,}.*)*|^\s*- [\w-]+(?=: )/gm, "")];
}

const { written } = shippedKnowledge();
const transcripts = "tests/e2e/transcripts";

/** All texts by origin, with the least number expected. */
const SOURCES: Readonly<Record<string, readonly [least: number, () => Promise<Texts> | Texts]>> = {
  "the help of commands": [15, () => helpOf([])],
  "the help topics": [
    8,
    () => Promise.all(topics.map(async ([name]) => [name, await printed(["help", name])] as const)),
  ],
  failures: [60, () => EVERY_FAILURE.map((failure) => [failure.kind, words(failure)])],
  "the code": [1000, () => [...code].flatMap(([file, source]) => literals(file, source))],
  ...Object.fromEntries(
    (
      ["questions", "traits", "rules", "frameworks", "claims", "properties", "precedents"] as const
    ).map((part) => [part, [1, () => fields({ [part]: written[part] })] as const]),
  ),
  transcripts: [
    7,
    () => readdirSync(root + transcripts).map((file) => markdown(`${transcripts}/${file}`)),
  ],
  READMEs: [5, () => READMES.map(markdown)],
};

describe.each(Object.entries(SOURCES))("%s", (_, [least, texts]) => {
  test("say it in plain words", async () => {
    const all = await texts();
    expect(all.length).toBeGreaterThanOrEqual(least);
    const found = all.flatMap(([place, text]) => faults(text).map((fault) => `${place}: ${fault}`));
    expect(found).toEqual([]);
  });
});

test("the table finds a word at the start, in capitals and across lines, but not in a name", () => {
  expect(faults("Please mend it")).toHaveLength(2);
  expect(faults("in\n  ORDER to")).toHaveLength(1);
  expect(faults("recommend, amend, tell-tale, an e-mail address")).toEqual([]);
});

/** The sentences of a topic: its paragraphs and the meanings in its rows, without commands. */
function sentences(parts: readonly Part[]): readonly string[] {
  const prose = parts.flatMap((part) => {
    if (typeof part === "string") return [part];
    return "rows" in part ? part.rows.map(([, meaning]) => meaning) : [];
  });
  return prose.flatMap((text) => text.split(/(?<=[.:?])\s+/));
}

test.each(topics)("sentences of %s have 12 words on average at most", (_, { parts }) => {
  const all = sentences(parts);
  const words = all.map((sentence) => sentence.split(/\s+/).length);
  const sum = words.reduce((one, other) => one + other, 0);
  expect(sum / all.length, all.join("\n")).toBeLessThanOrEqual(12);
});
