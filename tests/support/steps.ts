// Questions of the small world as they are put to a person.
import type { Standings } from "../../src/analysis/advice/standings.ts";
import type { Step } from "../../src/interview/reply.ts";
import { smallWorld } from "./small-world.ts";

export const noStandings: Standings = { places: [], sharing: 0, ranked: 0, ruledOut: [] };

/** The step at which the question with this id is put, as if the questions came in their order. */
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
