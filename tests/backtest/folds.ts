// Splits the cases into ten folds by source, so that no decision is judged by points fitted to its source.
import { randomFrom } from "../support/random.ts";
import { fitMultipliers, type Observation } from "./logit.ts";

const FOLDS = 10;

/** The fold number of each item: the same for the same source, drawn with a fixed seed. */
export function foldsBySource(items: readonly { readonly source: string }[]): readonly number[] {
  const sources = [...new Set(items.map(({ source }) => source))].sort();
  const folds = new Map(
    randomFrom(1)
      .shuffled(sources)
      .map((source, place) => [source, place % FOLDS] as const),
  );
  return items.map(({ source }) => folds.get(source) ?? 0);
}

/** For each fold, the multipliers of the rules that best fit the observations in all other folds. */
export function fitPerFold(
  observations: readonly Observation[],
  folds: readonly number[],
  rules: number,
): readonly Float64Array[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    fitMultipliers(
      observations.filter((_, at) => folds[at] !== fold),
      rules,
    ),
  );
}
