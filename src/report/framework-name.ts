// The name of a framework that a report knows by its id.
import type { Framework } from "../knowledge/schema.ts";

/** The name of the framework, or the id if the frameworks have none of it. */
export function frameworkName(
  frameworks: readonly Pick<Framework, "id" | "name">[],
  id: string,
): string {
  return frameworks.find((one) => one.id === id)?.name ?? id;
}
