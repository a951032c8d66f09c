// Tests how `pyfw compare` handles names and answers.
import { expect, test } from "vitest";
import { failureOf, fakeHost } from "../support/host.ts";
import { comparison, identified } from "../support/reports.ts";
import { runMain } from "../support/run-main.ts";

test("names match in any case, and keep their order", async () => {
  expect(await comparison(["Birch", "ASH"])).toMatchObject({
    frameworks: [{ id: "birch" }, { id: "ash" }],
  });
});

const host = () =>
  fakeHost({ files: { "a.json": '{"speed": "high"}' }, stdin: '{"speed": "low"}' });

async function pointsFor(options: object) {
  const report = await comparison(["ash", "birch"], options, identified(), host());
  const ranking = report.kind === "comparison" ? report.answered?.ranking : undefined;
  return ranking?.rows.map((row) => `${row.framework.id} ${row.points}`).join();
}

test.each([
  ["none: nothing is ranked", {}, undefined],
  ["standard input: nothing for slowness", { answers: "-" }, "ash 0,birch 0,cedar 0"],
  [
    "a flag wins over the file",
    { answers: "a.json", answer: ["speed=low"] },
    "ash 0,birch 0,cedar 0",
  ],
  [
    "a mark doubles 2 and -1",
    { answers: "a.json", important: ["speed"] },
    "ash 4,cedar 0,birch -2",
  ],
  ["a mark alone: all have 0", { important: ["speed"] }, "ash 0,birch 0,cedar 0"],
])("the answers: %s", async (_, options, points) => {
  expect(await pointsFor(options)).toEqual(points);
});

test("the answers: a mark on an unknown question is a problem even without answers", async () => {
  expect(
    await failureOf(() => comparison(["ash", "birch"], { important: ["plaice"] })),
  ).toMatchObject({ problems: [{ what: "question", name: "plaice" }] });
});

test("notes name contradictions, and marks on questions without an answer", async () => {
  const { errors } = await runMain("compare flask django -a parts=accounts,nothing -i kind");
  expect(errors).toBe(
    "\nnote: “None of these” does not go with “User accounts”.\n\nnote: `kind` is marked as important, but not answered\n",
  );
});
