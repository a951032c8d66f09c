// Tests `pyfw mcp` with the official client, and through raw pipes with what no client should send.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { CallToolResultSchema, JSONRPCMessageSchema } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { LAUNCHER, NODE, pyfw, temporaryFolder } from "../support/program.ts";

async function connected(...args: readonly string[]): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(
    new StdioClientTransport({ command: NODE, args: [LAUNCHER, "mcp", ...args], stderr: "pipe" }),
  );
  return client;
}

let client: Client;
beforeAll(async () => {
  client = await connected();
});
afterAll(async () => {
  await client.close();
});

/** What the tool returns: its texts, its JSON, and whether it is an error. */
async function call(name: string, given: Record<string, unknown> = {}, by = client) {
  const result = CallToolResultSchema.parse(await by.callTool({ name, arguments: given }));
  const texts = result.content.map((one) => (one.type === "text" ? one.text : ""));
  return { texts, json: result.structuredContent, isError: result.isError === true };
}

async function printed(args: readonly string[], stdin = ""): Promise<string> {
  const { stdout, stderr } = await pyfw(args, { stdin });
  expect(stderr.replace(/^\n?note: .*\n/gm, "")).toBe("");
  return stdout;
}

const answers = { kind: ["api"], size: "small", deadline: "tight", parts: ["accounts"] };
const asked = { answers, important: ["size"], require: { maintenance: ["active"] } };
const file = JSON.stringify(asked);
const record = ["recommend", "-", "-f", "adr", "--choose", "flask", "--date", "2026-11-29"];

test("the tools are listed with the schemas that pyfw prints", async () => {
  const schemas = {
    ...{ questions: "questions", recommend: "recommendation", why_not: "recommendation" },
    ...{ compare: "comparison", show: "framework", record: undefined, verify: "verification" },
  };
  const { tools } = await client.listTools();
  const listed = new Map<string, unknown>(tools.map((one) => [one.name, one.outputSchema]));
  expect([...listed.keys()]).toEqual(Object.keys(schemas));
  for (const [name, schema] of Object.entries(schemas)) {
    const expected = schema && JSON.parse(await printed(["schema", schema]));
    expect(listed.get(name)).toEqual(expected);
  }
  expect(client.getInstructions()).toContain("Call `questions` first");
});

test("the tools take the answers and requirements that pyfw reads", async () => {
  const { tools } = await client.listTools();
  const [, recommend] = tools;
  const schema: unknown = JSON.parse(await printed(["schema", "answers"]));
  const { $defs: defs } = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(schema);
  const taken = z.record(
    z.string(),
    z.object({ properties: z.record(z.string(), z.unknown()) }).partial(),
  );
  const { answers: given, require } = taken.parse(recommend?.inputSchema.properties);
  const offered = Object.entries(given?.properties ?? {}).map(([id, one]) => [id, names(one)]);
  expect(offered).toEqual(
    Object.keys(defs)
      .filter((key) => key.startsWith("answer-"))
      .map((key) => [key.replace("answer-", ""), names(defs[key])]),
  );
  expect(names(require)).toEqual(names(defs.require));
});

test.each([
  ["questions", {}, ["questions", "-f", "prompt"]],
  ["recommend", asked, ["recommend", "-"]],
  [
    "recommend",
    { ...asked, only: ["flask", "django"], without: "django" },
    ["recommend", "-", "--only", "flask,django", "--without", "django"],
  ],
  ["why_not", { ...asked, framework: "Django" }, ["recommend", "-", "--why-not", "django"]],
  ["compare", { frameworks: ["django", "flask"] }, ["compare", "django", "flask"]],
  [
    "compare",
    { frameworks: ["django", "flask"], answers },
    ["compare", "django", "flask", "--answers", "-"],
  ],
  ["show", { framework: "falcon" }, ["show", "falcon"]],
])("the tools %s of %j says what the command says", async (name, given, args) => {
  const stdin = args.includes("-") ? file : "";
  const command = name === "compare" ? JSON.stringify({ answers }) : stdin;
  const { texts, json, isError } = await call(name, given);
  expect(texts[0]).toBe(await printed(args, command));
  expect(json).toEqual(JSON.parse(await printed([...args, "-f", "json"], command)));
  expect(isError).toBe(false);
});

test("the tools record returns the text of a record, and verify says that it stands", async () => {
  const { texts, json } = await call("record", { ...asked, choose: "flask", date: "2026-11-29" });
  expect(texts[0]).toBe(await printed(record, file));
  expect(json).toBeUndefined();
  const verified = await call("verify", { record: texts[0] });
  const said = await printed(["verify", "-", "-f", "json"], texts[0]);
  expect(verified.json).toEqual(JSON.parse(said.replaceAll("standard input", "record")));
  expect(verified).toMatchObject({ isError: false, json: { records: [{ status: "stands" }] } });
});

test("the tools notes are included", async () => {
  const { texts } = await call("recommend", { important: ["size"] });
  expect(texts.slice(1)).toEqual(["note: `size` is marked as important, but not answered"]);
});

/** The same bytes each time, including line feeds. */
function anyBytes(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * index * 31 + index) >> 3));
}

/** All texts that a schema allows. */
function names(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const found = Object.entries(schema).flatMap(([key, one]) =>
    key === "const" ? [String(one)] : key === "enum" ? one.map(String) : names(one),
  );
  return [...new Set(found)].sort();
}

test.each([
  [
    "recommend",
    { answers: { sice: "x", size: "hug" } },
    ["2 problems", "\n  answers.size: `hug` is not", "\nsee `questions`\n"],
  ],
  ["recommend", { require: { admin: "x" } }, ["require.admin: `x`", "see the schema of the tool"]],
  ["recommend", { answer: {} }, ["`answer` is not a key", "did you mean `answers`"]],
  ["recommend", { only: [7] }, ["only[0]: expected text, found a number"]],
  ["recommend", { answers: { size: "x".repeat(1_100_000) } }, ["xxx…` is not a choice of `size`"]],
  ["why_not", {}, ["framework: expected text, found nothing"]],
  ["why_not", { framework: "x" }, ["`x` is not a framework"]],
  ["compare", {}, ["expected 2 to 5 frameworks, found 0"]],
  ["compare", { frameworks: "django" }, ["expected 2 to 5 frameworks, found 1"]],
  ["show", { framework: ["django"] }, ["framework: expected text, found a list"]],
  ["record", { choose: "x", date: "yesterday" }, ["2 problems", "\n  `date`: ", "YYYY-MM-DD"]],
  ["verify", { record: "x".repeat(1_100_000) }, ["larger than 1024 KiB"]],
  ["verify", { record: "# Not a record" }, ["give only files made by `record`, or"]],
  ["questions", { all: true }, ["`all` is not a key"]],
])("bad calls: %s is refused, in words that fit tools (%#)", async (name, given, says) => {
  const { texts, isError } = await call(name, given);
  expect(isError).toBe(true);
  for (const words of says) expect(texts.join("")).toContain(words);
  expect(texts.join("").length).toBeLessThan(2000);
});

test("bad calls: an unknown tool is a protocol error", async () => {
  await expect(call("recomend")).rejects.toThrow(/^MCP error -32602: there is no tool `recomend`$/);
  expect((await call("show", { framework: "flask" })).isError).toBe(false);
});

test("parallel calls each get their own result, even if one is cancelled", async () => {
  const ids = ["django", "flask", "fastapi", "falcon", "dash", "bottle", "tornado", "litestar"];
  const stop = new AbortController();
  const cancelled = client.callTool({ name: "recommend", arguments: asked }, undefined, {
    signal: stop.signal,
  });
  stop.abort("changed my mind");
  const all = ids.map((framework) => call("show", { framework }));
  await expect(cancelled).rejects.toThrow("changed my mind");
  expect((await Promise.all(all)).map(({ json }) => json?.id)).toEqual(ids);
});

const ping = (id: number) => ({ jsonrpc: "2.0", id, method: "ping" });
const lines = (...messages: readonly object[]) =>
  messages.map((one) => `${JSON.stringify(one)}\n`).join("");
const show = (id: number) => ({
  ...{ jsonrpc: "2.0", id, method: "tools/call" },
  params: { name: "show", arguments: { framework: "flask" } },
});

/** The ids of the responses; every line of the output must be a message. */
function idsIn(stdout: string): readonly unknown[] {
  expect(stdout).toMatch(/\n$/);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSONRPCMessageSchema.parse(JSON.parse(line)))
    .map((one) => ("id" in one ? one.id : undefined));
}

test("a raw pipe that ends stops the server without error, after every call is answered", async () => {
  const ended = await pyfw(["mcp"], { stdin: lines(show(1), show(2), ping(3)) });
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect([...idsIn(ended.stdout)].sort()).toEqual([1, 2, 3]);
  expect(await pyfw(["mcp"])).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("a raw pipe with a call nested too deeply gets an error as the result", async () => {
  const brackets = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const params = `{"name": "recommend", "arguments": {"answers": ${brackets}}}`;
  const deep = `{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": ${params}}\n`;
  const { stdout } = await pyfw(["mcp"], { stdin: deep + lines(show(2)) });
  expect(idsIn(stdout)).toEqual([1, 2]);
  expect(stdout).toContain("answers: expected an object of answers, found a list");
});

test("a raw pipe may start with a byte-order mark", async () => {
  const { stdout } = await pyfw(["mcp"], { stdin: `\uFEFF${lines(ping(1))}` });
  expect(JSON.parse(stdout)).toEqual({ jsonrpc: "2.0", id: 1, result: {} });
});

test.each([["params"], [[]], [1]])(
  "a raw pipe with a call whose parameters are %j gets an error with its id",
  async (params) => {
    const call = { jsonrpc: "2.0", method: "tools/call", params };
    const stdin = lines({ ...call, id: 13 }, { ...call, id: "a" }, { ...call, id: null }, ping(2));
    const { stdout } = await pyfw(["mcp"], { stdin });
    expect(idsIn(stdout)).toEqual([13, "a", undefined, 2]);
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ error: { code: -32600 } });
  },
);

test.each([
  ["tools/call", { name: "show", arguments: [] }, "params.arguments"],
  ["tools/call", { name: 1 }, "params.name"],
  ["initialize", { protocolVersion: 1 }, "params.protocolVersion"],
])(
  "a raw pipe with bad parameters of %s gets their place as the answer",
  async (method, params, place) => {
    const stdin = lines({ jsonrpc: "2.0", id: 1, method, params }, ping(2));
    const { stdout } = await pyfw(["mcp"], { stdin });
    expect(idsIn(stdout)).toEqual([1, 2]);
    const message = `\`${place}\` is not valid for \`${method}\``;
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({
      error: { code: -32602, message },
    });
  },
);

test("a raw pipe gets no response to a call that it has cancelled", async () => {
  const cancel = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } };
  const { stdout } = await pyfw(["mcp"], { stdin: lines(show(1), cancel, show(2)) });
  expect(idsIn(stdout)).toEqual([2]);
});

test.each([
  ["a megabyte of any bytes", anyBytes(1_000_000), undefined],
  ["a megabyte on one line", Buffer.alloc(1_000_000, "["), "a line is not JSON"],
  ["nine megabytes on one line", Buffer.alloc(9_000_000, "x"), "longer than 8388608 characters"],
  ["JSON that is no message", Buffer.from('{"size": "large"}'), "not a message of JSON-RPC 2.0"],
  ["a list of messages", Buffer.from(`[${JSON.stringify(ping(1))}]`), "not a message of JSON-RPC"],
  ["empty lines", Buffer.from("\n \r\n"), undefined],
])("a raw pipe with %s goes on", async (_, garbage, says) => {
  const stdin = Buffer.concat([garbage, Buffer.from(`\n${lines(show(7))}`)]);
  const ended = await pyfw(["mcp"], { stdin });
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(idsIn(ended.stdout).filter((id) => id !== undefined)).toEqual([7]);
  if (says !== undefined) expect(ended.stdout).toContain(says);
});

test("a raw pipe that nobody reads any more stops the server without error", async () => {
  const child = spawn(NODE, [LAUNCHER, "mcp"]);
  child.stdin.on("error", () => {});
  child.stdout.destroy();
  child.stdin.write(lines(show(1)));
  const errors: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(errors).toEqual([]);
});

test("a raw pipe ends at once on SIGTERM", async () => {
  const child = spawn(NODE, [LAUNCHER, "mcp"]);
  child.stdin.write(lines(ping(1)));
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
});

const rules = (more: object) => {
  const path = join(temporaryFolder(), "team.json");
  writeFileSync(path, JSON.stringify({ extends: "pyfw", name: "ours", ...more }));
  return path;
};

test("with --rules, the team's rules decide", async () => {
  const because = "is what our team knows";
  const rule = { id: "ours", for: ["falcon"], points: 3, because, source: { judgement: "ours" } };
  const own = await connected("--rules", rules({ rules: [rule] }));
  const { texts, json } = await call("recommend", { only: ["falcon", "flask"] }, own);
  const { texts: records } = await call("record", { only: ["falcon", "flask"] }, own);
  await own.close();
  expect(texts[0]).toContain("Falcon comes first");
  expect(json).toMatchObject({ rules: { name: "ours" } });

  // Without them, the decision no longer stands; that is a result, not an error.
  const verified = await call("verify", { record: records[0] });
  expect(verified).toMatchObject({ isError: false, json: { records: [{ status: "changed" }] } });
  expect(verified.texts[1]).toContain("no longer stands");
});

test("with --rules, bad rules are refused before anybody is connected", async () => {
  const ended = await pyfw(["mcp", "--rules", rules({ remove: ["x"] })]);
  expect(ended).toMatchObject({ code: 3, stdout: "" });
  expect(ended.stderr).toContain("`x`");
});
