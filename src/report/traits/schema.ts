// The JSON shape of the traits.
import { knowledgeShape } from "../../knowledge/schema.ts";
import { type JsonOf, reportShape, version } from "../schema-parts.ts";

export const shape = reportShape("traits", "what `pyfw traits -f json` writes", {
  pyfw: version,
  traits: knowledgeShape.shape.traits,
});

export type TraitsJson = JsonOf<typeof shape>;
