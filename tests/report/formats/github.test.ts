// Tests annotations: their form, their escaping, and their number.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Annotation, toGithub } from "../../../src/report/formats/github.ts";

const note = (level: Annotation["level"], message = "wrong", place = {}): Annotation => ({
  ...{ level, title: "pyfw", message, ...place },
});
const at = (file: string) => ({ place: { file, line: 3, column: 14 } });
const count = (text: string, level: string) => text.split(`::${level} `).length - 1;

test("an annotation has level, place, title and message; standard input is not a file", () => {
  const all = [
    note("error", "wrong", at("./a.json")),
    note("error", "wrong", at("standard input")),
    note("notice", "fine"),
  ];
  expect(toGithub(all, (file) => `docs/${file.slice(2)}`)).toBe(
    "::error file=docs/a.json,line=3,col=14,title=pyfw::wrong\n::error title=pyfw::standard input:3:14: wrong\n::notice title=pyfw::fine\n",
  );
});

test("what could end a message or property, or start a command, is escaped", () => {
  const place = { file: "a,b:c%\nd", line: 1, column: 1 };
  const message = "50%\r\n::error::forged, a: b";
  expect(toGithub([{ level: "warning", title: "x,y:z", message, place }])).toBe(
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
  "of %i errors, %i warnings and %i notices ten of a level are told, the rest in one: %s",
  (errors, warnings, notices, rest) => {
    const counts = { warning: warnings, error: errors, notice: notices };
    const text = toGithub(
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
      const text = toGithub([{ level: "notice", title, message }]);
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
