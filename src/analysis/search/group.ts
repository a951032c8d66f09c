// What one component adds to the margins of a goal in each of the ways in which it can turn out.

export interface GroupOptions {
  /** How many ways there are. */
  readonly count: number;
  /** Way `w` adds `gains[w * margins + m]` to the margin `m`. */
  readonly gains: Int32Array;
  /** How many questions each way changes; whole numbers from 0 on. */
  readonly costs: Int32Array;
  /** For how much each way counts: one, or a share of all ways. */
  readonly weights: Float64Array;
}

/** A group some of whose ways stand for several ways of another. */
export interface ProjectedGroup extends GroupOptions {
  /** For each way those that it stands for, ascending. */
  readonly members: readonly (readonly number[])[];
}

/** The group with these margins only, and with ways that cost and add the same put together. */
export function projectGroup(
  group: GroupOptions,
  margins: number,
  kept: readonly number[],
): ProjectedGroup {
  const places = new Map<string, number>();
  const members: number[][] = [];
  for (let way = 0; way < group.count; way += 1) {
    let key = `${group.costs[way]}`;
    for (const margin of kept) key += `,${group.gains[way * margins + margin]}`;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, members.length);
      members.push([way]);
    } else members[place]?.push(way);
  }
  const gains = new Int32Array(members.length * kept.length);
  members.forEach(([first = 0], way) => {
    kept.forEach((margin, place) => {
      gains[way * kept.length + place] = group.gains[first * margins + margin] ?? 0;
    });
  });
  return {
    count: members.length,
    gains,
    costs: Int32Array.from(members, ([first = 0]) => group.costs[first] ?? 0),
    weights: Float64Array.from(members, (ways) =>
      ways.reduce((sum, way) => sum + (group.weights[way] ?? 0), 0),
    ),
    members,
  };
}

/** The ways of all of these groups, one group after the other, as one. */
export function concatenate(groups: readonly GroupOptions[], margins: number): GroupOptions {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const all = {
    count,
    gains: new Int32Array(count * margins),
    costs: new Int32Array(count),
    weights: new Float64Array(count),
  };
  let at = 0;
  for (const { count: own, gains, costs, weights } of groups) {
    all.gains.set(gains, at * margins);
    all.costs.set(costs, at);
    all.weights.set(weights, at);
    at += own;
  }
  return all;
}
