// The shapes that the library documents: its knowledge, its requests, its recommendations, its errors.

/** Where a rule or a fact comes from: a claim of the article, a page, a listing, or our own judgement. */
export type Source =
  | { readonly claim: string }
  | { readonly url: string; readonly title: string }
  | { readonly listing: string }
  | { readonly judgement: string };

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

export interface Question {
  readonly id: string;
  /** `one`: takes one choice; `many`: takes up to `max` choices, none of them included. */
  readonly kind: "one" | "many";
  readonly max?: number | undefined;
  readonly text: string;
  readonly why: string;
  readonly choices: Choice[];
}

export interface Trait {
  readonly id: string;
  readonly group: "serving" | "data" | "security" | "pages" | "working" | "health";
  readonly label: string;
  /** `info`: free text, which is shown and never matched. */
  readonly type: "one" | "many" | "info";
  readonly meaning: string;
  readonly values?: { id: string; meaning: string }[] | undefined;
}

export interface Fact {
  /** A value of the trait, several of them, free text, or `unknown`. */
  readonly value: string | string[];
  readonly source?: Source | undefined;
  /** The month in which it was true, such as `2026-11`. */
  readonly asOf?: string | undefined;
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly kind: "full-stack" | "micro" | "hybrid" | "async" | "api" | "data-app" | "semantic";
  readonly summary: string;
  readonly homepage: string;
  readonly docs: string;
  readonly firstStep: string;
  /** Whether the article speaks of it. */
  readonly article: boolean;
  /** By trait id. */
  readonly facts: Record<string, Fact>;
}

interface RuleParts {
  readonly id: string;
  /** Question ids with the choices, one of which must be the answer; all questions must be answered so. */
  readonly when?: Record<string, string[]> | undefined;
  readonly because: string;
  readonly source: Source;
}

interface Targets {
  /** Ids of the frameworks that it applies to; else those with the facts of `if`. */
  readonly for?: string[] | undefined;
  readonly if?: Record<string, string[]> | undefined;
}

export interface PointsRule extends RuleParts, Targets {
  /** A whole number from -3 to 3, without 0. */
  readonly points: number;
}

export interface RuleOutRule extends RuleParts, Targets {
  readonly ruleOut: true;
}

export interface AdviceRule extends RuleParts {
  readonly when: Record<string, string[]>;
  /** What to consider instead of any framework. */
  readonly advice: string;
}

export type Rule = PointsRule | RuleOutRule | AdviceRule;

export interface Claim {
  readonly id: string;
  readonly framework: string;
  readonly section: "introduction" | "pros" | "cons" | "when to use" | "users" | "summary";
  readonly says: string;
  readonly unscored?: string | undefined;
}

export interface Knowledge {
  readonly name: string;
  readonly questions: readonly Question[];
  readonly traits: readonly Trait[];
  readonly frameworks: readonly Framework[];
  readonly rules: readonly Rule[];
  readonly claims: readonly Claim[];
}

/** Knowledge that has passed all checks, with the names by which a recommendation can be traced to it. */
export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  /** SHA-256 of the canonical JSON (keys sorted, no white space) of the knowledge, in hexadecimal. */
  readonly sha256: string;
  /** The version of pyfw. */
  readonly version: string;
}

/** What to rank by. Everything may be left out; what is left out, `undefined` or `null` is open. */
export interface Request {
  /** Question ids with one choice, or for a question of kind `many` with a list (`[]`: none of these). */
  readonly answers?:
    | Readonly<Record<string, string | readonly string[] | null | undefined>>
    | null
    | undefined;
  /** Ids of questions whose rules count double. */
  readonly important?: readonly string[] | null | undefined;
  /** Trait ids with a value, or several of which any is enough; other frameworks take no part. */
  readonly require?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
  /** Ids of the only frameworks that take part. */
  readonly only?: readonly string[] | null | undefined;
  /** Ids of frameworks that take no part. */
  readonly without?: readonly string[] | null | undefined;
  /** `true`: only the article's frameworks, and the rules that rest on it, are counted. */
  readonly article?: boolean | null | undefined;
}

/** What `pyfw recommend -f json` prints. Keys are stable; new ones may be added. */
export interface Recommendation {
  readonly format: "pyfw.recommendation/1";
  /** The version of pyfw. */
  readonly pyfw: string;
  /** The newest month of any fact, such as `2026-11`, and the oldest; `null` where no fact has one. */
  readonly factsAsOf: string | null;
  readonly oldestFact: string | null;
  readonly rules: { readonly name: string; readonly sha256: string };
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly important: readonly string[];
  readonly require: Readonly<Record<string, readonly string[]>>;
  readonly article: boolean;
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
  /** Ids of the questions without an answer. */
  readonly open: readonly string[];
  /** Ids of all frameworks of rank 1: several are a tie; none, if nothing is left to rank. */
  readonly winners: readonly string[];
  /** What sets a sole winner against the framework behind it. */
  readonly lead: Lead | null;
  /** How even the winner fits badly, if it does. */
  readonly poorFit: "noPoints" | "fewReasons" | null;
  /** Best first; equal points by id. */
  readonly ranking: readonly RankedFramework[];
  readonly notShown: number;
  readonly ruledOut: readonly (RuleWords & { readonly framework: string })[];
  readonly excluded: readonly Excluded[];
  /** What to consider instead of any framework, where the answers call for that. */
  readonly elsewhere: readonly (RuleWords & { readonly advice: string })[];
  /** Ids of frameworks that could be first if their unknown facts were known. */
  readonly unknownCouldWin: readonly string[];
  readonly confidence: Confidence;
  /** Only where `--why-not` asked about a framework. */
  readonly whyNot?: WhyNot;
}

/** How firm the winners are. Shares are 0 to 1, rounded to four places, and 0 or 1 only if they are. */
export interface Confidence {
  /** `tie`: there are several winners; `none`: there is no winner. */
  readonly label: "clear" | "leaning" | "close" | "tie" | "none";
  /** Whether it is proved that no answers to the open questions can change the winners. */
  readonly decided: boolean;
  /**
   * The share of all ways to answer the open questions that leave the winners what they are: counted if
   * `exact`, otherwise from 2,000 of them, drawn by chance from a fixed seed.
   */
  readonly holds: { readonly value: number; readonly exact: boolean };
  /** By framework id, the share of random weightings of the answered questions in which it is first. */
  readonly acceptability: {
    readonly values: Readonly<Record<string, number>>;
    readonly samples: number;
  };
  /** The smallest sets of changed answers that give other winners, each with these; 20 at most. */
  readonly changes: readonly Alteration[];
  /** How many such sets there are: 0, if none can; `null`, if they are too many to be found. */
  readonly changesTotal: number | null;
}

/** Answers to some questions that are put in place of the given ones, or answer open questions. */
export interface Alteration {
  readonly set: Readonly<Record<string, string | readonly string[]>>;
  readonly winners: readonly string[];
}

/** What it would take for one framework to come first. */
export interface WhyNot {
  readonly framework: string;
  /** Its place today; `null` for one that is ruled out, or that the request takes out. */
  readonly rank: number | null;
  readonly points: number | null;
  /** The winner against which it loses; `null` for one that is first, or that has no rank. */
  readonly behind: string | null;
  /** The rules that give the winner more points than it, the largest difference first. */
  readonly loses: readonly (RuleWords & {
    readonly points: { readonly winner: number; readonly framework: number };
  })[];
  /** The smallest sets of changed answers that give it rank 1, and that make it the only winner. */
  readonly first: Remedy;
  readonly alone: Remedy;
}

export interface Remedy {
  /** `null`: it would take too long to find out. `false` is proved over all sets of answers. */
  readonly possible: boolean | null;
  /** How many answers the smallest sets change: 0, if it is so already; `null`, if none is known. */
  readonly changes: number | null;
  /** 20 of the smallest sets at most. */
  readonly sets: readonly Alteration[];
  readonly total: number;
}

export interface Lead {
  readonly over: string;
  readonly points: number;
  readonly decisive: readonly {
    readonly framework: string;
    readonly rule: string;
    readonly points: number;
    readonly because: string;
  }[];
}

export interface RankedFramework {
  /** 1 for the first; equal points share a rank, and the next rank counts them (1, 1, 3). */
  readonly rank: number;
  readonly tied: boolean;
  readonly framework: string;
  readonly name: string;
  /** The sum of the points of `reasons`. */
  readonly points: number;
  /** 0 to 100, or `null` when the answers set no framework apart. */
  readonly fit: number | null;
  /** The least and the most points possible if the unknown facts were known. */
  readonly pointsRange: readonly [number, number];
  /** Only of rank 1: how to begin, and where to read on. */
  readonly firstStep?: string;
  readonly docs?: string;
  /** The points of a reason are already multiplied by its weight. */
  readonly reasons: readonly (RuleWords & {
    readonly points: number;
    readonly weight: 1 | 2;
  })[];
}

/** A rule that spoke: its id, and why. */
export interface RuleWords {
  readonly rule: string;
  readonly because: string;
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly if?: Readonly<Record<string, readonly string[]>>;
  readonly source: Source;
}

/** A framework that the request, not a rule, takes out. */
export type Excluded =
  | { readonly framework: string; readonly by: "only" | "without" }
  | {
      readonly framework: string;
      readonly by: "require";
      readonly trait: string;
      readonly value: string | readonly string[];
    };

/** One thing wrong with a request or with knowledge. */
export interface Problem {
  /** Where it stands, such as `answers.size`, or `rules > my-rule > when` in knowledge. */
  readonly place: string;
  readonly message: string;
}

/** What `recommend` and `loadKnowledge` throw; its message tells all problems. */
export interface PyfwError extends Error {
  readonly name: "PyfwError";
  readonly code: "badRequest" | "badKnowledge";
  /** All of them at once, at least one. */
  readonly problems: readonly Problem[];
}
