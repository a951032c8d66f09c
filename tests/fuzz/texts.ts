// Texts that try to harm terminals, Markdown, CI, JavaScript, or code that measures text.
import * as fc from "fast-check";

const split = (texts: string, by = " ") => texts.split(by);

/** Names that every JavaScript object inherits. */
const INHERITED = [
  ...split("__proto__ constructor prototype toString valueOf hasOwnProperty toJSON then length"),
  ...split("__defineGetter__ __lookupSetter__"),
];

const TERMINAL = [
  ...split(
    "\u001b[2J \u001b]0;title\u0007 \u001b]8;;https://example.org\u001b\\x \u001bP+q\u001b\\",
  ),
  ...split("\u009b31m \u009d0;x\u009c \u0000 \u0007 \b\b\b \r \r\n \u0085 \u007f"),
];

const UNSEEN = [
  ...split("\u202e \u2066x\u2069 \u200b \u200d \u00ad \ufeff \u2028 \u2029 \u{e0041} \u180e"),
  ...split("\ufff9 \ud800 \udfff \ud83d a\u0301\u0301\u0301 \u3164"),
];

const COMMANDS = [
  ...split("::error::x|::set-output name=a::b|\n::add-mask::x|%0A::warning::x", "|"),
  ...split("  ::stop-commands::x|##[error]x|##vso[task.setvariable variable=a]b", "|"),
  ...split("$(id)|`id`|'; id; '|-x|--|-", "|"),
];

const MARKS = [
  ...split("` ``` \n```\n ~~~ | <script> <!-- --> &lt; [a](javascript:x) ![](x) @all #1 $x$ ** __"),
  ...["# x", "- x", "> x", "---", "===", "1. x", "\\", "\\|", "=1+1"],
];

const ODD = [
  ...["", " ", "\t", "9".repeat(400)],
  ...split(
    "null unknown pyfw nothing ../.. /etc/passwd a.json é 漢字 🚀 👩‍👩‍👧 ﷺ İ ß size django large",
  ),
  ...split("rule:x NaN 1e999"),
];

const UNITS = split("a| |a-|`|\u0301|\u001b|漢|\n|a b |'|~|::|9", "|").concat("|");
const long = fc
  .tuple(fc.constantFrom(...UNITS), fc.constantFrom(50, 61, 100, 401, 3000, 20_000))
  .map(([unit, times]) => unit.repeat(times));

const mean = fc.constantFrom(...INHERITED, ...TERMINAL, ...UNSEEN, ...COMMANDS, ...MARKS, ...ODD);

/** Any characters, including lone surrogates. */
const anything = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points));

/** One hostile text, several joined, or any characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: mean, weight: 8 },
  { arbitrary: fc.tuple(mean, mean).map((both) => both.join("")), weight: 3 },
  { arbitrary: anything, weight: 3 },
  { arbitrary: long, weight: 1 },
);
