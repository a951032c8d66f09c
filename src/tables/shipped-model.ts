// The model of the shipped knowledge, from what the build has compiled.
import type { Knowledge } from "../knowledge/schema.ts";
import { shippedForRanking } from "../knowledge/shipped-for-ranking.ts";
import type { Scope } from "../ranking/request.ts";
import { compile } from "./compile.ts";
import type { Model } from "./model.ts";
import { unpacked } from "./packed.ts";

/** The same as `compile`, but at once for the shipped knowledge, unless the scope narrows or weighs it. */
export async function modelOf(knowledge: Knowledge, scope: Scope): Promise<Model> {
  const { important, require, only, without } = scope;
  const isWhole = only === undefined && important.size + require.size + without.length === 0;
  const shipped = shippedForRanking().knowledge;
  const isShipped = (["questions", "frameworks", "rules"] as const).every(
    (part) => knowledge[part] === shipped[part],
  );
  if (!isWhole || !isShipped) return compile(knowledge, scope);
  const { default: packed } = await import("#shipped-tables");
  return compile(knowledge, scope, undefined, unpacked(packed, knowledge));
}
