// Reads the request of a program: answers as in JSON, and which frameworks take part.
import { locateValue } from "../json/parse.ts";
import { articleOnly } from "../knowledge/rule.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";
import type { Finder } from "./names.ts";
import { entriesOf, partOf, readWrapped, texts, wrongShape } from "./read.ts";

const OWN_KEYS = ["only", "without", "article"];

/** The place of each problem is its keys, such as `answers.size`. */
export function readRequest(
  value: unknown,
  find: Finder,
): { readonly request: RankingRequest; readonly article: boolean; readonly scope: Knowledge } {
  const root = { ...locateValue(value, ""), place: "the request" };
  const entries = entriesOf(root, "an object", find);
  const names = (key: string) => {
    const value = partOf(entries, key);
    return value && texts(value, "a list of frameworks", find);
  };
  const given = readWrapped(entries, find, OWN_KEYS);
  const asked = partOf(entries, "article");
  const article = asked?.type === "boolean" && asked.value === true;
  if (asked !== undefined && asked.type !== "boolean")
    find.problems.push(wrongShape(asked, "true or false"));
  const scope = article ? articleOnly(find.knowledge) : find.knowledge;
  const [only, without = []] = [names("only"), names("without")];
  const request = {
    ...given,
    only: only && find.frameworks(only, "only", scope),
    without: find.frameworks(without, "without"),
  };
  return { request, article, scope };
}
