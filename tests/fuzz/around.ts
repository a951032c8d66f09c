// The context of an input: how it is passed in, which format is asked for, and where it is shown.
import * as fc from "fast-check";
import { FORMATS } from "../../src/report/formats/formats.ts";
import { hostileText } from "./texts.ts";
import { mutated, textOf, torn, treeOf } from "./tree.ts";

/** The flag for one of the formats. */
export const format = fc.constantFrom(
  ...["table", "github", ...FORMATS].map((name) => ["-f", name]),
);

const env = fc.constantFrom({}, {}, { FORCE_COLOR: "1" });
const columns = fc.constantFrom(undefined, undefined, 20, 79, 200);

/** What all worlds have: a terminal or none, and nobody typing. */
export const surroundings = fc.record({ env, columns }).map(({ columns: width, ...rest }) => ({
  stdin: "",
  ...rest,
  ...(width === undefined ? {} : { columns: width }),
}));

/** Possible file names, mostly hostile. None is longer than systems allow or starts like a flag. */
export const fileName = hostileText
  .map((text) => text.slice(0, 255))
  .filter((text) => !text.startsWith("-") && text !== "");

/** A way to pass a text in: as a file of any name, or through a pipe. */
export const source = fc.oneof(
  { arbitrary: fc.constantFrom("a.json", "-"), weight: 5 },
  { arbitrary: fileName, weight: 1 },
);

/** The part of a world that puts the text where `source` says. */
export function given(from: string, text: string) {
  return from === "-" ? { stdin: text } : { files: { [from]: text } };
}

/** The value as JSON, with random edits. */
export function hostile(value: unknown): fc.Arbitrary<string> {
  return mutated(treeOf(value)).map(textOf).chain(torn);
}
