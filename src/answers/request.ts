// Reads the request of a program: answers as in JSON, and which frameworks take part.
import type { InputProblem } from "../failure.ts";
import { locateValue } from "../json/from-value.ts";
import { articleOnly } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";
import { noInput } from "./input.ts";
import { finderIn } from "./names.ts";
import { partOf, readWrapped, texts, wrongShape } from "./read.ts";

const OWN_KEYS = ["only", "without", "article"];

/**
 * Reads the request, whether only the article counts, and the part of the knowledge that then counts. Adds
 * its problems to `problems`; the place of each is its keys, such as `answers.size`.
 */
export function readRequest(
  value: unknown,
  knowledge: Knowledge,
  problems: InputProblem[],
): { readonly request: RankingRequest; readonly article: boolean; readonly scope: Knowledge } {
  const root = locateValue(value, "");
  if (root.type !== "object") {
    problems.push({ ...wrongShape(root, "an object"), place: "the request" });
    const request = { ...noInput, only: undefined, without: [] };
    return { request, article: false, scope: knowledge };
  }
  const { entries } = root;
  const names = (key: string) => {
    const value = partOf(entries, key);
    return value && texts(value, "a list of frameworks", problems);
  };
  const given = readWrapped(entries, knowledge, problems, OWN_KEYS);
  const asked = partOf(entries, "article");
  const article = asked?.type === "boolean" && asked.value;
  if (asked !== undefined && asked.type !== "boolean")
    problems.push(wrongShape(asked, "true or false"));
  const scope = article ? articleOnly(knowledge) : knowledge;
  const find = finderIn(knowledge, problems);
  const [only, without = []] = [names("only"), names("without")];
  const request = {
    ...given,
    only: only && find.frameworks(only, "only", scope),
    without: find.frameworks(without, "without"),
  };
  return { request, article, scope };
}
