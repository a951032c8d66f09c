// The JSON shape of the traits.
import type * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { reportShape, version } from "../schema-parts.ts";

export const shape = reportShape("traits", "what `pyfw traits -f json` writes", {
  pyfw: version,
  traits: knowledgeShape.shape.traits,
});

export type TraitsJson = Immutable<z.input<typeof shape>>;
