// Tests that the READMEs and transcripts show exactly what the program prints.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { READMES } from "../support/readmes.ts";
import { replay } from "../support/transcript.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = "tests/e2e/transcripts";
const files = [...READMES, ...readdirSync(root + folder).map((file) => `${folder}/${file}`)];

test.each(files)("%s shows what its commands print (UPDATE=1 rewrites it)", async (file) => {
  const shown = readFileSync(root + file, "utf8");
  const printed = await replay(shown);
  if (process.env.UPDATE === "1") writeFileSync(root + file, printed);
  else expect(printed).toBe(shown);
});

test("a replay corrects a wrong sum and a wrong exit code", async () => {
  expect(await replay("```console\n$ echo $((2 + 2))\n5\n$ exit 3\n```\n")).toBe(
    "```console\n$ echo $((2 + 2))\n4\n$ exit 3\n(exit code 3)\n```\n",
  );
});
