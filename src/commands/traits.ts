// `pyfw traits`: every trait with its values.
import { reporting } from "./reporting.ts";

export const traitsCommand = reporting("traits", {
  about: "show every trait and value that --require accepts",
  examples: ["pyfw traits", "pyfw traits -f json"],
  act: (_, __, identified) => ({ report: { kind: "traits", ...identified } }),
});
