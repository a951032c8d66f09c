// A list of frameworks: its values, and their JSON.
import type { Framework } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { basicsJson, originJson } from "../json-parts.ts";
import type { FrameworksJson } from "./schema.ts";

export interface FrameworksReport extends Identified {
  readonly kind: "frameworks";
  /** Those that the filter leaves. */
  readonly frameworks: readonly Framework[];
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
