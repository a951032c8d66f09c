// Tests when reports and errors are coloured.
import { expect, test } from "vitest";
import type { World } from "../support/host.ts";
import { runMain as run } from "../support/run-main.ts";

const answered = "recommend -a size=large -a deadline=tight";

const terminal = (env: Record<string, string> = {}) => ({ columns: 80, env });
const pipe = (env: Record<string, string> = {}) => ({ env });
test.each<[boolean, string, World, string]>([
  [true, "on a terminal", terminal(), ""],
  [false, "in a pipe", pipe(), ""],
  [false, "with --no-color", terminal(), " --no-color"],
  [false, "with --color never", terminal(), " --color never"],
  [true, "in a pipe with --color always", pipe({ NO_COLOR: "1" }), " --color=always"],
  [true, "with --color auto", terminal(), " --color auto"],
  [false, "in a pipe with --color auto", pipe(), " --color auto"],
  [false, "with --no-color, even when forced", terminal({ FORCE_COLOR: "1" }), " --no-color"],
  [false, "with NO_COLOR", terminal({ NO_COLOR: "1" }), ""],
  [true, "with an empty NO_COLOR", terminal({ NO_COLOR: "" }), ""],
  [true, "in a pipe when forced by an empty text", pipe({ FORCE_COLOR: "" }), ""],
  [false, "on a terminal when forced off", terminal({ FORCE_COLOR: "0" }), ""],
  [false, "on a terminal when forced off by a word", terminal({ FORCE_COLOR: "false" }), ""],
  [true, "in a pipe when forced, NO_COLOR or not", pipe({ FORCE_COLOR: "1", NO_COLOR: "1" }), ""],
  [false, "on a dumb terminal", terminal({ TERM: "dumb" }), ""],
  [true, "on a dumb terminal when forced", terminal({ TERM: "dumb", FORCE_COLOR: "1" }), ""],
  [false, "in JSON, even when forced", terminal({ FORCE_COLOR: "1" }), " -f json"],
  [false, "in Markdown, even when forced", terminal({ FORCE_COLOR: "1" }), " -f markdown"],
])("colours: %s %s", async (coloured, _, world, flags) => {
  expect((await run(`${answered}${flags}`, world)).output.includes("\u001b[")).toBe(coloured);
});

test.each<[boolean, string, World]>([
  [true, "list -f no-such", { columns: 80 }],
  [true, "recommend -a size=huge", { columns: 80 }],
  [true, `${answered} --expect flask`, { columns: 80 }],
  [true, "list -f no-such --color always", {}],
  [false, "list -f no-such", {}],
  [false, "list -f no-such", { columns: 80, env: { NO_COLOR: "1" } }],
  [false, "list -f no-such", { columns: 80, env: { TERM: "dumb" } }],
  [false, "list -f no-such --no-color", { columns: 80 }],
  [false, "list --color=never -f no-such", { columns: 80 }],
  [true, "list -f no-such -- --no-color", { columns: 80 }],
])("an error is coloured: %s, for `pyfw %s` in the world %j", async (coloured, command, world) => {
  const { errors } = await run(command, world);
  expect(errors.startsWith(coloured ? "\u001b[31merror:\u001b[39m " : "error: ")).toBe(true);
});
