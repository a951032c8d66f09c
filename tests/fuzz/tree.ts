// A JSON tree that allows more than JSON: repeated keys, `__proto__` as a key, invalid values.
import * as fc from "fast-check";
import { hostileText } from "./texts.ts";

export type Tree =
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: string, value: Tree])[] }
  | { readonly kind: "array"; readonly items: readonly Tree[] }
  /** A value as its source text. */
  | { readonly kind: "raw"; readonly text: string };

/** The tree of a JSON value. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: "array", items: value.map(treeOf) };
  if (typeof value !== "object" || value === null)
    return { kind: "raw", text: JSON.stringify(value) };
  const entries = Object.entries(value).map(([key, inside]) => [key, treeOf(inside)] as const);
  return { kind: "object", entries };
}

/** The tree as text, each entry on a line of its own. */
export function textOf(tree: Tree): string {
  switch (tree.kind) {
    case "raw":
      return tree.text;
    case "array":
      return `[${tree.items.map(textOf).join(",")}]`;
    case "object":
      return `{${tree.entries.map(([key, value]) => `\n${JSON.stringify(key)}:${textOf(value)}`).join(",")}}`;
  }
}

const asRaw = (text: string): Tree => ({ kind: "raw", text });

const deep = fc
  .tuple(fc.constantFrom("[", '{"a":'), fc.constantFrom(3, 20, 60, 6000))
  .map(([open, times]) => {
    const close = open === "[" ? "]" : "}";
    return asRaw(`${open.repeat(times)}1${close.repeat(times)}`);
  });

const many = fc
  .tuple(fc.constantFrom("1", '"x"', "{}", '{"id":"a"}', "null"), fc.constantFrom(5, 250, 3000))
  .map(([item, times]) => asRaw(`[${Array.from({ length: times }, () => item).join(",")}]`));

const value = fc.constantFrom("1", '"large"', "{}").map(asRaw);
const keyed: fc.Arbitrary<Tree> = fc
  .array(fc.tuple(hostileText, value), { maxLength: 5 })
  .map((entries) => ({ kind: "object", entries }));

const ODD = `null true 0 -1 1.5 1e999 -0 9007199254740993 {} [] ""`.split(" ");
/** Texts that are not JSON. */
const WRONG = ["NaN", "'x'", "", "//x", '"\\ud800"', '"\\x"', "01"];

/** A value in an unexpected place. */
const hostileTree: fc.Arbitrary<Tree> = fc.oneof(
  { arbitrary: hostileText.map((text) => asRaw(JSON.stringify(text))), weight: 6 },
  { arbitrary: hostileText.map((text) => asRaw(`[${JSON.stringify(text)}]`)), weight: 2 },
  { arbitrary: fc.constantFrom(...ODD).map(asRaw), weight: 4 },
  { arbitrary: fc.constantFrom(...WRONG).map(asRaw), weight: 1 },
  { arbitrary: keyed, weight: 2 },
  { arbitrary: deep, weight: 1 },
  { arbitrary: many, weight: 1 },
);

type Change = (tree: Tree) => readonly Tree[];

const times =
  (length: number): Change =>
  (tree) =>
    Array.from({ length }, () => tree);

/** A change of one value: it is replaced, repeated, wrapped or removed. */
const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: hostileTree.map((tree) => (): readonly Tree[] => [tree]), weight: 6 },
  { arbitrary: fc.constantFrom(0, 2).map(times), weight: 6 },
  { arbitrary: fc.constantFrom(3, 40, 300).map(times), weight: 1 },
  { arbitrary: fc.constant<Change>((tree) => [{ kind: "array", items: [tree] }]), weight: 1 },
);

/** A new name for the key of a value, or none to keep it. */
const renaming = fc.option(hostileText, { freq: 4, nil: undefined });

interface Mutation {
  /** The index of the value in text order, modulo the number of values. */
  readonly at: number;
  readonly change: Change;
  readonly rename: string | undefined;
}

const mutations = fc.array(fc.record({ at: fc.nat(5000), change, rename: renaming }), {
  maxLength: 4,
});

/** The tree with up to four of its values changed, dropped, doubled or renamed. */
export function mutated(tree: Tree): fc.Arbitrary<Tree> {
  return mutations.map((all) => all.reduce(mutate, tree));
}

function mutate(tree: Tree, { at, change: changed, rename }: Mutation): Tree {
  let left = at % sizeOf(tree);
  function visit(value: Tree): readonly Tree[] {
    if (left-- === 0) return changed(value);
    return [inside(value)];
  }
  function inside(value: Tree): Tree {
    if (value.kind === "array") return { ...value, items: value.items.flatMap(visit) };
    if (value.kind === "raw") return value;
    const entries = value.entries.flatMap(([key, inner]) => {
      const meant = left === 0 && rename !== undefined ? rename : key;
      return visit(inner).map((one) => [meant, one] as const);
    });
    return { ...value, entries };
  }
  return visit(tree)[0] ?? { kind: "object", entries: [] };
}

function sizeOf(tree: Tree): number {
  if (tree.kind === "raw") return 1;
  const parts = tree.kind === "array" ? tree.items : tree.entries.map(([, value]) => value);
  return parts.reduce((size, part) => size + sizeOf(part), 1);
}

/** Usually the text itself; otherwise cut short, or with a piece replaced. */
export function torn(text: string): fc.Arbitrary<string> {
  const tear = fc.tuple(fc.nat(text.length), fc.nat(40), hostileText);
  return fc.oneof(
    { arbitrary: fc.constant(text), weight: 5 },
    {
      arbitrary: tear.map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
      weight: 1,
    },
    { arbitrary: fc.nat(text.length).map((at) => text.slice(0, at)), weight: 1 },
  );
}
