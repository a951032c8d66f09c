// How the long tests run: those that CI needs and that a change need not wait for.
import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

const long = mergeConfig(config, { test: { testTimeout: 600_000 } });

export default {
  ...long,
  test: { ...long.test, include: ["tests/**/*.long.test.ts"], exclude: [] },
};
