// How the long tests run: the built program from end to end, and those that a change need not wait for.
import { mergeConfig } from "vitest/config";
import config, { LONG } from "./vitest.config.ts";

const long = mergeConfig(config, { test: { testTimeout: 600_000 } });

export default {
  ...long,
  test: {
    ...long.test,
    include: LONG,
    exclude: [],
    // Several tests rewrite parts of the same README.
    fileParallelism: process.env.UPDATE !== "1",
  },
};
