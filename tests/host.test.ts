// Tests how files are read and written, in a folder of their own.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemHost } from "../src/host.ts";

const host = systemHost();
let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pyfw-host-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const failing = (detail: object) => expect.objectContaining({ detail });

describe("readText", () => {
  test("reads a file as UTF-8", async () => {
    writeFileSync(at("a"), "naïve 漢字 🚀\n");
    expect(await host.readText(at("a"), 100)).toBe("naïve 漢字 🚀\n");
  });

  test("does not wait for the end of what has none", async () => {
    expect(await host.readText("/dev/zero", 1000)).toBeUndefined();
  });

  test("takes as many bytes as the limit says, and not one more", async () => {
    writeFileSync(at("a"), "é");
    expect(await host.readText(at("a"), 2)).toBe("é");
    expect(await host.readText(at("a"), 1)).toBeUndefined();
  });

  test.each([
    ["nothing", "ENOENT"],
    ["", "EISDIR"],
    ["file/within", "ENOTDIR"],
    ["x".repeat(300), "ENAMETOOLONG"],
    ["circle", "ELOOP"],
  ])("cannot read %j: %s", async (name, code) => {
    writeFileSync(at("file"), "");
    symlinkSync(at("circle"), at("circle"));
    const path = at(name);
    await expect(host.readText(path, 100)).rejects.toThrow(
      failing({ kind: "unreadable", path, code }),
    );
  });
});

describe("writeText", () => {
  test("writes a new file, and leaves nothing beside it", () => {
    host.writeText(at("a"), "naïve\n");
    expect(readFileSync(at("a"), "utf8")).toBe("naïve\n");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test.each([0o600, 0o666, 0o755])("replaces a file as a whole and keeps its mode %i", (mode) => {
    writeFileSync(at("a"), "much longer than before");
    chmodSync(at("a"), mode);
    const before = statSync(at("a"));
    host.writeText(at("a"), "short");
    const after = statSync(at("a"));
    expect(readFileSync(at("a"), "utf8")).toBe("short");
    expect(after.mode).toBe(before.mode);
    expect(after.ino).not.toBe(before.ino);
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("makes what a link that leads nowhere yet names, as a shell does", () => {
    symlinkSync("later", at("link"));
    host.writeText(at("link"), "new");
    expect(readFileSync(at("later"), "utf8")).toBe("new");
    expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
  });

  test("writes to what a link points at, and keeps the link", () => {
    mkdirSync(at("deep"));
    writeFileSync(at("deep/real"), "old");
    symlinkSync("deep/real", at("link"));
    host.writeText(at("link"), "new");
    expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("deep/real"), "utf8")).toBe("new");
    expect(readdirSync(at("deep"))).toEqual(["real"]);
  });

  test("writes into what is no file, such as a device, without replacing it", () => {
    host.writeText("/dev/null", "gone");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test.each([
    ["", "EISDIR"],
    ["nowhere/a", "ENOENT"],
    ["file/within", "ENOTDIR"],
    ["dangling", "ENOENT"],
    ["x".repeat(300), "ENAMETOOLONG"],
  ])("cannot write %j: %s, and leaves everything as it was", (name, code) => {
    writeFileSync(at("file"), "kept");
    symlinkSync(at("nowhere/b"), at("dangling"));
    const path = at(name);
    expect(() => host.writeText(path, "new")).toThrow(failing({ kind: "unwritable", path, code }));
    expect(readdirSync(folder)).toEqual(["dangling", "file"]);
    expect(readFileSync(at("file"), "utf8")).toBe("kept");
  });
});

describe("readPieces", () => {
  const textOf = async (path: string) => {
    let text = "";
    for await (const piece of host.readPieces(path)) text += piece;
    return text;
  };

  test("reads a file as UTF-8, also where a character is cut by the end of a piece", async () => {
    const text = `a${"é漢🚀\n".repeat(100_000)}`;
    writeFileSync(at("a"), text);
    expect(await textOf(at("a"))).toBe(text);
  });

  test("puts a replacement where bytes are no UTF-8, also at the end", async () => {
    writeFileSync(at("a"), Buffer.from([0x61, 0xff, 0x62, 0xe6, 0xbc]));
    expect(await textOf(at("a"))).toBe("a\ufffdb\ufffd");
  });

  test("reads no more of a file than is asked for", async () => {
    writeFileSync(at("a"), "x".repeat(10_000_000));
    let read = 0;
    for await (const piece of host.readPieces(at("a"))) {
      read += piece.length;
      break;
    }
    expect(read).toBeLessThan(1_000_000);
  });

  test.each([
    ["nothing", "ENOENT"],
    ["", "EISDIR"],
    ["file/within", "ENOTDIR"],
  ])("cannot read %j: %s", async (name, code) => {
    writeFileSync(at("file"), "");
    const path = at(name);
    await expect(textOf(path)).rejects.toThrow(failing({ kind: "unreadable", path, code }));
  });
});

describe("writePieces", () => {
  async function* pieces(...texts: (string | Error)[]) {
    for (const text of texts) {
      if (text instanceof Error) throw text;
      yield text;
    }
  }

  test("writes a file as a whole: it is not there before the last piece", async () => {
    async function* watched() {
      yield "one\n";
      expect(readdirSync(folder)).toEqual([`a.${process.pid}.tmp`]);
      yield "two\n";
    }
    expect(await host.writePieces(at("a"), watched())).toBe(true);
    expect(readFileSync(at("a"), "utf8")).toBe("one\ntwo\n");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("replaces a file and keeps its mode, and what a link points at", async () => {
    writeFileSync(at("real"), "much longer than before", { mode: 0o600 });
    symlinkSync("real", at("link"));
    await host.writePieces(at("link"), pieces("short"));
    expect(readFileSync(at("real"), "utf8")).toBe("short");
    expect(statSync(at("real")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["link", "real"]);
  });

  test("of no pieces is an empty file", async () => {
    await host.writePieces(at("a"), pieces());
    expect(readFileSync(at("a"), "utf8")).toBe("");
  });

  test("leaves all as it was when a piece cannot be had, and throws the same", async () => {
    writeFileSync(at("old"), "kept");
    const error = new Error("the well is dry");
    for (const name of ["new", "old"]) {
      await expect(host.writePieces(at(name), pieces("one", error))).rejects.toBe(error);
    }
    expect(readdirSync(folder)).toEqual(["old"]);
    expect(readFileSync(at("old"), "utf8")).toBe("kept");
  });

  test("leaves nothing behind when the text cannot be put in its place", async () => {
    async function* obstructive() {
      yield "text";
      mkdirSync(at("a"));
    }
    await expect(host.writePieces(at("a"), obstructive())).rejects.toThrow(
      failing({ kind: "unwritable", path: at("a"), code: "EISDIR" }),
    );
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("writes into a device, and asks for no pieces where nothing can be written", async () => {
    await host.writePieces("/dev/null", pieces("gone"));
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    let asked = false;
    async function* watched() {
      asked = true;
      yield "";
    }
    await expect(host.writePieces(at("nowhere/a"), watched())).rejects.toThrow(
      failing({ kind: "unwritable", path: at("nowhere/a"), code: "ENOENT" }),
    );
    expect(asked).toBe(false);
  });

  test("listens to signals as long as it writes", async () => {
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    const listeners = () => signals.map((signal) => process.listenerCount(signal));
    const before = listeners();
    async function* watched() {
      yield "a";
      expect(listeners()).toEqual(before.map((count) => count + 1));
      throw new Error("enough");
    }
    await expect(host.writePieces(at("a"), watched())).rejects.toThrow("enough");
    await host.writePieces(at("a"), pieces("b"));
    expect(listeners()).toEqual(before);
  });
});

test("the environment is what the process has", () => {
  expect(host.env("PATH")).toBe(process.env.PATH);
  expect(host.env("PYFW_IS_NOT_SET")).toBeUndefined();
});
