// How the tests run: on the sources, after a fresh build for those that start the program.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/**/*.long.test.ts"],
    // Files share their modules: most of them load the same ones, and none changes them.
    isolate: false,
    globalSetup: [".config/build-first.ts"],
    testTimeout: 30_000,
    coverage: { include: ["src/**"], exclude: ["**/*.d.ts"], reporter: ["text"] },
  },
});
