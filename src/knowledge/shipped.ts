// The knowledge that pyfw ships, validated when pyfw was built.
import shipped from "#shipped-knowledge";
import type { Knowledge } from "./schema.ts";

/** Knowledge with the name and the hash by which a report can be traced to it. */
export interface Identified {
  readonly knowledge: Knowledge;
  /** SHA-256 of the canonical JSON (keys sorted, no white space) of the knowledge, in hexadecimal. */
  readonly sha256: string;
  /** The version of pyfw that it was built with. */
  readonly version: string;
}

/** The shipped knowledge. It needs no checks at run time: the build fails on the first problem. */
export function shippedKnowledge(): Identified {
  return shipped;
}
