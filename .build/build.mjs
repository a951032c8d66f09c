// Builds dist/: the checked knowledge, the bundled program and the licences of what was bundled.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { assemble } from "./assemble.mjs";
import { writeDeclarations } from "./declarations.mjs";
import { licencesOf } from "./licences.mjs";
import { schemasModule, typesOf } from "./schemas.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const common = {
  bundle: true,
  platform: "node",
  target: "node20.17",
  mainFields: ["module", "main"],
  plugins: [standIns()],
  external: ["#report-schemas"],
  logLevel: "warning",
};

/** Modules that are bundles of their own. */
const APART = [
  ["interview/interview.ts", "interview.cjs"],
  ["rules-file/read-rules.ts", "rules.cjs"],
  ["analysis/prove/properties.ts", "prove.cjs"],
  ["analysis/diff/difference.ts", "diff.cjs"],
  ["record/read-record.ts", "record.cjs"],
  ["schema/json-schema.ts", "schema.cjs"],
];

/** CommonJS, because Node starts it noticeably faster than ES modules. Names are kept for the traces of bugs. */
const program = {
  ...common,
  format: "cjs",
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  supported: { "dynamic-import": false },
};

/** What the library exports; a test compares it with src/library.ts. */
const NAMES = ["isPyfwError", "loadKnowledge", "recommend"];

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
writeFileSync("dist/knowledge.json", JSON.stringify(await shippedKnowledge()));
const schemas = await evaluated({ stdin: { contents: schemasModule(), resolveDir: "." } });
writeFileSync("dist/schemas.json", JSON.stringify(schemas.reports));
const built = await Promise.all([
  build({
    ...program,
    entryPoints: ["src/main.ts"],
    outfile: "dist/main.cjs",
    // A function, as Node makes of every module: the launcher runs it as it is.
    banner: { js: "(function (exports, require, module) {" },
    footer: { js: "})" },
    plugins: [standIns(), keepApart(), withoutSubprocesses(), withoutEditing()],
  }),
  build({
    ...program,
    entryPoints: ["src/library.ts"],
    outfile: "dist/library.cjs",
    plugins: [standIns(), keepApart()],
  }),
  ...APART.map(([module, file]) =>
    build({ ...program, entryPoints: [`src/${module}`], outfile: `dist/${file}` }),
  ),
]);
// Both ways to import share one copy of the code.
writeFileSync("dist/library.js", `export { ${NAMES.join(", ")} } from "./library.cjs";\n`);
writeDeclarations(await typesOf(schemas.library));
const bundled = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
writeFileSync("dist/LICENCES.txt", licencesOf([...bundled]));
execFileSync(process.execPath, [".build/compile.cjs"], { stdio: "inherit" });

/** Packages in whose place comes a file of this folder, for a reason that it tells. */
function standIns() {
  const folder = resolve(".build");
  return {
    name: "stand-ins",
    setup({ onResolve }) {
      onResolve(
        { filter: /^(cli-table3|string-width|fast-string-width)$/ },
        ({ path, importer }) =>
          importer.startsWith(folder) ? undefined : { path: join(folder, `${path}.cjs`) },
      );
    },
  };
}

/**
 * commander loads the machinery of child processes for subcommands that are programs of their own.
 * pyfw has none of these, and the loading takes a tenth of a whole run.
 */
function withoutSubprocesses() {
  return {
    name: "without-subprocesses",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes("node_modules/commander/")
          ? { path: "none", namespace: "none" }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "module.exports = {};" }));
    },
  };
}

/** jsonc-parser also formats and edits, and lays out tables for that when it is loaded. pyfw only reads. */
function withoutEditing() {
  return {
    name: "without-editing",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/impl\/(format|edit)$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, `${path}.js`),
        sideEffects: false,
      }));
    },
  };
}

/** What only some runs need stays in files of its own, which Node reads when they are asked for. */
function keepApart() {
  return {
    name: "keep-apart",
    setup({ onResolve }) {
      onResolve({ filter: /^#shipped-knowledge$/ }, () => ({
        path: "./knowledge.json",
        external: true,
      }));
      const apart = new Map(APART.map(([module, file]) => [resolve("src", module), file]));
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
        const file = apart.get(resolve(resolveDir, path));
        return file === undefined ? undefined : { path: `./${file}`, external: true };
      });
    },
  };
}

/** The knowledge in data/ after the same checks that a user's own rules pass, with its name tags. */
async function shippedKnowledge() {
  const { load } = await evaluated({ entryPoints: ["src/knowledge/load.ts"] });
  const { hash } = await evaluated({ entryPoints: ["src/json/hash.ts"] });
  const assembled = assemble();
  const loaded = load(assembled);
  for (const problem of loaded.ok ? loaded.warnings : loaded.problems) {
    process.stderr.write(`${problem.level}: data: ${problem.path.join(" > ")}: ${problem.what}\n`);
  }
  if (!loaded.ok)
    throw new Error("the knowledge in data/ is not sound; mend the places named above");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  return { knowledge: assembled, sha256: hash(assembled), version };
}

/** What a module exports that is bundled for this moment: `entryPoints` or `stdin` of esbuild. */
async function evaluated(entry) {
  const outfile = "dist/evaluated.mjs";
  await build({ ...common, format: "esm", ...entry, outfile });
  const exported = await import(`${pathToFileURL(outfile).href}?${JSON.stringify(entry)}`);
  rmSync(outfile);
  return exported;
}
