// The canonical form of a JSON value (equal values give equal text), and its hash.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The value as JSON with sorted keys and no white space; keys without a value are omitted. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value)
    .filter(([, inside]) => inside !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`);
  return `{${entries.join(",")}}`;
}

/** The value with its lists of text sorted, for values where their order has no meaning. */
export function withSortedLists(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isText = value.every((one) => typeof one === "string");
    return isText ? [...value].sort() : value.map(withSortedLists);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, withSortedLists(inside)]),
  );
}

/** SHA-256, in hexadecimal, of the value's canonical JSON: keys sorted, no white space. */
export function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}
