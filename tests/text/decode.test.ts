// Tests text decoding: the same text for any chunks, and the place where bytes are not text.
import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { decoded, newDecoder } from "../../src/text/decode.ts";

const text = '{"name": "Zoë\n– 漢字 😀"}\n';
const utf16 = (mark: boolean) => Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte-order mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16, little end first", utf16(true)],
  ["UTF-16, big end first", utf16(true).swap16()],
  ["UTF-16 without a mark", utf16(false)],
  ["UTF-16 without a mark, big end first", utf16(false).swap16()],
])("%s is read, whatever the pieces in which it comes", (_name, bytes) => {
  expect(decoded(bytes)).toBe(text);
  for (const size of [1, 2, 3, 5]) {
    const decoder = newDecoder();
    let read = "";
    for (let at = 0; at < bytes.length; at += size)
      read += decoder.next(bytes.subarray(at, at + size));
    expect(read + decoder.end()).toBe(text);
  }
});

test.each([
  ["", ""],
  ["a", "a"],
  ["\uFEFF", ""],
  ["a\uFEFFb", "a\uFEFFb"],
])("%j is read as %j", (given, expected) => {
  expect(decoded(Buffer.from(given))).toBe(expected);
});

test.each<[string, Uint8Array, number, number]>([
  ["Latin-1", Buffer.from('{\n  "name": "Zoë" }', "latin1"), 2, 14],
  ["a byte that begins nothing", Buffer.from([0x61, 0xff]), 1, 2],
  ["half a character at the end", Buffer.from([0x61, 0x0a, 0xe6, 0xbc]), 2, 1],
  ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 1, 1],
  ["UTF-32 without a mark", Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0]), 1, 1],
  ["UTF-32, big end first", Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]), 1, 1],
  ["UTF-32 without a mark, big end first", Buffer.from([0, 0, 0, 0x7b]), 1, 1],
  ["UTF-16 with half a pair", Buffer.from("\uFEFFab\uD83D", "utf16le"), 1, 3],
  ["UTF-16 with a byte too many", Buffer.concat([utf16(true), Buffer.from([0x61])]), 3, 1],
])("%s is no text, from its first bad byte on", (_name, bytes, line, column) => {
  expect(decoded(bytes)).toEqual({ line, column });
  const decoder = newDecoder();
  const found = [...bytes].map((byte) => decoder.next(Uint8Array.of(byte)));
  expect([...found, decoder.end()].find((one) => typeof one !== "string")).toEqual({
    line,
    column,
  });
});
