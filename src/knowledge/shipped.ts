// The knowledge that pyfw ships, validated when pyfw was built.
import evidence from "#shipped-evidence";
import shipped from "#shipped-knowledge";
import precedents from "#shipped-precedents";
import { expand } from "./expand.ts";
import type { Origin } from "./origin.ts";
import type { Framework, Knowledge, WrittenKnowledge } from "./schema.ts";

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

/** All of the shipped knowledge. */
export function shippedKnowledge(): ShippedKnowledge {
  whole ??= completed();
  return whole;
}

let whole: ShippedKnowledge | undefined;

function completed(): ShippedKnowledge {
  const frameworks = shipped.written.frameworks.map((framework): Framework => {
    const own = evidence[framework.id];
    const facts = Object.entries(framework.facts).map(([id, fact]) => [
      id,
      { ...fact, ...own?.[id] },
    ]);
    return { ...framework, facts: Object.fromEntries(facts) };
  });
  const written = { ...shipped.written, frameworks, precedents };
  return { ...shipped, written, knowledge: expand(written) };
}
