// Tests that foreign text is quoted so that it cannot control a terminal.
import { expect, test } from "vitest";
import { quoted, shellWord, visible } from "../../src/text/quote.ts";
import { backquoted } from "../../src/text/words.ts";

test.each([
  [[], ""],
  [["a"], "`a`"],
  [["a", "b"], "`a` and `b`"],
  [["a", "b", "c"], "`a`, `b` and `c`"],
])("%j backquoted becomes %s", (names, text) => {
  expect(backquoted(names)).toBe(text);
});

test.each([
  ["an escape sequence", "\u001b[31mred", "\\u{1b}[31mred"],
  ["a bell", "a\u0007", "a\\u{7}"],
  ["a line break", "a\r\nb", "a\\u{d}\\u{a}b"],
  ["a one-byte control sequence introducer", "\u009b2J", "\\u{9b}2J"],
  ["a change of direction", "a\u202eb", "a\\u{202e}b"],
  ["a mark of no width", "a\u200bb", "a\\u{200b}b"],
  ["a line separator", "a\u2028b\u2029", "a\\u{2028}b\\u{2029}"],
  ["half a surrogate pair", "a\ud800", "a\\u{d800}"],
  ["a tag outside the first plane", "a\u{e0041}", "a\\u{e0041}"],
  ["a backquote", "a`b", "a\\u{60}b"],
])("visible shows %s", (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("visible keeps letters, signs, spaces and emoji of every script", () => {
  const text = "naïve Ωmega 漢字 🚀 'a' \"b\" {c} \\d";
  expect(visible(text)).toBe(text);
});

test.each(["x", "\u001b"])("of sixty-one %j, sixty are quoted, with a mark", (sign) => {
  const shown = visible(sign).repeat(60);
  expect(quoted(sign.repeat(60))).toBe(`\`${shown}\``);
  expect(quoted(sign.repeat(61))).toBe(`\`${shown}…\``);
});

test.each([
  ["out/decision-1.json", "out/decision-1.json"],
  ["my file.md", "'my file.md'"],
  ["it's", "'it'\\''s'"],
  ["a\u001b]0;x\u0007b", "$'a\\x1b]0;x\\x07b'"],
  ["it's\n\\\u202e.md", "$'it\\'s\\x0a\\\\\\xe2\\x80\\xae.md'"],
])("a shell reads %j from %s", (word, typed) => {
  expect(shellWord(word)).toBe(typed);
});
