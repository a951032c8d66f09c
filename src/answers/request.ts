// Reads the request of a program: answers as in JSON, and which frameworks take part.
import type { InputProblem } from "../failure.ts";
import { locateValue } from "../json/from-value.ts";
import type { HasPlace, JsonNode } from "../json/parse.ts";
import { articleOnly } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";
import { noInput } from "./input.ts";
import { findFrameworks, findFrameworksWithin } from "./names.ts";
import { readWrapped, texts, wrongShape } from "./read.ts";

export interface ReadRequest {
  readonly request: RankingRequest;
  /** Whether only what rests on the article counts. */
  readonly article: boolean;
  /** The part of the knowledge that counts. */
  readonly scope: Knowledge;
}

const OWN_KEYS = ["only", "without", "article"];

/** Reads the value. Adds its problems to `problems`, each placed by its keys, such as `answers.size`. */
export function readRequest(
  value: unknown,
  knowledge: Knowledge,
  problems: InputProblem[],
): ReadRequest {
  const root = locateValue(value, "");
  if (root.type !== "object") {
    problems.push({ ...wrongShape(root, "an object"), place: "the request" });
    const request = { ...noInput, only: undefined, without: [] };
    return { request, article: false, scope: knowledge };
  }
  const { entries } = root;
  const part = (key: string): JsonNode<HasPlace> => {
    const found = entries.find((entry) => entry.key === key)?.value;
    return found ?? { place: key, type: "null" };
  };
  const given = readWrapped(entries, knowledge, problems, OWN_KEYS);
  const article = isTrue(part("article"), problems);
  const scope = article ? articleOnly(knowledge) : knowledge;
  const only = names(part("only"), problems);
  const without = names(part("without"), problems) ?? [];
  const request = {
    ...given,
    only: only && findFrameworksWithin(scope, knowledge, only, "only", problems),
    without: findFrameworks(knowledge, without, "without", problems),
  };
  return { request, article, scope };
}

function isTrue(value: JsonNode<HasPlace>, problems: InputProblem[]): boolean {
  if (value.type === "boolean") return value.value;
  if (value.type !== "null") problems.push(wrongShape(value, "true or false"));
  return false;
}

function names(value: JsonNode<HasPlace>, problems: InputProblem[]): readonly string[] | undefined {
  return value.type === "null" ? undefined : texts(value, "a list of frameworks", problems);
}
