// Reduces answers to fewer that show the same.
import type { States } from "../../tables/model.ts";

/** Resets as many variables to 0 as `shows` allows, the last ones first. */
export function shrink(states: States, shows: (states: States) => boolean): States {
  const fewer = Int32Array.from(states);
  for (let variable = fewer.length - 1; variable >= 0; variable -= 1) {
    const state = fewer[variable] ?? 0;
    if (state === 0) continue;
    fewer[variable] = 0;
    if (!shows(fewer)) fewer[variable] = state;
  }
  return fewer;
}
