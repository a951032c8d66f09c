// Tests the lines of a question on screens of any size.
import { expect, test } from "vitest";
import { itemsOf } from "../../src/interview/items.ts";
import { questionView } from "../../src/interview/question-keys.ts";
import { progressLine, questionLines, type View } from "../../src/interview/question-lines.ts";
import type { Review, Step } from "../../src/interview/reply.ts";
import { reviewLines, reviewView } from "../../src/interview/review.ts";
import type { Screen } from "../../src/interview/screen.ts";
import { NO_ANSWERS, WELCOME } from "../../src/interview/wording.ts";
import { plainPaint } from "../../src/text/style.ts";
import { widthOf } from "../../src/text/width.ts";
import { noStandings, questionStep, twoPlaces } from "../support/play.ts";
import { shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

function view(step: Step, more: Partial<View> = {}): View {
  return { ...questionView(step, [WELCOME]), ...more };
}

const screen = (width: number, height: number) => ({ width, height, paint: plainPaint });
function expectToFit(lines: readonly string[], { width, height }: Screen) {
  expect(lines.length).toBeLessThan(height);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
}

const review = (more: Partial<Review>): Review => ({
  ...{ says: ["Ash comes first."], canMatter: 0, suggests: "finish", replies: [], notAsked: [] },
  ...more,
});

const reviewOn = (size: Screen, shown: Review, more: object) =>
  reviewLines({ ...reviewView(shown), ...more }, size);

const drawn = (step: Step, more: Partial<View> = {}, size = screen(80, 24)) =>
  questionLines(view(step, more), size).lines;

const standings = () => twoPlaces;

test("everything is shown if there is room", () => {
  expect(drawn(questionStep("wishes", { standings }), { ticked: ["sails"], active: 1 })).toEqual([
    "█████████████░░░░░░░  2 of at most 3   Fast · In town",
    "",
    "What else?",
    "Why: wishes differ.",
    "",
    "  [ ] Wheels         round",
    "> [ ] Wings          wide",
    "  [x] Sails          white",
    "      None of these",
    "      I don't know   skip this question",
    "",
    "With this too: Ash 4 points (then first) · Birch 2",
    "↑↓ move · space tick · enter next · s skip · f finish · b back · ? keys",
  ]);
});

test("the maximum number of questions is always shown, the newest answer if there is room", () => {
  const line = (width: number, canMatter: number, ...trail: string[]) =>
    progressLine({ replied: 4, canMatter, trail }, screen(width, 24)).replace(/[█░]+ {2}/, "");
  expect(line(80, 18, "Fast", "In town")).toBe("4 of at most 22   Fast · In town");
  expect(line(50, 18, "Fast", "An answer", "In town")).toBe("4 of at most 22   … In town");
  expect(line(50, 18, "An answer of some length")).toBe("4 of at most 22   An answer of some…");
  expect(line(50, 18, "Fast", "An answer of some length")).toBe(
    "4 of at most 22   … An answer of so…",
  );
  expect(line(80, 0, "Fast")).toBe("Fast");
});

test("the first question starts with a welcome, and has no way back", () => {
  const lines = drawn(questionStep("speed"));
  expect(lines[0]).toBe(WELCOME);
  expect(lines[1]).toBe("░░░░░░░░░░░░░░░░░░░░  0 of at most 3   ");
  expect(lines.at(-1)).toBe("↑↓ move · enter choose · s skip · f finish · i important · ? keys");
});

test("Enter takes the line if nothing is ticked, or if the line is not a choice", () => {
  const keys = (more: Partial<View>) => drawn(questionStep("wishes"), more).at(-1);
  expect(keys({ ticked: [] })).toContain("space tick · enter choose ·");
  expect(keys({ ticked: ["sails"], active: 4 })).toContain("enter choose");
  expect(keys({ ticked: ["sails"] })).toContain("enter next");
});

test("the first line of a welcome stays longest", () => {
  const welcome = [NO_ANSWERS, WELCOME];
  expect(drawn(questionStep("speed"), { welcome }).slice(0, 2)).toEqual(welcome);
  const low = drawn(questionStep("speed"), { welcome }, screen(80, 10));
  expect(low[0]).toBe(NO_ANSWERS);
  expect(low).not.toContain(WELCOME);
});

test("a mark is next to the question, a note in place of the keys", () => {
  const lines = drawn(questionStep("place"), { important: true, note: "Listen." });
  expect(lines).toContain("Where?  (important)");
  expect(lines.at(-1)).toBe("Listen.");
});

test("the effect of Enter is shown once it is informative, together with what is ticked", () => {
  const asked: unknown[] = [];
  const step = questionStep("wishes", {
    standings(choices, important) {
      asked.push([choices, important]);
      return noStandings;
    },
  });
  expect(drawn(step, { active: 1, ticked: ["wheels"], important: true }).at(-2)).toBe("");
  drawn(step, { active: 4 });
  expect(asked).toEqual([
    [["wheels", "wings"], true],
    [undefined, false],
  ]);
});

test("the first screen shows no effect yet, so that nobody waits for it", () => {
  const waiting = () => {
    throw new Error("this takes a while");
  };
  const first = (more: Partial<View>) =>
    drawn({ ...questionStep("wishes", { standings: waiting }), replied: 0 }, more);
  expect(first({}).at(-2)).toBe("");
  expect(() => first({ active: 1 })).toThrow("this takes a while");
});

test("a contradiction is shown instead", () => {
  const contradictions = () => ["“Wings” does not go with “At sea”."];
  expect(drawn(questionStep("wishes", { contradictions, standings })).at(-2)).toBe(
    "Note: “Wings” does not go with “At sea”.",
  );
});

const LONG = "“An answer of some length” does not go with “Another answer that is as long”.";

test("a note takes the lines it needs", () => {
  const step = questionStep("wishes", { contradictions: () => [LONG] });
  const told = (height: number) =>
    drawn(step, { note: `Note: ${LONG}` }, screen(50, height))
      .slice(-4)
      .join(" ");
  expect(told(24)).toBe(`Note: ${LONG} Note: ${LONG}`);
});

test("a note in a review takes the lines it needs", () => {
  const { lines } = reviewOn(screen(50, 24), review({}), { note: `Note: ${LONG}` });
  expect(lines.slice(-2).join(" ")).toBe(`Note: ${LONG}`);
});

test("a search narrows the list, but keeps its height", () => {
  const lines = drawn(questionStep("wishes"), { filter: "ing" });
  expect(lines.filter((line) => /^. {1,}\[/.test(line))).toEqual(["> [ ] Wings  wide"]);
  expect(lines.at(-1)).toBe("/ing▏  enter tick · esc show all");
});

test("a list without matches says so", () => {
  const lines = drawn(questionStep("wishes"), { filter: "zzz" });
  expect(lines).toContain("  no choice matches");
  expect(lines.at(-1)).toBe("/zzz▏  enter tick · esc show all");
});

test.each([
  [50, 20],
  [50, 15],
  [80, 24],
])("all keys are explained in whole sentences, on %i x %i", (width, height) => {
  const size = screen(width, height);
  const lines = drawn(questionStep("wishes"), { help: true }, size);
  expectToFit(lines, size);
  expect(lines.at(-1)).toBe("any key: back to the question");
  const text = lines.join(" ").replace(/ +/g, " ");
  expect(text).not.toContain("…");
  expect(text).toContain("enter answer with the ticked choices, or with this one");
  expect(text).toContain("stop, and print the command for your answers so far");
});

test("a review lists the answers, then the questions not asked", () => {
  const { question } = questionStep("speed");
  const replies = [{ question, choices: ["low"], important: false }];
  const listed = review({ replies, notAsked: smallWorld.questions.slice(1) });
  expect(reviewOn(screen(80, 24), listed, { active: 2 }).lines.slice(4, -2)).toEqual([
    "  Show the result",
    "",
    "Your answers (enter to change one):",
    "  Speed            Slow",
    "",
    "Not asked (cannot change the result):",
    "> Place",
    "  Wishes",
  ]);
});

test("a review has room for the answers beside a question without a title", () => {
  const { title: _, ...question } = { ...questionStep("speed").question, text: "How? ".repeat(20) };
  const replies = [{ question, choices: ["low"], important: false }];
  const { lines } = reviewOn(screen(80, 24), review({ replies }), { active: 0 });
  expect(lines.find((line) => line.includes("How?"))).toMatch(/^ {2}(How\? ){4}How…? +Slow$/);
});

const sizes = [30, 50, 80, 120].flatMap((width) =>
  [6, 10, 15, 20, 24, 40].map((height) => [width, height] as const),
);

test.each(sizes)(
  "on screens of any size, %i x %i, every shipped question fits, whatever the cursor is on",
  (width, height) => {
    for (const question of shipped.questions) {
      const step = { ...questionStep("place"), question, replied: 6, canMatter: 7 };
      const trail = Array<string>(9).fill("An answer of some length");
      let top = 0;
      for (const [active, item] of itemsOf(step).entries()) {
        const at = view({ ...step, trail }, { active, top });
        const { lines, top: next } = questionLines(at, screen(width, height));
        top = next;
        expectToFit(lines, screen(width, height));
        expect(
          lines.some((line) => line.startsWith(`> `) && line.includes(item.label.slice(0, 20))),
        ).toBe(true);
        expect(lines.join(" ")).toContain(question.text.slice(0, 20));
      }
    }
  },
);

test.each(sizes)(
  "on screens of any size, %i x %i, a review of all questions fits",
  (width, height) => {
    const replies = shipped.questions.map((question) => ({
      question,
      choices: question.choices.slice(0, 3).map(({ id }) => id),
      important: true,
    }));
    const says = ["Ash is ahead.", "A longer sentence. ".repeat(6)];
    const notAsked = shipped.questions.slice(9);
    const all = review({ says, canMatter: 3, replies: replies.slice(0, 9), notAsked });
    let top = 0;
    for (let active = 0; active < replies.length + 2; active += 1) {
      const { lines, top: next } = reviewOn(screen(width, height), all, { active, top });
      top = next;
      expectToFit(lines, screen(width, height));
      expect(lines.some((line) => line.startsWith("> "))).toBe(true);
    }
  },
);
