// The knowledge that pyfw ships, validated when pyfw was built.
import shipped from "#shipped-knowledge";
import { expand } from "./expand.ts";
import type { Origin } from "./origin.ts";
import type { Knowledge, WrittenKnowledge } from "./schema.ts";

/** Knowledge, and the origin by which a report can be traced to it. */
export interface Identified {
  readonly knowledge: Knowledge;
  readonly origin: Origin;
}

export interface ShippedKnowledge extends Identified {
  /** As written in files, for rules files to build on. */
  readonly written: WrittenKnowledge;
  readonly sha256: string;
  readonly version: string;
}

/** The shipped knowledge. It needs no checks at run time: the build fails on the first problem. */
export function shippedKnowledge(): ShippedKnowledge {
  expanded ??= { ...shipped, knowledge: expand(shipped.written) };
  return expanded;
}

let expanded: ShippedKnowledge | undefined;
