// Tests the public API: what it returns, that this is what the program prints, and what it refuses.
import { expect, expectTypeOf, test } from "vitest";
import type * as published from "../dist/library.d.ts";
import { hash } from "../src/json/canonical.ts";
import type { Immutable } from "../src/json/immutable.ts";
import { shippedKnowledge } from "../src/knowledge/shipped.ts";
import {
  isPyfwError,
  type LoadedKnowledge,
  loadKnowledge,
  type Request,
  recommend,
} from "../src/library.ts";
import { toJson } from "../src/report/formats/kinds.ts";
import { changed } from "./support/edit.ts";
import { shippedRecommendation } from "./support/reports.ts";
import { smallWorld } from "./support/small-world.ts";

const small = loadKnowledge(smallWorld);

/** The problems that the action throws, one per line: `answers.size: …`. */
function problemsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (!isPyfwError(error)) throw error;
    expect(error.message).toBe(
      error.problems.map(({ place, message }) => `${place}: ${message}`).join("\n"),
    );
    return [error.code, ...error.message.split("\n")];
  }
  return [];
}

/** A request of any shape, as a JavaScript program could pass it. */
const asked = (request: unknown) => Reflect.apply(recommend, undefined, [small, request]);

test("knowledge is the shipped one, or one that passes the checks, with its hash", () => {
  const { written, sha256, version } = shippedKnowledge();
  expect(loadKnowledge()).toEqual({ knowledge: written, sha256, version });
  expect(small).toEqual({
    knowledge: smallWorld,
    sha256: hash(smallWorld),
    version: shippedKnowledge().version,
  });
  expect(loadKnowledge(JSON.parse(JSON.stringify(loadKnowledge().knowledge))).sha256).toBe(
    loadKnowledge().sha256,
  );
});

test("loadKnowledge: a rules file extends the shipped knowledge", () => {
  const rule = { id: "ours", when: { size: ["small"] }, for: ["bottle"], points: 3 };
  const known = { because: "is what we know", source: { judgement: "we asked" } };
  const file = { extends: "pyfw", name: "ours", rules: [{ ...rule, ...known }] };
  const { ranking } = recommend(loadKnowledge(file), { answers: { size: "small" } });
  expect(ranking[0]?.framework).toBe("bottle");
  const { extends: _, ...unextended } = file;
  expect(problemsOf(() => loadKnowledge(unextended))).toEqual([
    "badKnowledge",
    "extends: this is missing; it takes `pyfw` or `nothing`",
  ]);
  expect(problemsOf(() => loadKnowledge({ ...file, name: "" }))).toEqual([
    "badKnowledge",
    "name: this must not be empty",
  ]);
});

test("knowledge with a wrong shape or unsound is refused with all its problems", () => {
  expect(problemsOf(() => loadKnowledge(null))).toEqual([
    "badKnowledge",
    "knowledge: expected an object, found null",
  ]);
  expect(problemsOf(() => loadKnowledge({ ...smallWorld, name: "", more: 1 }))).toEqual([
    "badKnowledge",
    "name: this must not be empty",
    expect.stringContaining("more"),
  ]);
  const rules = changed(smallWorld.rules, smallWorld.rules[0]?.id ?? "", (rule) => ({
    ...rule,
    when: { sped: ["high"] },
  }));
  expect(problemsOf(() => loadKnowledge({ ...smallWorld, rules }))).toEqual([
    "badKnowledge",
    expect.stringMatching(/^rules > .*`sped` does not exist; did you mean `speed`\?$/),
  ]);
});

test("knowledge with circles or endless nesting is refused with an error message", () => {
  const circle: { rules?: unknown } = { ...loadKnowledge().knowledge };
  circle.rules = circle;
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  for (const value of [circle, { rules: deep }])
    expect(problemsOf(() => loadKnowledge(value))).toEqual([
      "badKnowledge",
      "knowledge: this is nested too deeply, or in a cycle",
    ]);
});

test("knowledge and recommendations have the types made from their schemas", () => {
  expectTypeOf<published.LoadedKnowledge>().toExtend<Immutable<LoadedKnowledge>>();
  expectTypeOf<published.Recommendation>().toExtend<ReturnType<typeof recommend>>();
});

test("a recommendation is what the program prints for the same answers and flags", async () => {
  const cases: readonly (readonly [Request, Parameters<typeof shippedRecommendation>[0]])[] = [
    [{}, {}],
    [
      { answers: { size: "large", deadline: "tight" }, important: ["size"] },
      { answer: ["size=large", "deadline=tight"], important: ["size"] },
    ],
    [
      {
        answers: { parts: ["admin", "accounts"], output: [] },
        require: { maintenance: "active" },
      },
      { answer: ["parts=accounts,admin", "output="], require: ["maintenance=active"] },
    ],
    [
      { answers: { kind: "api" }, only: ["flask", "django"], without: ["flask"], article: true },
      { answer: ["kind=api"], only: ["django", "flask"], without: ["flask"], article: true },
    ],
  ];
  for (const [request, options] of cases) {
    const printed = await toJson(await shippedRecommendation(options));
    expect(`${JSON.stringify(recommend(loadKnowledge(), request), null, 2)}\n`).toBe(printed);
  }
});

test("a recommendation counts what is undefined or null as open, and leaves the request as it is", () => {
  const request = Object.freeze({
    answers: Object.freeze({ speed: "high", place: null, wishes: undefined }),
    important: null,
    require: null,
    only: undefined,
    without: null,
    article: null,
  });
  expect(recommend(small, request)).toMatchObject({
    answers: { speed: "high" },
    open: ["place", "wishes"],
    winners: ["ash"],
    only: null,
  });
  expect(recommend(small)).toEqual(recommend(small, {}));
});

test("a program that changes a recommendation does not change the next one", () => {
  const request = { answers: { kind: "api", parts: ["accounts"] } };
  const emptied = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    Object.values(value).forEach(emptied);
    for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
  };
  const first = JSON.stringify(recommend(loadKnowledge(), request));
  emptied(recommend(loadKnowledge(), request));
  expect(JSON.stringify(recommend(loadKnowledge(), request))).toBe(first);
});

test.each<[unknown, ...string[]]>([
  [null, "the request: expected an object, found null"],
  [
    { answers: { speed: "hgh" } },
    "answers.speed: `hgh` is not a choice of `speed`; did you mean `high`?",
  ],
  [
    { answers: { speed: () => "high" } },
    "answers.speed: expected one choice as text, found something that JSON does not have",
  ],
  [
    { answers: new Map([["speed", "high"]]) },
    "answers: expected an object of answers, found something that JSON does not have",
  ],
  [{ answers: { wishes: [["a"]] } }, "answers.wishes[0]: expected text, found a list"],
  [{ important: ["sped"] }, "important: `sped` is not a question; did you mean `speed`?"],
  [{ only: ["ahs"] }, "only: `ahs` is not a framework; did you mean `ash`?"],
  [{ without: [1] }, "without[0]: expected text, found a number"],
  [{ article: "yes" }, "article: expected true or false, found text"],
  [
    { article: true, only: ["cedar"] },
    "only: `cedar` is not in the article, so `--article` excludes it",
  ],
  [
    { onyl: [], answers: { sped: "high" } },
    "onyl: `onyl` is not a key; did you mean `only`?",
    "answers.sped: `sped` is not a question; did you mean `speed`?",
  ],
])("a request that cannot be read: %j is refused", (request, ...problems) => {
  expect(problemsOf(() => asked(request))).toEqual(["badRequest", ...problems]);
});

test.each([undefined, null, "x", {}, smallWorld, { knowledge: null }, { knowledge: {} }])(
  "knowledge that was not loaded is refused: case %#",
  (knowledge) => {
    const ranked = () => Reflect.apply(recommend, undefined, [knowledge, {}]);
    const says = "knowledge: expected what `loadKnowledge` returns";
    expect(problemsOf(ranked)).toEqual(["badKnowledge", says]);
  },
);

test("a request may hold circles and a key __proto__", () => {
  const circle: Record<string, unknown> = {};
  circle.speed = circle;
  const own = JSON.parse('{"answers": {"__proto__": "high"}}');
  expect(problemsOf(() => asked({ answers: circle }))).toEqual([
    "badRequest",
    "answers.speed: expected one choice as text, found an object",
  ]);
  expect(problemsOf(() => asked(own))).toEqual([
    "badRequest",
    "answers.__proto__: `__proto__` is not a question; known: `speed`, `place`, `wishes`",
  ]);
});

test("a request that cannot be read lists twenty problems in its message, and all as values", () => {
  const answers = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`q${index}`, "x"]));
  try {
    asked({ answers });
    expect.unreachable();
  } catch (error) {
    if (!isPyfwError(error)) throw error;
    expect(error.problems.length).toBe(30);
    expect(error.message.split("\n").length).toBe(21);
    expect(error.message).toMatch(/\nand 10 more$/);
  }
});

test("the failure of a request can be distinguished from other errors", () => {
  expect([new Error("x"), "x", undefined].map(isPyfwError)).toEqual([false, false, false]);
});
