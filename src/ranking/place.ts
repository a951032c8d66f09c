// The place of one framework in a ranking.
import type { Framework } from "../knowledge/schema.ts";
import type { Ranking } from "./rank.ts";

/** Its row, or else the rules and the flags that take it out. */
export function placeIn({ rows, ruledOut, excluded }: Ranking, id: string) {
  const isIt = ({ framework }: { readonly framework: Framework }) => framework.id === id;
  return {
    row: rows.find(isIt),
    vetoes: ruledOut.filter(isIt).map(({ rule }) => rule),
    flags: [...new Set(excluded.filter(isIt).map(({ by }) => by))],
  };
}
