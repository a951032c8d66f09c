// One framework: its values, and their JSON.
import type { Claim, Framework, FrameworkRule } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { appliedRuleJson, basicsJson, originJson } from "../json-parts.ts";
import type { FrameworkJson } from "./schema.ts";

export interface FrameworkReport extends Identified {
  readonly kind: "framework";
  readonly framework: Framework;
  readonly rules: readonly FrameworkRule[];
  readonly claims: readonly Claim[];
  /** What the text covers: everything, only the facts, or facts and guidance with their sources. */
  readonly detail: "everything" | "facts" | "sources";
}

export function frameworkJson(report: FrameworkReport): FrameworkJson {
  const { origin, framework, rules, claims } = report;
  return {
    format: "pyfw.framework/1",
    ...originJson(origin),
    ...basicsJson(framework),
    facts: framework.facts,
    guidance: rules.map((rule) => ({
      ...("ruleOut" in rule ? { ruleOut: true } : { points: rule.points }),
      ...appliedRuleJson(rule),
    })),
    claims,
  };
}
