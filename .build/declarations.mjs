// Writes the types of the library as one file that leans on no other, for both ways to import it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const compiler = "node_modules/typescript/bin/tsc";

/** Throws if a declaration would need a file or a package that is not shipped. */
export function writeDeclarations() {
  const folder = mkdtempSync(join(tmpdir(), "pyfw-types-"));
  try {
    const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--noCheck"];
    const places = ["--rootDir", "src", "--outDir", folder];
    execFileSync(process.execPath, [compiler, ...emit, ...places], { stdio: "inherit" });
    const [functions, shapes] = ["library", "library-types"].map((name) =>
      readFileSync(join(folder, `${name}.d.ts`), "utf8"),
    );
    const text =
      shapes +
      functions.replace(/^(import|export) type [^;]* from "\.\/library-types\.ts";\n/gm, "");
    if (/\bfrom "|\bimport\(/.test(text))
      throw new Error(
        "the types of src/library.ts may name only what src/library-types.ts declares",
      );
    for (const file of ["library.d.ts", "library.d.cts"]) writeFileSync(`dist/${file}`, text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
