// Writes the types of the library as one self-contained file, for both ways to import it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const compiler = "node_modules/typescript/bin/tsc";

/**
 * Writes what src/library.ts declares, with the types of the shapes that it names.
 * Throws if a declaration would need a file or a package that is not shipped.
 */
export function writeDeclarations(types) {
  const folder = mkdtempSync(join(tmpdir(), "pyfw-types-"));
  try {
    const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--noCheck"];
    const places = ["--typeRoots", "node_modules/@types", "--rootDir", "src", "--outDir", folder];
    // Only what the library imports: other types need no names outside their files.
    const config = join(folder, "tsconfig.json");
    const [extended, library] = ["tsconfig.json", "src/library.ts"].map((file) => resolve(file));
    writeFileSync(config, JSON.stringify({ extends: extended, include: [], files: [library] }));
    const args = [compiler, "--project", config, ...emit, ...places];
    execFileSync(process.execPath, args, { stdio: "inherit" });
    const declared = readFileSync(join(folder, "library.d.ts"), "utf8");
    const text = `${declared.replace(/^(import|export) type \{[^;]* from "[^"]*";\n/gm, "")}\n${types}`;
    if (/\bfrom "|\bimport\(/.test(text))
      throw new Error("the types of src/library.ts may name only shapes and what it declares");
    for (const file of ["library.d.ts", "library.d.cts"]) writeFileSync(`dist/${file}`, text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
