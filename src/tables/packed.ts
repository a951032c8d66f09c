// The slow parts of a model as JSON, which the build writes for the shipped knowledge.
import type { Packed } from "#shipped-tables";
import type { FrameworkRule, Knowledge } from "../knowledge/schema.ts";
import type { Compiled } from "./compile.ts";
import type { Model } from "./model.ts";

export function packed({ rules, lookup }: Model, knowledge: Knowledge): Packed {
  const places = new Map(knowledge.rules.map((rule, place) => [rule.id, place]));
  return {
    rules: rules
      .map((one) => ({ ...one, rule: places.get(one.rule.id) ?? -1 }))
      .sort((a, b) => a.rule - b.rule),
    points: Buffer.from(Int8Array.from(lookup.table.points)).toString("base64"),
    out: [...lookup.table.out],
  };
}

export function unpacked({ rules, points, out }: Packed, knowledge: Knowledge): Compiled {
  return {
    rules: rules.map((one) => ({ ...one, rule: knowledge.rules[one.rule] as FrameworkRule })),
    points: Int32Array.from(new Int8Array(Buffer.from(points, "base64"))),
    out: Int32Array.from(out),
  };
}
