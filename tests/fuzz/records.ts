// Nearly valid decision records.
import * as fc from "fast-check";
import { runMain } from "../support/run-main.ts";
import { format, given, source, surroundings } from "./around.ts";
import { smallRules } from "./rules.ts";
import { hostileText } from "./texts.ts";
import { mutated, textOf, torn, treeOf } from "./tree.ts";

const SMALL = "small.json";

/** Records of a few decisions, two of them made with the rules of the small world. */
const recorded = await Promise.all(
  [
    ["-a", "size=large", "-i", "size"],
    ["-a", "size=small", "--choose", "django", "--date", "2026-11-01"],
    ["-a", "size=small", "--article", "--require", "admin=built-in"],
    ["-a", "speed=high", "-a", "place=wood", "--rules", SMALL],
    ["-a", "place=sea", "--without", "cedar", "--rules", SMALL],
  ].map(async (flags) => {
    const world = { stdin: "", files: { [SMALL]: smallRules } };
    return (await runMain(["recommend", ...flags, "-f", "adr"], world)).output;
  }),
);

/** Splits a record at its block; the fence lines stay outside. */
const AROUND_BLOCK = /(?<=^```json\n)|(?=^```$)/m;

/** A record with random edits in its block, torn Markdown, or another fenced block before it. */
const recordText = fc.constantFrom(...recorded).chain((text) => {
  const [before = "", block = "{}", after = ""] = text.split(AROUND_BLOCK);
  const changed = mutated(treeOf(JSON.parse(block))).map(textOf);
  return fc
    .tuple(changed, hostileText, fc.nat(9))
    .chain(([json, put, chance]) =>
      torn(`${chance === 0 ? `\`\`\`${put}\n{}\n\`\`\`\n` : ""}${before}${json}\n${after}`),
    );
});

/** Attacks on `verify`, with the shipped rules and with those of the small world. */
export const records = fc
  .record({ text: recordText, from: source, format, around: surroundings, own: fc.boolean() })
  .map(({ text, from, format: shown, around, own }) => {
    const { files, ...world } = { files: {}, ...given(from, text) };
    return {
      args: ["verify", from, ...(own ? ["--rules", SMALL] : []), ...shown],
      world: { ...around, ...world, files: { [SMALL]: smallRules, ...files } },
    };
  });
