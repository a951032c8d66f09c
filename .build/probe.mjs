// Starts the probe driver with the newest Python on this machine.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const driver = fileURLToPath(new URL("../data/probes/driver", import.meta.url));
const oldest = [3, 10];

// The highest number in a name comes first, so that few programs have to be run.
const newest = pythons()
  .sort((one, other) => numberIn(other) - numberIn(one))
  .reduce((best, python) => (best && numberIn(python) > 0 ? best : newer(best, python)), null);

if (!newest || compare(newest.version, oldest) < 0) {
  const found = newest ? `the newest here is ${newest.version.join(".")}` : "there is none here";
  process.stderr.write(`probes need Python ${oldest.join(".")} or newer: ${found}\n`);
  process.exit(75);
}

const running = spawn(newest.python, ["-B", driver, ...process.argv.slice(2)], {
  stdio: "inherit",
});
// The driver stops its own processes; this one only waits for it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => running.kill(signal));
running.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));

/** Programs named like a Python 3, on the path and in pyenv. */
function pythons() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), ".pyenv"), "versions");
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...list(versions).map((version) => join(versions, version, "bin")),
  ];
  const named = folders.flatMap((folder) =>
    list(folder)
      .filter((name) => /^python3(\.\d+)?$/.test(name))
      .map((name) => join(folder, name)),
  );
  return [...new Set(named)];
}

function list(folder) {
  return folder !== "" && existsSync(folder) ? readdirSync(folder) : [];
}

/** The version of a final release, or null. */
function versionOf(python) {
  const question = "import sys, venv; v = sys.version_info; print(*v[:3], v.releaselevel)";
  const { status, stdout } = spawnSync(python, ["-c", question], {
    encoding: "utf8",
    timeout: 10_000,
  });
  const [major, minor, patch, level] = (stdout ?? "").trim().split(" ");
  return status === 0 && level === "final" ? [major, minor, patch].map(Number) : null;
}

function numberIn(python) {
  return Number(/3\.(\d+)$/.exec(python)?.[1] ?? 0);
}

function newer(best, python) {
  const version = versionOf(python);
  return version && (!best || compare(version, best.version) > 0) ? { python, version } : best;
}

function compare(one, other) {
  const at = other.findIndex((part, place) => part !== one[place]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
