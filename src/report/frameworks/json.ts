// A list of frameworks: its values, and their JSON.
import type { Origin } from "../../knowledge/origin.ts";
import type { Framework } from "../../knowledge/schema.ts";
import { basicsJson, originJson } from "../json-parts.ts";
import type { FrameworksJson } from "./schema.ts";

export interface FrameworksReport {
  readonly kind: "frameworks";
  readonly origin: Origin;
  readonly frameworks: readonly Framework[];
  readonly leftOut: number;
}

export function frameworksJson({ origin, frameworks }: FrameworksReport): FrameworksJson {
  return {
    format: "pyfw.frameworks/1",
    ...originJson(origin),
    frameworks: frameworks.map((framework) => ({
      ...basicsJson(framework),
      facts: Object.fromEntries(
        Object.entries(framework.facts).map(([trait, fact]) => [trait, fact.value]),
      ),
    })),
  };
}
