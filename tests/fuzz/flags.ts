// Nearly valid command lines.
import * as fc from "fast-check";
import { surroundings } from "./around.ts";
import { hostileText } from "./texts.ts";

const words = (text: string) => text.trim().split(/\s+/);

const COMMANDS = words(`
  recommend recommend list show compare questions rules check schema completion complete bash zsh fish help
  answers verify`);

const FLAGS = words(`
  -a --answer -i --important --require --only --without --article --top --expect --no-input
  --accessible -f --format -o --output --no-color --rules --kind --answers --all --help -h --version
  -V -- --batch --choose --date --why-not --prove`);

const VALUES = words(`
  size=large parts=admin,accounts size= =x size admin=built-in django flask django,flask micro 1 0
  table json markdown github html adr 2026-11-01 a.json b.json - out`);

/** A hostile text, alone or inside a word. */
const spiced = fc
  .tuple(hostileText, fc.constantFrom("TEXT", "size=TEXT", "TEXT=x", "--TEXT", "django,TEXT"))
  .map(([text, form]) => form.replace("TEXT", () => text));

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...FLAGS), weight: 5 },
  { arbitrary: fc.constantFrom(...VALUES), weight: 5 },
  { arbitrary: spiced, weight: 4 },
);

const command = fc.oneof(
  { arbitrary: fc.constantFrom(...COMMANDS), weight: 9 },
  { arbitrary: spiced, weight: 1 },
);

/** Any command with any flags and words, in a folder with two files of answers. */
export const flags = fc
  .record({
    command,
    more: fc.array(word, { maxLength: 6 }),
    ...{ stdin: fc.constantFrom("{}", '{"size": "large"}', ""), around: surroundings },
  })
  .map(({ command: first, more, stdin, around }) => ({
    args: [first, ...more],
    world: {
      ...around,
      ...{ stdin, files: { "a.json": '{"deadline": "tight"}', "b.json": '{"size": "small"}' } },
    },
  }));
