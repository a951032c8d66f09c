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
  test("reads a file as UTF-8", () => {
    writeFileSync(at("a"), "naïve 漢字 🚀\n");
    expect(host.readText(at("a"), 100)).toBe("naïve 漢字 🚀\n");
  });

  test("takes as many bytes as the limit says, and not one more", () => {
    writeFileSync(at("a"), "é");
    expect(host.readText(at("a"), 2)).toBe("é");
    expect(() => host.readText(at("a"), 1)).toThrow(
      failing({ kind: "tooLarge", place: at("a"), limit: 1 }),
    );
  });

  test.each([
    ["nothing", "ENOENT"],
    ["", "EISDIR"],
    ["file/within", "ENOTDIR"],
    ["x".repeat(300), "ENAMETOOLONG"],
    ["circle", "ELOOP"],
  ])("cannot read %j: %s", (name, code) => {
    writeFileSync(at("file"), "");
    symlinkSync(at("circle"), at("circle"));
    const path = at(name);
    expect(() => host.readText(path, 100)).toThrow(failing({ kind: "unreadable", path, code }));
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

test("the environment is what the process has", () => {
  expect(host.env("PATH")).toBe(process.env.PATH);
  expect(host.env("PYFW_IS_NOT_SET")).toBeUndefined();
});
