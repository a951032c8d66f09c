// Gathers the licence texts of all packages whose code went into the bundle.
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** One text with the name, version and licence of each bundled package. Throws if one has no licence. */
export function licencesOf(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => input.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${"=".repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined || !existsSync(`${folder}/${file}`)) {
    throw new Error(`${name} is bundled, but brings no licence text`);
  }
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
}
