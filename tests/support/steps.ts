// Questions of the small world as an interview asks them.
import type { Standings } from "../../src/analysis/advice/standings.ts";
import type { Step } from "../../src/interview/reply.ts";
import { smallWorld } from "./small-world.ts";

export const noStandings: Standings = { places: [], sharing: 0, ranked: 0, ruledOut: [] };

/** The step that asks the question with this id, as if all came in order. */
export function questionStep(id: string, more: Partial<Step> = {}): Step {
  const at = smallWorld.questions.findIndex((question) => question.id === id);
  const question = smallWorld.questions[at];
  if (question === undefined) throw new Error(`no question is called ${id}`);
  return {
    question,
    replied: at,
    canMatter: smallWorld.questions.length - at,
    trail: smallWorld.questions.slice(0, at).map(({ choices }) => choices[0]?.label ?? ""),
    before: undefined,
    important: false,
    standings: () => noStandings,
    contradictions: () => [],
    ...more,
  };
}
