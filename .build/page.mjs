// Builds the script and the style of `-f html` pages, each with its hash for the page's policy.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";

/** Writes the script and the style to dist/page.json. Throws if one of them could end its own tag. */
export async function writePage() {
  const build = await rolldown({
    input: "src/page/main.ts",
    platform: "browser",
    transform: { target: "es2022" },
  });
  try {
    const { output } = await build.generate({ format: "iife", minify: true, comments: false });
    const [{ code, imports, dynamicImports }] = output;
    if (output.length > 1 || imports.length + dynamicImports.length > 0)
      throw new Error("src/page/main.ts must become one script that loads nothing");
    const parts = {
      script: code.trim(),
      style: compact(readFileSync("src/page/page.css", "utf8")),
    };
    for (const [tag, text] of Object.entries(parts))
      if (/<\/|<!--|\r/.test(text.replace(/<\/(?!script|style)/gi, "")))
        throw new Error(`the ${tag} of the page holds text that HTML would read as a tag`);
    const hashes = { scriptHash: hashOf(parts.script), styleHash: hashOf(parts.style) };
    writeFileSync("dist/page.json", JSON.stringify({ ...parts, ...hashes }));
  } finally {
    await build.close();
  }
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Removes comments and indentation. */
function compact(style) {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}
