// Builds dist/: the checked knowledge, the bundled program and library, and the licences of what was bundled.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { assemble, differencesFromProbes } from "./assemble.mjs";
import { writeDeclarations } from "./declarations.mjs";
import { licencesOf } from "./licences.mjs";
import { writePage } from "./page.mjs";
import { schemasModule, typesOf } from "./schemas.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** Data files next to the bundles, which load them at run time. */
const DATA = {
  "#shipped-knowledge": "./knowledge.json",
  "#shipped-evidence": "./evidence.json",
  "#shipped-precedents": "./precedents.json",
  "#shipped-decisions": "./decisions.json",
  "#shipped-tables": "./tables.json",
  "#report-schemas": "./schemas.json",
  "#page": "./page.json",
  "#completion-scripts": "./completion-scripts.json",
};

/**
 * The files of the program, with the modules of src/ that each is for. A module that several files need
 * goes into the first of them, so a run loads little more than it uses.
 */
const BUNDLES = {
  main: [
    "main.ts",
    ...["list", "show", "questions", "traits"].map((name) => `commands/${name}.ts`),
    ...["frameworks", "framework", "questions", "traits"].flatMap((kind) => [
      `report/${kind}/document.ts`,
      `report/${kind}/json.ts`,
    ]),
  ],
  table: ["report/formats/table.ts"],
  recommend: [
    "commands/recommend/recommend.ts",
    "commands/recommend/one.ts",
    "report/recommendation/json.ts",
  ],
  recommendation: ["report/recommendation/document.ts"],
  interview: ["commands/recommend/ask.ts"],
  "rules-file": ["rules-file/read-rules.ts"],
  prove: ["analysis/prove/properties.ts"],
  diff: ["analysis/diff/difference.ts"],
  records: ["record/read-record.ts", "record/recheck.ts"],
  "json-schema": ["schema/json-schema.ts"],
  batch: ["commands/recommend/batch.ts"],
  mcp: ["commands/mcp/serve.ts"],
};

/** Keeps the names of functions for stack traces. */
const minify = {
  compress: true,
  mangle: { keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: true },
};

const differences = differencesFromProbes();
if (differences.length > 0) {
  process.stderr.write(`${differences.join("\n")}\n`);
  throw new Error(
    "facts differ from what their probes saw; fix the facts, or run the probes again",
  );
}
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
await writeKnowledge();
writeFileSync("dist/schemas.mjs", schemasModule());
const schemas = await imported("dist/schemas.mjs");
rmSync("dist/schemas.mjs");
writeFileSync("dist/schemas.json", JSON.stringify(schemas.reports));
await writePage();
writeFileSync("dist/completion-scripts.json", JSON.stringify(completionScripts()));
const written = [
  // CommonJS, because Node starts it noticeably faster than ES modules.
  ...(await bundle(
    { main: "src/main.ts", library: "src/library.ts" },
    {
      format: "cjs",
      entryFileNames: "[name].cjs",
      chunkFileNames: "[name].cjs",
      codeSplitting: { groups: Object.entries(BUNDLES).map(groupOf) },
    },
  )),
  ...(await bundle(
    { library: "src/library.ts" },
    { format: "esm", codeSplitting: false },
    { external: ["@colors/colors/safe"], plugins: [withData()] },
  )),
];
const bundled = written.flatMap(({ moduleIds }) => moduleIds);
for (const module of Object.values(BUNDLES).flat())
  if (!bundled.includes(resolve("src", module))) throw new Error(`there is no src/${module}`);
writeFileSync("dist/LICENCES.txt", licencesOf(bundled));
writeDeclarations(await typesOf(schemas.library));
for (const file of readdirSync("dist")) if (/\.(cjs|js|json)$/.test(file)) escapeIn(`dist/${file}`);

/** Writes characters beyond ASCII as escapes: Node decodes and reads a file without them faster. */
function escapeIn(file) {
  const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped));
}

/** The script of each shell, by its name. */
function completionScripts() {
  const folder = "src/commands/completion/";
  const files = readdirSync(folder).filter((file) => file.startsWith("pyfw."));
  return Object.fromEntries(
    files.map((file) => [file.replace("pyfw.", ""), readFileSync(folder + file, "utf8")]),
  );
}

/** Writes the bundles of these entries to dist/ and returns them. */
async function bundle(input, output, options) {
  const build = await rolldown({
    input,
    platform: "node",
    resolve: { mainFields: ["module", "main"] },
    transform: { target: "node20.17" },
    // cli-table3 works without its colours, and pyfw uses none of them.
    external: [...Object.keys(DATA), "@colors/colors/safe"],
    preserveEntrySignatures: "allow-extension",
    plugins: [withoutSubprocesses(), withoutValidator()],
    ...options,
  });
  try {
    const to = { dir: "dist", paths: DATA, minify, comments: false, dynamicImportInCjs: false };
    return (await build.write({ ...to, ...output })).output;
  } finally {
    await build.close();
  }
}

function groupOf([name, modules]) {
  const paths = modules.map((module) => resolve("src", module));
  return { name, test: (id) => paths.includes(id) };
}

/** Inlines the data into the bundle, for users who run it outside Node. */
function withData() {
  return {
    name: "with-data",
    resolveId: (id) => (id in DATA ? resolve("dist", DATA[id]) : undefined),
    load: (id) =>
      id.startsWith(resolve("dist"))
        ? {
            code: `export default JSON.parse(${JSON.stringify(readFileSync(id, "utf8"))});`,
            moduleType: "js",
          }
        : undefined,
  };
}

/**
 * commander loads `node:child_process` for subcommands that are separate programs.
 * pyfw has none, and loading it takes a tenth of a whole run.
 */
function withoutSubprocesses() {
  return {
    name: "without-subprocesses",
    resolveId: (id, importer) =>
      id === "node:child_process" && importer.includes("node_modules/commander/")
        ? "\0nothing"
        : undefined,
    load: (id) => (id === "\0nothing" ? "module.exports = {};" : undefined),
  };
}

/**
 * The SDK of the Model Context Protocol includes a validator that compiles schemas to code. It is for
 * forms that a server has its client show; pyfw shows none.
 */
function withoutValidator() {
  return {
    name: "without-validator",
    resolveId: (id, importer = "") =>
      id.endsWith("/ajv-provider.js") && importer.includes("/@modelcontextprotocol/sdk/")
        ? "\0no-validator"
        : undefined,
    load: (id) => (id === "\0no-validator" ? "export class AjvJsonSchemaValidator {}" : undefined),
  };
}

/** The knowledge in data/ with its hash, version and origin, after the checks that users' rules go through too. */
async function shippedKnowledge() {
  const { load } = await imported("src/knowledge/check.ts");
  const { hash } = await imported("src/json/canonical.ts");
  const { factShares, originOf } = await imported("src/knowledge/origin.ts");
  const assembled = assemble();
  const loaded = load(assembled);
  for (const problem of loaded.problems) {
    process.stderr.write(`${problem.level}: data: ${problem.path.join(" > ")}: ${problem.what}\n`);
  }
  if (!loaded.ok)
    throw new Error("the knowledge in data/ is not sound; fix the places named above");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const sha256 = hash(loaded.written);
  return {
    knowledge: loaded.knowledge,
    written: loaded.written,
    sha256,
    version,
    origin: originOf(loaded.knowledge, sha256, version),
    factShares: factShares(loaded.knowledge.frameworks),
  };
}

/** Writes the knowledge; its evidence and real decisions in files of their own; and the compiled tables. */
async function writeKnowledge() {
  const { knowledge, ...shipped } = await shippedKnowledge();
  const evidence = {};
  const frameworks = shipped.written.frameworks.map((framework) => {
    const facts = {};
    evidence[framework.id] = {};
    for (const [id, { value, ...rest }] of Object.entries(framework.facts)) {
      facts[id] = { value };
      evidence[framework.id][id] = rest;
    }
    return { ...framework, facts };
  });
  const { compile } = await imported("src/tables/compile.ts");
  const { packed } = await imported("src/tables/packed.ts");
  const { emptyRequest } = await imported("src/ranking/request.ts");
  const { precedents, ...others } = shipped.written;
  const written = { ...others, frameworks };
  writeFileSync("dist/precedents.json", JSON.stringify(precedents));
  writeFileSync("dist/decisions.json", JSON.stringify(knowledge.decisions));
  writeFileSync("dist/knowledge.json", JSON.stringify({ ...shipped, written }));
  writeFileSync("dist/evidence.json", JSON.stringify(evidence));
  const tables = packed(compile(knowledge, emptyRequest), knowledge);
  writeFileSync("dist/tables.json", JSON.stringify(tables));
}

/** The exports of a module, from a temporary bundle. */
async function imported(module) {
  const file = "dist/imported.mjs";
  await bundle({ imported: module }, { format: "esm", entryFileNames: "[name].mjs" });
  const exported = await import(`${pathToFileURL(file).href}?${module}`);
  rmSync(file);
  return exported;
}
