// Real decisions, coded as answers, and how well a ranking agrees with them.
import type { Framework, Knowledge } from "../../src/knowledge/schema.ts";
import { type Ranking, rank } from "../../src/ranking/rank.ts";
import { emptyRequest, type Request } from "../../src/ranking/request.ts";

/** One decision that somebody made and wrote down, with the answers that its text gives. */
export interface Case {
  readonly id: string;
  readonly source: string;
  readonly year: number | null;
  readonly need: string;
  readonly pick: string;
  readonly acceptable: readonly string[];
  readonly confidence: "high" | "medium" | "low";
  readonly family: string;
  /** Whether the decision was made for a state of things that has passed: a successor of the pick then counts too. */
  readonly dated: boolean;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly important: readonly string[];
}

export interface Agreement {
  readonly ranking: Ranking;
  /** The chance that the pick, or its successor in a dated case, is first if ties are put in random order. */
  readonly first: number;
  /** The same for the first three. */
  readonly firstThree: number;
  /** The successor that counts beside the pick. */
  readonly successor: string | undefined;
}

export function requestOf({ answers, important }: Pick<Case, "answers" | "important">): Request {
  return {
    ...emptyRequest,
    answers: new Map(
      Object.entries(answers).map(([question, answer]) => [question, [answer].flat()]),
    ),
    important: new Set(important),
  };
}

/** How a ranking by the knowledge agrees with the case. */
export function agreement(one: Case, knowledge: Knowledge): Agreement {
  const ranking = rank(knowledge, requestOf(one));
  const successor = one.dated ? successorOf(one.pick, knowledge.frameworks) : undefined;
  const wanted = [one.pick, ...(successor === undefined ? [] : [successor])];
  return {
    ranking,
    first: chance(ranking, wanted, 1),
    firstThree: chance(ranking, wanted, 3),
    successor,
  };
}

function successorOf(pick: string, frameworks: readonly Framework[]): string | undefined {
  const named = frameworks.find((framework) => framework.id === pick)?.facts.successor?.value;
  return frameworks.find((framework) => framework.id === named)?.id;
}

/** The chance that one of the wanted frameworks is among the first `places` if ties are put in random order. */
export function chance(ranking: Ranking, wanted: readonly string[], places: number): number {
  const rows = ranking.rows.filter((row) => wanted.includes(row.framework.id));
  const best = Math.min(...rows.map((row) => row.rank));
  const group = ranking.rows.filter((row) => row.rank === best).length;
  const free = places - (best - 1);
  if (rows.length === 0 || free <= 0) return 0;
  const hits = rows.filter((row) => row.rank === best).length;
  let missed = 1;
  for (let place = 0; place < Math.min(free, group); place += 1) {
    missed *= Math.max(0, group - hits - place) / (group - place);
  }
  return 1 - missed;
}
