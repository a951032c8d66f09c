// The knowledge that pyfw ships, validated when pyfw was built.
import shipped from "#shipped-knowledge";
import { expand } from "./expand.ts";
import type { Knowledge, WrittenKnowledge } from "./schema.ts";

/** Knowledge with the name and the hash by which a report can be traced to it. */
export interface Identified {
  readonly knowledge: Knowledge;
  /** SHA-256, in hexadecimal, of the canonical JSON (keys sorted, no white space) of what is written. */
  readonly sha256: string;
  /** The version of pyfw that it was built with. */
  readonly version: string;
}

export interface ShippedKnowledge extends Identified {
  /** As it stands in files, for rules files to build on. */
  readonly written: WrittenKnowledge;
}

/** The shipped knowledge. It needs no checks at run time: the build fails on the first problem. */
export function shippedKnowledge(): ShippedKnowledge {
  expanded ??= { ...shipped, knowledge: expand(shipped.written) };
  return expanded;
}

let expanded: ShippedKnowledge | undefined;
