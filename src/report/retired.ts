// A warning for frameworks that are not for new projects.
import type { Framework } from "../knowledge/schema.ts";
import { strong, type Text } from "../text/document.ts";
import { successorWords } from "./wording.ts";

/** One line for each framework whose makers do not mean it for new projects. */
export function retiredWarnings(frameworks: readonly Framework[]): readonly Text[] {
  return frameworks
    .filter(({ facts }) => facts["new-projects"]?.value === "no")
    .map((framework) => [
      strong(`${framework.name} is not meant for new projects: `),
      `${successorWords(framework)}.`,
    ]);
}
