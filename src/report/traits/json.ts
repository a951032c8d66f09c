// All traits: their values, and their JSON.
import type { Origin } from "../../knowledge/origin.ts";
import type { Trait } from "../../knowledge/schema.ts";
import type { TraitsJson } from "./schema.ts";

export interface TraitsReport {
  readonly kind: "traits";
  readonly origin: Origin;
  readonly traits: readonly Trait[];
}

export function traitsJson({ origin, traits }: TraitsReport): TraitsJson {
  return { format: "pyfw.traits/1", pyfw: origin.version, traits };
}
