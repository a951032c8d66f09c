// Tests what `recommend -f github` says: workflow commands, one a line, that no text can break.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPlace } from "../../../src/report/first-place.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { toGithub } from "../../../src/report/formats/github.ts";
import type { Report } from "../../../src/report/formats/kinds.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { withRules } from "../../support/edit.ts";
import { recommendation, shippedRecommendation } from "../../support/reports.ts";
import { rule } from "../../support/small-world.ts";

async function lines(report: Report): Promise<readonly string[]> {
  const text = await render(report, "github", { width: 80, paint: plainPaint });
  expect(text).toMatch(/^(::\w+ title=pyfw recommend::.+\n)+$/);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.replace(" title=pyfw recommend", ""));
}

const high = new Map([["speed", ["high"]]]);

describe("a sole winner", () => {
  test("is a notice, with what sets it ahead in a second line", async () => {
    const told = await lines(recommendation({ answers: high, without: ["cedar"] }));
    expect(told).toEqual([
      expect.stringMatching(
        /^::notice::Ash comes first with 2 points, 3 ahead of Birch\.%0AWhat puts it ahead of Birch: /,
      ),
    ]);
  });

  test("that was expected is no warning; another one is", async () => {
    const request = { answers: high, without: ["cedar"] };
    expect(await lines(recommendation(request, { expected: ["birch", "ash"] }))).toEqual(
      await lines(recommendation(request)),
    );
    expect((await lines(recommendation(request, { expected: ["birch"] })))[0]).toBe(
      "::warning::Expected birch to be first, but first is ash.",
    );
  });
});

describe("a tie", () => {
  test("is a warning with the questions that may part it, and a notice that names the winners", async () => {
    const knowledge = withRules(
      rule("also", { for: ["birch"], points: 3, when: { speed: ["high"] } }),
    );
    const told = await lines(recommendation({ answers: high, without: ["cedar"] }, { knowledge }));
    expect(told).toEqual([
      `::warning::${firstPlace(["Ash", "Birch"])} with 2 points each. Open questions that may part them: place, wishes.`,
      "::notice::First: Ash and Birch, with 2 points each.",
    ]);
  });

  test("names no open questions where none is open", async () => {
    const told = await lines(recommendation({}, { open: [] }));
    expect(told.join("\n")).not.toContain("Open questions");
  });
});

test("no framework left is a warning with the cause, also for --expect", async () => {
  const request = { only: ["ash"], without: ["ash"] };
  expect(await lines(recommendation(request, { expected: ["ash"] }))).toEqual([
    "::warning::No framework is left. This is due to `--without` and `--only`.",
    "::warning::Expected ash to be first, but no framework is left.",
  ]);
});

test.each([
  [
    "something else would serve better",
    { answer: ["kind=static"] },
    "You may not need a web framework. Consider a static site",
  ],
  ["nothing fits well", { answer: ["size=large"], only: ["cherrypy"] }, "Nothing here fits well: "],
  [
    "the winner is not for new projects",
    { answer: ["incumbent=web2py"], only: ["web2py"] },
    "Caution with web2py: not meant for new ",
  ],
] as const)("there is a warning where %s", async (_, options, beginning) => {
  const told = await lines(await shippedRecommendation(options));
  expect(told.filter((line) => line.startsWith(`::warning::${beginning}`))).toHaveLength(1);
});

test("facts that could change the winner are a warning", async () => {
  const told = await lines(recommendation({ answers: high }));
  expect(told[0]).toMatch(/^::warning::Cedar could be first too: /);
});

test("no text ends its line, its title or its command: the runner reads back what was meant", () => {
  /** As the runner does it. */
  const unescaped = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const odd = fc
    .array(
      fc.constantFrom("a", "%", "\r", "\n", ":", "::", ",", "=", "::error::", "%0A", "%25", " "),
    )
    .map((parts) => parts.join(""));
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
