// All traits: their values, and their JSON.
import type { Identified } from "../../knowledge/shipped.ts";
import type { TraitsJson } from "./schema.ts";

export interface TraitsReport extends Identified {
  readonly kind: "traits";
}

export function traitsJson({ origin, knowledge }: TraitsReport): TraitsJson {
  return { format: "pyfw.traits/1", pyfw: origin.version, traits: knowledge.traits };
}
