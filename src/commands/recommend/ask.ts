// Asks a person in a terminal the questions that the answers so far leave open.
import { adviserOn } from "../../analysis/advice/adviser.ts";
import { confidence } from "../../analysis/confidence/confidence.ts";
import type { Input } from "../../answers/input.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host.ts";
import { interview } from "../../interview/interview.ts";
import type { Judge } from "../../interview/reply.ts";
import { NO_ANSWERS, WELCOME } from "../../interview/wording.ts";
import { contradictions } from "../../knowledge/clashes.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { rank } from "../../ranking/rank.ts";
import type { Scope } from "../../ranking/request.ts";
import { compile } from "../../tables/compile.ts";
import { isAccessible, nobodyThere, painter } from "../environment.ts";
import { commandBelow, type RecommendOptions } from "./flags.ts";

/** Adds a person's answers; `others` are flags of the command to repeat. Throws `noAnswers`, `cancelled`. */
export async function ask(
  scope: Knowledge,
  known: Input & Scope,
  options: RecommendOptions,
  host: Host,
  others: readonly string[],
): Promise<Input> {
  const nobody = options.input ? nobodyThere(host) : "noInput";
  const because = nobody === "noTerminal" && options.ask === true ? "askWithoutTerminal" : nobody;
  if (because !== undefined) throw new Failure({ kind: "noAnswers", because });
  // A user who wants a certain result, without `--ask`, reads why questions come first.
  const isSurprise = options.ask !== true && others.length > 0;
  const { given, stoppedBy: by } = await interview(known, judgeOn(scope, known), host, {
    welcome: isSurprise ? [NO_ANSWERS, WELCOME] : [WELCOME],
    accessible: isAccessible(options, host) || host.env("TERM") === "dumb",
    screen: {
      // Read again for each line that is drawn: a terminal can be resized in the middle of a question.
      get width() {
        return host.columns("errors");
      },
      get height() {
        return host.rows();
      },
      paint: await painter(host, "errors", options.color),
    },
  });
  if (by === undefined) return given;
  if (given.answers.size === 0) throw new Failure({ kind: "cancelled", by, commands: undefined });
  const result = commandBelow(given, others, host);
  const goOn = commandBelow(given, ["--ask", ...others], host);
  throw new Failure({ kind: "cancelled", by, commands: { result, goOn } });
}

/** Judges answers by the measures of the report. */
function judgeOn(scope: Knowledge, known: Scope): Judge {
  const requested = (given: Input) => ({ ...known, ...given });
  return {
    questions: scope.questions,
    ...adviserOn(scope, known),
    verdict(given) {
      const request = requested(given);
      const { label, holds } = confidence(
        compile(scope, request),
        request.answers,
        scope.decisions,
      );
      const winners = rank(scope, request).winners.map(({ name }) => name);
      return { winners, label, share: holds.value };
    },
    elsewhere: (given) => rank(scope, requested(given)).elsewhere,
    contradictions: (answers) => contradictions(scope.questions, answers),
  };
}
