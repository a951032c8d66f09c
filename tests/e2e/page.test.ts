// Tests the page in a real browser: it ranks as the command does, by keyboard, accessibly and safely.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { answersObject, type Input } from "../../src/answers/input.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { fragmentOf } from "../../src/page/state.ts";
import { anyInput } from "../support/any-input.ts";
import { axe, openBrowser, type Page } from "../support/browser.ts";
import { pyfw, temporaryFolder } from "../support/program.ts";
import { frameworkOf } from "../support/small-world.ts";

const { knowledge } = shippedKnowledge();
const browser = await openBrowser();
afterAll(async () => await browser?.close());

const ANSWERS = ["-a", "kind=site", "-a", "size=small", "-a", "parts=accounts,admin"];
const CHOOSER = ["--no-input"];

/** A browser at the page that the command writes, and the errors so far. */
async function opened(flags: readonly string[]): Promise<{ page: Page; faults: string[] }> {
  const folder = temporaryFolder();
  const file = join(folder, "page.html");
  const ended = await pyfw(["recommend", ...flags, "-o", file], { cwd: folder });
  expect(ended).toMatchObject({ code: 0, stdout: "" });
  const page = await browser?.newPage();
  if (page === undefined) throw new Error("there is no browser");
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => faults.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:"))
      faults.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await settled(page);
  return { page, faults };
}

/** Waits for what the page computes after a pause. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector("#changes p");
}

/** The rank and points of each framework in the page's table, best first. */
const ROWS = `[...document.querySelectorAll("tr[data-framework]")].map((row) =>
  [row.dataset.framework, Number(row.dataset.points), Number(row.dataset.rank)])`;

/** The answer and the ranking, element by element, whatever the order of attributes. */
const SHOWN = `[...document.querySelectorAll("#answer *:not(.lead *), #ranking *")].map((one) =>
  [one.tagName, ...[...one.attributes].map(({ name, value }) => name + "=" + value).sort(),
    one.childElementCount === 0 ? one.textContent : ""].join(" "))`;

/** Sets the fragment of the page to these answers without reloading it. */
function changeTo(page: Page, fragment: string): Promise<void> {
  return page.evaluate(`new Promise((resolve) => {
    addEventListener("hashchange", () => resolve(), { once: true });
    location.hash = ${JSON.stringify(fragment)};
  })`);
}

describe.runIf(browser !== undefined)("the page in a browser", { timeout: 120_000 }, () => {
  test("ranks 500 sets of answers and marks as the command does", async () => {
    const { page, faults } = await opened(CHOOSER);
    const inputs = fc.sample(anyInput(knowledge), { seed: 15, numRuns: 500 });
    const lines = inputs.map(({ answers, important }) =>
      JSON.stringify({
        answers: answersObject(knowledge.questions, answers),
        important: [...important],
      }),
    );
    const stdin = lines.join("\n");
    const { stdout } = await pyfw(["recommend", "--batch"], { stdin });
    const expected = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const fragments = inputs.map((input: Input) => `#${fragmentOf(input)}`);
    const found = await page.evaluate<[string, number, number][][]>(`(async () => {
      const found = [];
      for (const fragment of ${JSON.stringify(fragments)}) {
        if (location.hash !== fragment) {
          const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
          location.hash = fragment;
          await changed;
        }
        found.push(${ROWS});
      }
      return found;
    })()`);
    expect(
      found.map((rows) => Object.fromEntries(rows.map(([id, points]) => [id, points]))),
    ).toEqual(expected.map(({ points }) => points));
    expect(
      found.map((rows) =>
        rows
          .filter(([, , rank]) => rank === 1)
          .map(([id]) => id)
          .sort(),
      ),
    ).toEqual(expected.map(({ winners }) => winners));
    expect(faults).toEqual([]);
  });

  test("shows the same after changes as when opened with these answers", async () => {
    const { page, faults } = await opened(CHOOSER);
    const { page: fresh } = await opened(CHOOSER);
    const address = await fresh.evaluate<string>("location.href");
    for (const input of fc.sample(anyInput(knowledge), { seed: 16, numRuns: 12 })) {
      const fragment = `#${fragmentOf(input)}`;
      await changeTo(page, fragment);
      await fresh.goto("about:blank");
      await fresh.goto(address + fragment);
      expect(await page.evaluate(SHOWN)).toEqual(await fresh.evaluate(SHOWN));
    }
    const opens = await page.evaluate<string[][]>(`(() => {
      for (const one of document.querySelectorAll(".ranking tbody button")) one.click();
      return [...document.querySelectorAll("tr.detail")].map((one) => [
        one.previousSibling.querySelector("button").firstChild.data + " documentation",
        one.querySelector("a[href]:not(details a)").textContent,
      ]);
    })()`);
    expect(opens.length).toBeGreaterThan(1);
    for (const [expected, found] of opens) expect(found).toBe(expected);
    expect(faults).toEqual([]);
  });

  test("marks and keeps the answer that none of the choices fits", async () => {
    const { page } = await opened(["-a", "parts="]);
    await page.evaluate(`document.querySelector("#parts-important-important").click()`);
    await expect.poll(() => page.evaluate("location.hash")).toBe("#parts=&important=parts");
  });

  test("names what a link has and the rules do not, and has one way to say none of these", async () => {
    const { page } = await opened(CHOOSER);
    const noteOf = `document.querySelector("p.warnings[role=status]").textContent`;
    await changeTo(page, "#kind=castle&size=small");
    expect(await page.evaluate(noteOf)).toMatch(/ignored: castle\.$/);
    await changeTo(page, "#kind=castle&colour=red");
    expect(await page.evaluate(noteOf)).toMatch(/ignored: castle; colour\.$/);
    await page.evaluate(`document.querySelector("[data-question=parts]").open = true`);
    const nones = `[...document.querySelectorAll("[data-question=parts] label")]
      .filter((one) => one.textContent === "None of these" && one.offsetParent !== null).length`;
    expect(await page.evaluate(nones)).toBe(1);
    await changeTo(page, "#parts=");
    expect(await page.evaluate(nones)).toBe(2);
  });

  test("an answer given by keyboard moves the ranking, the address and the command", async () => {
    const { page, faults } = await opened(ANSWERS);
    const before = await page.evaluate<unknown[]>(ROWS);
    await page.focus("details[data-question=size] summary");
    for (const key of ["Enter", "Tab", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    const after = await page.evaluate<unknown[]>(ROWS);
    expect(after).not.toEqual(before);
    const { stdout } = await pyfw(["recommend", "-f", "json", ...ANSWERS.with(3, "size=large")]);
    const rows = (
      JSON.parse(stdout).ranking as { framework: string; points: number; rank: number }[]
    ).map(({ framework, points, rank }) => [framework, points, rank]);
    expect(after).toEqual(rows);
    await expect
      .poll(() => page.evaluate("location.hash"))
      .toBe("#kind=site&size=large&parts=accounts,admin");
    expect(await page.evaluate(`document.querySelector("#repeat").textContent`)).toContain(
      "pyfw recommend -a kind=site -a size=large -a parts=accounts,admin",
    );
    expect(await page.evaluate(`document.querySelector("[role=status].now").textContent`)).toMatch(
      /^\w+ comes first\. \d+ points?\.$/,
    );
    expect(faults).toEqual([]);
  });

  test.each([
    { name: "with answers", flags: ANSWERS, widths: [1280, 768, 390] },
    { name: "as a chooser", flags: CHOOSER, widths: [390] },
  ])("has no barriers that axe finds, $name", async ({ flags, widths }) => {
    const { page, faults } = await opened(["-f", "html", ...flags]);
    await page.evaluate(axe());
    await page.evaluate(
      `document.querySelectorAll("#questions details").forEach((one) => { one.open = true })`,
    );
    await page.evaluate(`document.querySelector(".ranking tbody button").click()`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate<string[]>(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
        );
        expect(found, `${width} ${colorScheme}`).toEqual([]);
        const overflow = `document.documentElement.scrollWidth - innerWidth`;
        expect(await page.evaluate(overflow), `${width}`).toBeLessThanOrEqual(0);
      }
    }
    expect(faults).toEqual([]);
  });

  test("rules files cannot add scripts or elements to it", async () => {
    const hostile = `</script><script>document.title='x'</script><img src=x onerror=document.title='x'>`;
    const mine = { ...frameworkOf("mine"), homepage: "https://example.org/<img>" };
    const texts = { title: hostile, text: hostile, why: hostile };
    const choices = ["red", "blue"].map((one) => ({
      id: one,
      label: one + hostile,
      hint: hostile,
    }));
    const red = { when: { colour: ["red"] }, for: [mine.id], points: 3, because: hostile };
    const rules = {
      ...{ extends: "pyfw", name: hostile },
      questions: [{ id: "colour", kind: "one", ...texts, choices }],
      frameworks: [{ ...mine, name: hostile, summary: hostile, firstStep: hostile }],
      rules: [{ id: "red-mine", ...red, source: { judgement: hostile } }],
    };
    const file = join(temporaryFolder(), "rules.json");
    writeFileSync(file, JSON.stringify(rules));
    const { page, faults } = await opened(["--rules", file, "-a", "colour=red"]);
    await page.evaluate(
      `document.querySelectorAll(".ranking tbody button").forEach((one) => one.click())`,
    );
    expect(await page.evaluate("document.querySelectorAll('img').length")).toBe(0);
    expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(2);
    expect(await page.evaluate("document.title")).toContain("</script>");
    expect(await page.evaluate("document.body.textContent")).toContain(hostile);
    expect(faults).toEqual([]);
  });
});
