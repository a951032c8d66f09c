// Tests what `pyfw mcp` prints when started in a terminal, and its help.
import { expect, test } from "vitest";
import { TOPICS } from "../../src/commands/help/topics.ts";
import { toolsFor } from "../../src/commands/mcp/tools.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { run } from "../../src/program.ts";
import { failureOf, fakeHost } from "../support/host.ts";

test("in a terminal it says that it is for assistants, and prints nothing to standard output", async () => {
  const host = fakeHost();
  expect(await run(["mcp"], host)).toEqual({ text: "" });
  expect(host.written.output).toBe("");
  expect(host.written.errors).toMatch(/^note: .*`pyfw help assistants`.*\n$/);
});

test("the conversation in the help ends with the framework that really comes first", async () => {
  const parts = TOPICS.assistants?.parts ?? [];
  const lines = parts.flatMap((part) =>
    typeof part === "object" && "lines" in part ? part.lines : [],
  );
  const [, given = "", winner] =
    /recommend (\{.*?\}\}) +(\w+) comes first/.exec(lines.join(" ")) ?? [];
  const tools = toolsFor(fakeHost(), shippedKnowledge());
  const recommend = tools.find(({ name }) => name === "recommend");
  const { report } = (await recommend?.call(JSON.parse(given))) ?? {};
  expect(report).toMatchObject({ ranking: { winners: [{ name: winner }] } });
  const words = JSON.stringify(parts);
  expect(tools.filter(({ name }) => !words.includes(name))).toEqual([]);
});

test("null leaves out an argument, as in an answers file, and so does an empty list", async () => {
  const tools = toolsFor(fakeHost(), shippedKnowledge());
  const told = async (name: string, given: object) =>
    (await tools.find((one) => one.name === name)?.call({ ...given }))?.report;
  const nothing = { answers: null, important: null, require: null, only: null, without: null };
  expect(await told("record", { ...nothing, choose: null, date: null })).toEqual(
    await told("record", {}),
  );
  const empty = { important: [], require: {}, only: [], without: [] };
  expect(await told("record", { answers: {}, ...empty })).toEqual(await told("record", {}));
  const frameworks = ["django", "flask"];
  expect(await told("compare", { frameworks, answers: null, important: null })).toEqual(
    await told("compare", { frameworks }),
  );
});

test.each([
  { answers: { size: Number.POSITIVE_INFINITY } },
  { answers: {}, important: Number.NEGATIVE_INFINITY },
  { answers: {}, require: Number.POSITIVE_INFINITY },
])("a number without end is no answer left open, as in call %#", async (given) => {
  const recommend = toolsFor(fakeHost(), shippedKnowledge()).find(
    ({ name }) => name === "recommend",
  );
  const detail = await failureOf(async () => await recommend?.call(given));
  expect(detail).toMatchObject({ kind: "badInput", problems: [{ found: "a number" }] });
});
