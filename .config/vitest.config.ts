// How the tests in process run: on the sources, after a fresh build.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The built program from end to end, and what takes long. */
export const LONG = ["tests/e2e/**/*.test.ts", "tests/**/*.long.test.ts"];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: LONG,
    // Files share their modules: most of them load the same ones, and none changes them.
    isolate: false,
    // One worker for each core; the default leaves a core idle.
    maxWorkers: "100%",
    globalSetup: [".config/build-first.ts"],
    testTimeout: 120_000,
    coverage: { include: ["src/**"], exclude: ["**/*.d.ts"], reporter: ["text"] },
  },
});
