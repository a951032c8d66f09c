// A short name for any JSON value: the hash of its canonical form.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "./canonical.ts";

/** SHA-256, in hexadecimal, of the value's canonical JSON: keys sorted, no white space. */
export function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}
