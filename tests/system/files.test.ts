// Tests how files are read and written, in a temporary folder, and paths.
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { systemHost } from "../../src/host.ts";
import { temporaryFolder } from "../support/program.ts";

const host = systemHost();
let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = temporaryFolder();
});

const failing = (detail: object) => expect.objectContaining({ detail });
const read = (path: string, limit = 100) => host.readText(path, limit, "text");
const readAll = async (path: string) => {
  let text = "";
  for await (const piece of host.readPieces(path, "text")) text += piece;
  return text;
};

test.each([
  ["nothing", "ENOENT"],
  ["", "EISDIR"],
  ["file/within", "ENOTDIR"],
  ["x".repeat(300), "ENAMETOOLONG"],
  ["circle", "ELOOP"],
])("cannot read %j, whole or in pieces: %s", async (name, code) => {
  writeFileSync(at("file"), "");
  symlinkSync(at("circle"), at("circle"));
  const failure = failing({ kind: "unreadable", path: at(name), code });
  await expect(read(at(name))).rejects.toThrow(failure);
  await expect(readAll(at(name))).rejects.toThrow(failure);
});

test("readText reads what PowerShell writes, and says where a file stops being text", async () => {
  writeFileSync(at("a"), "\uFEFF{}", "utf16le");
  expect(await read(at("a"))).toEqual({ kind: "text", text: "{}" });
  writeFileSync(at("a"), "a\nbé", "latin1");
  expect(await read(at("a"))).toEqual({ kind: "notText", line: 2, column: 2 });
});

test("readText reads exactly as many bytes as the limit, even from an endless source", async () => {
  writeFileSync(at("a"), "é");
  expect(await read(at("a"), 2)).toEqual({ kind: "text", text: "é" });
  expect(await read(at("a"), 1)).toEqual({ kind: "tooLarge" });
  expect(await read("/dev/zero", 1000)).toEqual({ kind: "tooLarge" });
});

test("readPieces reads a file as UTF-8, even if a chunk ends inside a character", async () => {
  const text = `a${"é漢🚀\n".repeat(100_000)}`;
  writeFileSync(at("a"), text);
  expect(await readAll(at("a"))).toBe(text);
});

test("readPieces fails with the place where a file is not text", async () => {
  writeFileSync(at("a"), Buffer.from([0x61, 0xff, 0x62]));
  const failure = { kind: "notText", file: at("a"), line: 1, column: 2 };
  await expect(readAll(at("a"))).rejects.toThrow(failing(failure));
});

test("readPieces reads no more of a file than is asked for", async () => {
  writeFileSync(at("a"), "x".repeat(10_000_000));
  for await (const piece of host.readPieces(at("a"), "text")) {
    expect(piece.length).toBeLessThan(1_000_000);
    break;
  }
  expect.assertions(1);
});

// biome-ignore lint/correctness/useYield: nothing should ask for its values
async function* unasked(): AsyncGenerator<string> {
  throw new Error("asked");
}

async function* dry(error: Error) {
  yield "one";
  throw error;
}

test.each([0o600, 0o666, 0o755])(
  "writeFile replaces a file and keeps its mode %i",
  async (mode) => {
    writeFileSync(at("a"), "much longer than before");
    chmodSync(at("a"), mode);
    const before = statSync(at("a"));
    await host.writeFile(at("a"), ["short"]);
    const after = statSync(at("a"));
    expect(readFileSync(at("a"), "utf8")).toBe("short");
    expect(after.mode).toBe(before.mode);
    expect(after.ino).not.toBe(before.ino);
    expect(readdirSync(folder)).toEqual(["a"]);
  },
);

test("writeFile refuses a file that its owner made read-only, to root as well", async () => {
  writeFileSync(at("a"), "kept", { mode: 0o444 });
  const refused = { kind: "unwritable", path: at("a"), code: "EACCES" };
  await expect(host.writeFile(at("a"), ["new"])).rejects.toThrow(failing(refused));
  expect(readFileSync(at("a"), "utf8")).toBe("kept");
  expect(readdirSync(folder)).toEqual(["a"]);
});

const isRoot = process.getuid?.() === 0;
test.skipIf(!isRoot)(
  `writeFile keeps the owner of a file${isRoot ? "" : " (needs root)"}`,
  async () => {
    writeFileSync(at("a"), "old");
    chownSync(at("a"), 1234, 2345);
    await host.writeFile(at("a"), ["new"]);
    expect(statSync(at("a"))).toMatchObject({ uid: 1234, gid: 2345 });
    expect(readFileSync(at("a"), "utf8")).toBe("new");
  },
);

test("writeFile writes to all hard links of a file", async () => {
  writeFileSync(at("a"), "much longer than before");
  linkSync(at("a"), at("b"));
  await host.writeFile(at("a"), ["short"]);
  expect(readFileSync(at("b"), "utf8")).toBe("short");
  expect(readdirSync(folder)).toEqual(["a", "b"]);
});

test("writeFile writes to what a link points at, and keeps the link", async () => {
  mkdirSync(at("deep"));
  writeFileSync(at("deep/real"), "old");
  symlinkSync("deep/real", at("link"));
  await host.writeFile(at("link"), ["new"]);
  expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
  expect(readFileSync(at("deep/real"), "utf8")).toBe("new");
  expect(readdirSync(at("deep"))).toEqual(["real"]);
});

test.each(["a", "first", "inside/last"])(
  "writeFile creates %s as a whole, even through dangling links",
  async (name) => {
    symlinkSync("second", at("first"));
    symlinkSync("deep/../later", at("second"));
    mkdirSync(at("real/deep"), { recursive: true });
    mkdirSync(at("deep"));
    symlinkSync("real/deep", at("inside"));
    symlinkSync("../later", at("real/deep/last"));
    const target = at({ a: "a", first: "later" }[name] ?? "real/later");
    async function* watched() {
      yield "one\n";
      expect(existsSync(target)).toBe(false);
      yield "two\n";
    }
    await host.writeFile(at(name), watched());
    expect(readFileSync(target, "utf8")).toBe("one\ntwo\n");
  },
);

test("writeFile writes into a device without replacing it", async () => {
  await host.writeFile("/dev/null", ["gone"]);
  expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
});

test.each([
  ["", "EISDIR"],
  ["nowhere/a", "ENOENT"],
  ["file/within", "ENOTDIR"],
  ["dangling", "ENOENT"],
  ["x".repeat(300), "ENAMETOOLONG"],
])(
  "writeFile cannot write %j: %s, asks for no chunks and leaves all as it was",
  async (name, code) => {
    writeFileSync(at("file"), "kept");
    symlinkSync(at("nowhere/b"), at("dangling"));
    const path = at(name);
    const failure = failing({ kind: "unwritable", path, code });
    await expect(host.writeFile(path, unasked())).rejects.toThrow(failure);
    expect(readdirSync(folder)).toEqual(["dangling", "file"]);
    expect(readFileSync(at("file"), "utf8")).toBe("kept");
  },
);

test("writeFile leaves everything as it was when a chunk fails, and throws the same error", async () => {
  writeFileSync(at("old"), "kept");
  const error = new Error("the well is dry");
  for (const name of ["new", "old"])
    await expect(host.writeFile(at(name), dry(error))).rejects.toBe(error);
  expect(readdirSync(folder)).toEqual(["old"]);
  expect(readFileSync(at("old"), "utf8")).toBe("kept");
});

test("writeFile listens to signals while it writes, but only for regular files, because a pipe may block", async () => {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const listeners = () => signals.map((signal) => process.listenerCount(signal));
  const before = listeners();
  async function* watched(more: number) {
    yield "a";
    expect(listeners()).toEqual(before.map((count) => count + more));
    throw new Error("enough");
  }
  await expect(host.writeFile(at("a"), watched(1))).rejects.toThrow("enough");
  await expect(host.writeFile("/dev/null", watched(0))).rejects.toThrow("enough");
  await host.writeFile(at("a"), ["b"]);
  expect(listeners()).toEqual(before);
});

const { pathFrom, isSameFile, filesBelow } = systemHost();
const here = process.cwd();

test.each([
  [here, "a.json", "a.json"],
  [here, "./docs/../a.json", "a.json"],
  [here, join(here, "docs/a.json"), "docs/a.json"],
  [join(here, ".."), "./..a/b.json", relative(join(here, ".."), join(here, "..a/b.json"))],
  [join(here, "docs"), "./docs/a.json", "a.json"],
  [join(here, "docs"), "./a.json", "a.json"],
  [undefined, "./docs/../a.json", "a.json"],
  ["", "./a.json", "a.json"],
  [undefined, "./docs/../../a.json", "../a.json"],
  [undefined, "/no/such/../file", "/no/file"],
])("from the folder %s the file %s is %s", (folder, file, path) => {
  expect(pathFrom(folder, file)).toBe(path);
});

test("a folder may be a link, and so may its file", () => {
  const real = realpathSync(temporaryFolder());
  mkdirSync(join(real, "work"));
  symlinkSync(join(real, "work"), join(real, "link"));
  expect(pathFrom(join(real, "link"), join(real, "work/docs/a.md"))).toBe("docs/a.md");
  expect(pathFrom(join(real, "link"), join(real, "link/docs/a.md"))).toBe("docs/a.md");
  expect(pathFrom(join(real, "none"), join(real, "work/a.md"))).toBe(join(real, "work/a.md"));
});

test("links and detours lead to the same file; folders, devices and missing files are never the same", () => {
  writeFileSync(at("a"), "");
  writeFileSync(at("b"), "");
  mkdirSync(at("d"));
  symlinkSync(at("a"), at("link"));
  linkSync(at("a"), at("hard"));
  for (const name of ["a", "link", "hard", "./d/../a"])
    expect(isSameFile(at("a"), `${folder}/${name}`), name).toBe(true);
  expect(isSameFile(at("a"), at("b"))).toBe(false);
  expect(isSameFile(at("c"), at("c"))).toBe(false);
  expect(isSameFile(at("d"), at("d"))).toBe(false);
  expect(isSameFile("/dev/null", "/dev/null")).toBe(false);
});

test("files below a folder are sorted, without hidden ones, packages, links and other endings", () => {
  for (const name of ["b", ".git", "node_modules"]) mkdirSync(join(folder, name));
  for (const file of ["z.md", "b/a b.md", "c.txt", ".git/x.md", "node_modules/y.md"])
    writeFileSync(join(folder, file), "");
  symlinkSync(folder, join(folder, "b", "round.md"));
  expect(filesBelow(folder, /md$/)).toEqual(["b/a b.md", "z.md"].map((one) => join(folder, one)));
  expect(filesBelow(join(folder, "z.md"), /md$/)).toBeUndefined();
  symlinkSync("circle", join(folder, "circle"));
  for (const name of ["nobody", "z.md/x", "circle", "x".repeat(300)])
    expect(filesBelow(join(folder, name), /md$/), name).toBeUndefined();
});

test("a folder that cannot be listed stands for its files, and the others are found", async () => {
  const deep = (name: string) => at([name, ...Array(18).fill("x".repeat(200))].join("/"));
  for (const name of ["a", "b"]) mkdirSync(deep(name), { recursive: true });
  writeFileSync(at("z.md"), "");
  // A path this long cannot be made in one step, nor listed, by root either.
  renameSync(at("b"), join(deep("a"), "b"));
  try {
    const [unlisted = "", ...others] = filesBelow(folder, /md$/) ?? [];
    expect(others).toEqual([at("z.md")]);
    const failure = { kind: "unreadable", path: unlisted, code: "ENAMETOOLONG" };
    await expect(read(unlisted)).rejects.toThrow(failing(failure));
  } finally {
    renameSync(join(deep("a"), "b"), at("b"));
  }
});
