// What one component adds to the margins of a goal in each of the ways in which it can turn out.

export interface Stage {
  /** How many ways there are. */
  readonly count: number;
  /** Way `w` adds `gains[w * margins + m]` to the margin `m`. */
  readonly gains: Int32Array;
  /** How many questions each way changes; whole numbers from 0 on. */
  readonly costs: Int32Array;
  /** For how much each way counts: one, or a share of all ways. */
  readonly weights: Float64Array;
}

/** A stage some of whose ways stand for several ways of another. */
export interface Narrowed extends Stage {
  /** For each way those that it stands for, ascending. */
  readonly members: readonly (readonly number[])[];
}

/** The stage with these margins only, and with ways that cost and add the same put together. */
export function narrowed(stage: Stage, margins: number, kept: readonly number[]): Narrowed {
  const places = new Map<string, number>();
  const members: number[][] = [];
  for (let way = 0; way < stage.count; way += 1) {
    let key = `${stage.costs[way]}`;
    for (const margin of kept) key += `,${stage.gains[way * margins + margin]}`;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, members.length);
      members.push([way]);
    } else members[place]?.push(way);
  }
  const gains = new Int32Array(members.length * kept.length);
  members.forEach(([first = 0], way) => {
    kept.forEach((margin, place) => {
      gains[way * kept.length + place] = stage.gains[first * margins + margin] ?? 0;
    });
  });
  return {
    count: members.length,
    gains,
    costs: Int32Array.from(members, ([first = 0]) => stage.costs[first] ?? 0),
    weights: Float64Array.from(members, (ways) =>
      ways.reduce((sum, way) => sum + (stage.weights[way] ?? 0), 0),
    ),
    members,
  };
}

/** The ways of all of these stages, one stage after the other, as one. */
export function joined(stages: readonly Stage[], margins: number): Stage {
  const count = stages.reduce((sum, stage) => sum + stage.count, 0);
  const all = {
    count,
    gains: new Int32Array(count * margins),
    costs: new Int32Array(count),
    weights: new Float64Array(count),
  };
  let at = 0;
  for (const { count: own, gains, costs, weights } of stages) {
    all.gains.set(gains, at * margins);
    all.costs.set(costs, at);
    all.weights.set(weights, at);
    at += own;
  }
  return all;
}
