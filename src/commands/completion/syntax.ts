// What can be typed after a program's name, as plain values: commands, flags, and what each of them takes.

/** A word that can stand somewhere, and in one line what it means. */
export interface Word {
  readonly word: string;
  readonly meaning: string;
}

/** A word before `=` with the words that can follow it; `list`: several of them, joined by commas. */
export interface Pair extends Word {
  readonly values: readonly Word[];
  readonly list: boolean;
}

/** What a flag or an argument takes. */
export type Value =
  | { readonly type: "free" }
  | { readonly type: "file" }
  | { readonly type: "word"; readonly words: readonly Word[] }
  | { readonly type: "list"; readonly words: readonly Word[] }
  | { readonly type: "pair"; readonly pairs: readonly Pair[] };

export interface Flag {
  /** `-a` and `--answer`, or one of them. */
  readonly names: readonly string[];
  readonly meaning: string;
  /** `undefined` for a flag that stands alone. */
  readonly takes: Taken | undefined;
  readonly repeatable: boolean;
}

/** A value with the name that the help gives it, such as `question=choice`. */
export interface Taken {
  readonly name: string;
  readonly value: Value;
}

export interface Place extends Taken {
  readonly variadic: boolean;
}

export interface Syntax extends Word {
  readonly flags: readonly Flag[];
  /** What may follow without a flag, in this order. */
  readonly places: readonly Place[];
  readonly commands: readonly Syntax[];
}

/** One command of the tree; `path` are the words that lead to it, such as `pyfw rules check`. */
export interface Step {
  readonly path: string;
  readonly syntax: Syntax;
}

/** The command and all below it. */
export function everyStep(syntax: Syntax, before: readonly string[] = []): readonly Step[] {
  const path = [...before, syntax.word];
  return [
    { path: path.join(" "), syntax },
    ...syntax.commands.flatMap((one) => everyStep(one, path)),
  ];
}

/** Each different value that offers words once; its number in a script is its index. */
export function offeredValues(steps: readonly Step[]): readonly Value[] {
  const all = steps.flatMap(({ syntax }) => [
    ...syntax.flags.flatMap(({ takes }) => takes ?? []),
    ...syntax.places,
  ]);
  const different = new Map(all.map(({ value }) => [JSON.stringify(value), value]));
  return [...different.values()].filter(({ type }) => type !== "file" && type !== "free");
}

/** The index of the value among the `offered`. */
export function numberOf(value: Value, offered: readonly Value[]): number {
  const key = JSON.stringify(value);
  return offered.findIndex((one) => JSON.stringify(one) === key);
}
