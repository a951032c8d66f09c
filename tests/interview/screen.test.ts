// What of a question is shown on screens of any height.
import { describe, expect, test } from "vitest";
import { fitted, type Wanted } from "../../src/interview/screen.ts";

/** As at 80 columns: eleven items, and two lines of hint and keys. */
const wanted: Wanted = {
  title: 1,
  reason: 1,
  order: 1,
  items: 11,
  hint: 2,
  standings: 6,
  keys: 3,
};

describe("a question with eleven items", () => {
  test.each([
    [60, { items: 11, reason: true, order: true, standings: "full", keys: true }],
    [27, { items: 11, reason: true, order: true, standings: "full", keys: true }],
    [26, { items: 10, reason: true, order: true, standings: "full", keys: true }],
    [24, { items: 8, reason: true, order: true, standings: "full", keys: true }],
    [20, { items: 5, reason: true, order: false, standings: "full", keys: true }],
    [19, { items: 8, reason: true, order: true, standings: "short", keys: true }],
    [15, { items: 5, reason: true, order: false, standings: "short", keys: true }],
    [14, { items: 5, reason: true, order: false, standings: "none", keys: true }],
    [12, { items: 3, reason: true, order: false, standings: "none", keys: true }],
    [11, { items: 3, reason: false, order: false, standings: "none", keys: true }],
    [9, { items: 3, reason: true, order: false, standings: "none", keys: false }],
    [8, { items: 3, reason: false, order: false, standings: "none", keys: false }],
    [1, { items: 3, reason: false, order: false, standings: "none", keys: false }],
  ])("on %i rows", (height, shown) => {
    expect(fitted(height, wanted)).toEqual(shown);
  });
});

test("what is shown never needs more rows than there are, from eight rows on", () => {
  for (let height = 8; height < 60; height += 1) {
    const shown = fitted(height, wanted);
    const lines =
      wanted.title +
      wanted.hint +
      shown.items +
      (shown.reason ? wanted.reason : 0) +
      (shown.order ? wanted.order : 0) +
      (shown.keys ? wanted.keys : 0) +
      { full: wanted.standings, short: 1, none: 0 }[shown.standings];
    expect(lines).toBeLessThanOrEqual(height - 2);
  }
});

test("a question with two items needs no more than these", () => {
  expect(fitted(24, { ...wanted, items: 2 }).items).toBe(2);
});
