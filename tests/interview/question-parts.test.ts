// A question as lines: what stands where, on screens of any size.
import { describe, expect, test } from "vitest";
import { itemsOf } from "../../src/interview/items.ts";
import { partsOf, type View } from "../../src/interview/question-parts.ts";
import type { Step } from "../../src/interview/reply.ts";
import { plainPaint } from "../../src/text/style.ts";
import { shipped } from "../support/samples.ts";
import { noStandings, questionStep } from "../support/steps.ts";

function view(step: Step, at = 0, more: Partial<View> = {}): View {
  const item = itemsOf(step)[at];
  if (item === undefined) throw new Error(`no item ${at}`);
  return { step, item, ticked: [], important: false, note: "", ...more };
}

const screen = (width: number, height: number) => ({ width, height, paint: plainPaint });

test("everything, where there is room", () => {
  expect(partsOf(view(questionStep("wishes")), screen(80, 24))).toEqual({
    above: [
      "3 of at most 3 What else?",
      "Asked because wishes differ. No other question can still change who comes first.",
    ],
    items: 5,
    below: [
      "  round",
      ...["", "With this answer", "  No framework is left.", "", "", ""],
      "",
      "up/down move · space tick (2 at most) · enter go on · s I don't know · i count",
      "  double · b back · f finish now",
    ],
  });
});

test("a mark is in the title and a note below everything; at the first question there is no way back", () => {
  const marked = view(questionStep("speed"), 0, { important: true, note: "Listen." });
  const { above, below } = partsOf(marked, screen(80, 24));
  expect(above[0]).toBe("1 of at most 3 How fast?  counts double");
  expect(below.at(-1)).toBe("Listen.");
  expect(below.at(-2)).toBe(
    "up/down move · enter choose · s I don't know · i count double · f finish now",
  );
});

test("the standings are those of what enter, or one tick more, would bring", () => {
  const asked: unknown[] = [];
  const step = questionStep("wishes", {
    standings(choices, important) {
      asked.push([choices, important]);
      return noStandings;
    },
  });
  partsOf(view(step, 1, { ticked: ["wheels"], important: true }), screen(80, 24));
  partsOf(view(step, 4), screen(80, 24));
  expect(asked).toEqual([
    [["wheels", "wings"], true],
    [undefined, false],
  ]);
});

describe("on small screens", () => {
  test("the standings shrink to a line, and then are not even worked out", () => {
    const { below } = partsOf(view(questionStep("speed")), screen(80, 14));
    expect(below[1]).toBe("With this answer: no framework is left");
    const step = questionStep("speed", {
      standings: () => {
        throw new Error("there is no room for them");
      },
    });
    expect(partsOf(view(step), screen(80, 9)).items).toBe(3);
  });

  test("every shipped question fits on 15 rows and more, at 50, 80 and 120 columns, whatever the cursor is on", () => {
    for (const question of shipped.questions) {
      const step = { ...questionStep("speed"), question, number: 12, canMatter: 7 };
      for (const width of [50, 80, 120]) {
        for (const height of [15, 24, 40]) {
          const shown = itemsOf(step).map((_, at) => {
            const { above, items, below } = partsOf(
              view(step, at, { note: "A note." }),
              screen(width, height),
            );
            return { lines: above.length + items + below.length, items, below: below.length };
          });
          expect(Math.max(...shown.map(({ lines }) => lines))).toBeLessThanOrEqual(height - 1);
          expect(new Set(shown.map(({ below }) => below)).size).toBe(1);
          expect(Math.min(...shown.map(({ items }) => items))).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });
});
