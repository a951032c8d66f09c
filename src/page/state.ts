// What a reader can change on the page, and two ways to keep it: a fragment of the address, and a command.
import { finderIn } from "../answers/names.ts";
import { answersFrom, inOrder } from "../knowledge/answer.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";
import type { PageData } from "../report/formats/html.ts";

/** Both are in the order of the questions. */
export type PageState = Pick<RankingRequest, "answers" | "important">;

/** The request that the page opens with. */
export function givenRequest(data: PageData): RankingRequest {
  return {
    answers: answersFrom(data.answers),
    important: new Set(data.important),
    require: new Map(Object.entries(data.require)),
    only: data.only ?? undefined,
    without: data.without,
  };
}

/** The key of marks, and the pair for a state without answers; no question may have these names. */
const MARKS = "important";
const NOTHING = "answers=none";

/** Such as `kind=site,api&size=small&important=size`, without `#`. */
export function fragmentOf({ answers, important }: PageState): string {
  const parts = [...answers].map(([id, choices]) => `${id}=${choices.join(",")}`);
  if (parts.length === 0) parts.push(NOTHING);
  if (important.size > 0) parts.push(`${MARKS}=${[...important].join(",")}`);
  return parts.join("&");
}

/** The state in a fragment, if it holds one, and its parts that do not fit these rules. Older ids count too. */
export function stateIn(fragment: string, knowledge: Knowledge) {
  const parts = fragment
    .replace(/^#/, "")
    .split("&")
    .filter((part) => part.includes("="));
  if (parts.length === 0) return undefined;
  const answers = new Map<string, readonly string[]>();
  const important = new Set<string>();
  const ignored: string[] = [];
  const find = finderIn(knowledge);
  for (const [name, listed] of new URLSearchParams(parts.join("&"))) {
    if (`${name}=${listed}` === NOTHING) continue;
    const values = listed.split(",").filter((value) => value !== "");
    if (name === MARKS) {
      for (const id of find.questions(values, "")) important.add(id);
      continue;
    }
    const question = find.question(name, "");
    if (question === undefined) continue;
    const choices = find.choices(question, values, "");
    const isOne = question.kind === "one";
    if (isOne && choices.length > 1) ignored.push(`${name}=${listed}`);
    else if (choices.length > 0 || (!isOne && values.length === 0))
      answers.set(question.id, choices);
  }
  ignored.push(...find.problems.flatMap((problem) => ("name" in problem ? problem.name : [])));
  return { state: inOrder({ answers, important }, knowledge.questions), ignored };
}
