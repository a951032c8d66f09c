// Fewer answers that show the same.
import type { States } from "../../tables/model.ts";

/** The states with as many questions opened again, the last ones first, as `shows` allows. */
export function shrink(states: States, shows: (states: States) => boolean): States {
  const fewer = Int32Array.from(states);
  for (let question = fewer.length - 1; question >= 0; question -= 1) {
    const state = fewer[question] ?? 0;
    if (state === 0) continue;
    fewer[question] = 0;
    if (!shows(fewer)) fewer[question] = state;
  }
  return fewer;
}
