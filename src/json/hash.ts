// A short name for any JSON value: the hash of its canonical form.
import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";

/** SHA-256, in hexadecimal, of the value's canonical JSON: keys sorted, no white space. */
export function hash(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
