// How the rows of a group are numbered, and which of them meet conditions.
import type { Group, Literal, RuleConditions, States, Variable } from "./model.ts";

export type Numbering = Pick<Group, "variables" | "strides">;

/** How much one more state of each variable adds to the row number, and the total number of rows. */
export function numbering(variables: readonly Variable[]): Pick<Group, "strides" | "rows"> {
  const strides: number[] = [];
  let rows = 1;
  for (const { states } of variables) {
    strides.push(rows);
    rows *= states;
  }
  return { strides, rows };
}

/** The row of these states; meaningless for a group without a table. */
export function rowOf({ variables, strides }: Numbering, states: States): number {
  let row = 0;
  for (let place = 0; place < variables.length; place += 1) {
    row += (states[variables[place]?.index ?? 0] ?? 0) * (strides[place] ?? 0);
  }
  return row;
}

export function statesAt({ variables, strides }: Numbering, row: number): readonly number[] {
  return variables.map(({ states }, place) => Math.floor(row / (strides[place] ?? 1)) % states);
}

/** Sets the states of each group's variables to those of its row, or of its first; the others stay. */
export function setRows(groups: readonly Numbering[], rows: readonly number[], states: States) {
  groups.forEach((group, place) => {
    statesAt(group, rows[place] ?? 0).forEach((state, nth) => {
      states[group.variables[nth]?.index ?? 0] = state;
    });
  });
}

/** The allowed states of some variables; the others may have any state. */
export type Cube = ReadonlyMap<number, readonly number[]>;

/** Disjoint cubes that together cover all states under which the rule is in force. */
export function cubesOf(
  { conditions, exceptions }: RuleConditions,
  variables: readonly Variable[],
): readonly Cube[] {
  let cubes: readonly Cube[] = [new Map()];
  for (const exception of exceptions) cubes = outside(cubes, exception, variables);
  for (const { literals } of conditions) {
    const met: Cube[] = [];
    for (const literal of literals) {
      met.push(...within(cubes, literal));
      if (literal !== literals.at(-1)) cubes = outside(cubes, literal, variables);
    }
    cubes = met;
  }
  return cubes;
}

export function outside(
  cubes: readonly Cube[],
  { variable, states }: Literal,
  variables: readonly Variable[],
): readonly Cube[] {
  const count = variables.find(({ index }) => index === variable)?.states ?? 0;
  return within(cubes, {
    variable,
    states: upTo(count).filter((state) => !states.includes(state)),
  });
}

export function within(cubes: readonly Cube[], { variable, states }: Literal): readonly Cube[] {
  return cubes.flatMap((cube): readonly Cube[] => {
    const own = cube.get(variable);
    const both = own === undefined ? states : own.filter((state) => states.includes(state));
    return both.length === 0 ? [] : [new Map(cube).set(variable, both)];
  });
}

/** All rows in the cube, ascending; variables of other groups are ignored. */
export function rowsIn({ variables, strides }: Numbering, cube: Cube): readonly number[] {
  let rows: readonly number[] = [0];
  variables.forEach((variable, place) => {
    const stride = strides[place] ?? 0;
    const states = cube.get(variable.index) ?? upTo(variable.states);
    rows = states.flatMap((state) => rows.map((row) => row + state * stride));
  });
  return rows;
}

export function upTo(limit: number): readonly number[] {
  return Array.from({ length: limit }, (_, index) => index);
}
