// What the flags of `recommend` ask for beside a file: answers, and who and what is to count.

import { readFlags } from "../../answers/flags.ts";
import type { Input } from "../../answers/input.ts";
import { findFrameworks, findFrameworksWithin } from "../../answers/names.ts";
import type { InputProblem } from "../../failure.ts";
import { articleOnly } from "../../knowledge/article.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Scope } from "../../ranking/request.ts";
import type { OutputOptions, RulesOptions } from "../outcome.ts";
import type { RecordOptions } from "./record-flags.ts";

export interface WishFlags {
  readonly answer: readonly string[];
  readonly important: readonly string[];
  readonly require: readonly string[];
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly article?: boolean;
  readonly expect?: readonly string[];
}

export interface RecommendOptions extends OutputOptions, RulesOptions, WishFlags, RecordOptions {
  readonly top?: number;
  readonly batch?: boolean;
  readonly whyNot?: string;
  /** `false` for `--no-input`. */
  readonly input: boolean;
  readonly accessible?: boolean;
}

export interface Wishes {
  /** What of the knowledge is counted. */
  readonly counted: Knowledge;
  readonly flags: Input;
  readonly only: Scope["only"];
  readonly without: Scope["without"];
  /** Ids of frameworks, one of which every winner is expected to be; `undefined`: nothing is expected. */
  readonly expected: readonly string[] | undefined;
}

/** What the flags wish for. All their problems are added to `problems`. */
export function readWishes(
  typed: WishFlags,
  knowledge: Knowledge,
  problems: InputProblem[],
): Wishes {
  const counted = typed.article === true ? articleOnly(knowledge) : knowledge;
  const within = (names: readonly string[], place: string) =>
    findFrameworksWithin(counted, knowledge, names, place, problems);
  return {
    counted,
    flags: readFlags(typed, knowledge, problems),
    only: typed.only && within(typed.only, "`--only`"),
    without: findFrameworks(knowledge, typed.without ?? [], "`--without`", problems),
    expected: typed.expect && within(typed.expect, "`--expect`"),
  };
}
