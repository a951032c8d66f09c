// The files of src/ and what each one imports.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../src/", import.meta.url));

export interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

export const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".d.ts"),
);
export const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
export const imports = files.flatMap((file) => importsOf(file));

function importsOf(file: string): Import[] {
  const text = texts.get(file) ?? "";
  const named = text.matchAll(/^(?:import|export) ([^;"=]*?) from "([^"]+)";/gms);
  const lazy = text.matchAll(/import\("([^"]+)"\)/g);
  return [
    ...[...named].map(([, what = "", target]) => ({
      ...{ file, target: resolved(file, target), typeOnly: isTypeOnly(what) },
    })),
    ...[...lazy].map(([, target]) => ({ file, target: resolved(file, target), typeOnly: false })),
  ];
}

function isTypeOnly(what: string): boolean {
  if (what.startsWith("type ")) return true;
  const names = /\{([^}]*)\}/s.exec(what)?.[1]?.split(",") ?? ["a default import"];
  return names.every((name) => name.trim() === "" || name.trim().startsWith("type "));
}

function resolved(file: string, target = ""): string {
  return target.startsWith(".") ? relative(".", normalize(join(dirname(file), target))) : target;
}

/** The folder of a file in src/; for a top-level file or a package, its own name. */
export function folderOf(path: string): string {
  return path.endsWith(".ts") && path.includes("/") ? dirname(path) : path;
}

export function reachable(
  from: readonly string[],
  next: (file: string) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...next(file));
  }
  return seen;
}

/** Each node that can be reached from itself. */
export function circular(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly string[] {
  return nodes.filter((node) => reachable(next(node), next).has(node));
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
