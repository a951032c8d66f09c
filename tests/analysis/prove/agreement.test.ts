// Tests every verdict against brute force on all answer sets of small random knowledge.
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../src/analysis/prove/context.ts";
import { type PropertyName, proofTasks } from "../../../src/analysis/prove/properties.ts";
import type { Answers } from "../../../src/knowledge/answer.ts";
import { appliesTo, isInForce } from "../../../src/knowledge/rule.ts";
import type {
  Framework,
  Knowledge,
  Matches,
  Property,
  Rule,
} from "../../../src/knowledge/schema.ts";
import { orderOf, type Points, scorer, winnersOf } from "../../support/brute-force.ts";
import { everyReply, keyOf, replyCount } from "../../support/every-answer.ts";
import { type Random, randomFrom } from "../../support/random.ts";
import { few, randomKnowledge } from "../../support/random-knowledge.ts";

const KNOWLEDGES = 80;
const MOST_SETS = 700;

/** What brute force needs to know about one piece of knowledge. */
interface Seen {
  readonly knowledge: Knowledge;
  readonly sets: readonly { readonly answers: Answers; readonly points: Points }[];
  readonly score: ReturnType<typeof scorer>;
  /** Looks up the points for any answers. */
  readonly at: (answers: Answers) => Points;
  /** Earlier results of brute force. */
  readonly said: Map<string, boolean>;
}

function seen(knowledge: Knowledge): Seen {
  const score = scorer(knowledge);
  const sets = everyReply(knowledge.questions).map((answers) => ({
    answers,
    points: score(answers),
  }));
  const known = new Map(sets.map(({ answers, points }) => [keyOf(answers), points]));
  return {
    knowledge,
    sets,
    score,
    at: (answers) => known.get(keyOf(answers)) ?? [],
    said: new Map(),
  };
}

/** Whether the subject at the end of the path has the property, by trying every answer set. */
const BRUTE: Readonly<Record<PropertyName, (seen: Seen, subject: readonly string[]) => boolean>> = {
  "first-alone": ({ knowledge, sets }, [, id]) => {
    const place = knowledge.frameworks.findIndex((one) => one.id === id);
    return sets.some(({ points }) => winnersOf(points).join() === String(place));
  },
  "question-matters": ({ sets }, [, question = ""]) => {
    const winners = new Map<string, string>();
    return sets.some(({ answers, points }) => {
      if (!answers.has(question)) return false;
      const others = keyOf(new Map([...answers].filter(([id]) => id !== question)));
      const before = winners.get(others) ?? winnersOf(points).join();
      winners.set(others, before);
      return before !== winnersOf(points).join();
    });
  },
  "choice-matters": ({ knowledge, sets, at }, [, question = "", , choice = ""]) => {
    const { kind, choices = [] } = knowledge.questions.find(({ id }) => id === question) ?? {};
    return sets.some(({ answers, points }) => {
      const answer = answers.get(question) ?? [];
      if (!answer.includes(choice)) return false;
      const others = choices
        .filter(({ id }) => !answer.includes(id))
        .map(({ id }) => answer.map((one) => (one === choice ? id : one)));
      return [...others, ...(kind === "many" ? [answer.filter((one) => one !== choice)] : [])].some(
        (other) => {
          const changed = at(new Map([...answers, [question, other]]));
          return winnersOf(changed).join() !== winnersOf(points).join();
        },
      );
    });
  },
  "rule-matters": ({ knowledge, sets, score }, [, id]) => {
    const rule = knowledge.rules.find((one) => one.id === id);
    return sets.some(({ answers, points }) => orderOf(points) !== orderOf(score(answers, rule)));
  },
  "not-shadowed": ({ knowledge, sets }, [, id]) => {
    const rule = ruleOf(knowledge, id);
    return !knowledge.rules.some(
      (other) =>
        other !== rule &&
        theSame(knowledge, rule, other) &&
        sets.every(({ answers }) => !isInForce(rule, answers) || isInForce(other, answers)),
    );
  },
  "not-contradicted": ({ knowledge }, [, id]) => {
    const place = knowledge.rules.findIndex((one) => one.id === id);
    const rule = ruleOf(knowledge, id);
    return !knowledge.rules.slice(place + 1).some((other) => contradicts(knowledge, rule, other));
  },
  "something-left": ({ sets }) => sets.every(({ points }) => winnersOf(points).length > 0),
  declared: (all, [, id]) => {
    const property = all.knowledge.properties?.find((one) => one.id === id);
    if (property === undefined) return false;
    return property.kind === "monotone" ? neverFalls(all, property) : neverFirst(all, property);
  },
};

function ruleOf({ rules }: Knowledge, id: string | undefined): Rule {
  for (const rule of rules) if (rule.id === id) return rule;
  throw new Error(`no rule ${id}`);
}

function speakers({ frameworks }: Knowledge, rule: Rule): readonly string[] {
  if ("advice" in rule) return [];
  return frameworks.filter((one) => appliesTo(rule, one) === "yes").map(({ id }) => id);
}

function theSame(knowledge: Knowledge, rule: Rule, other: Rule): boolean {
  if ("advice" in rule) return "advice" in other && rule.advice === other.advice;
  if ("advice" in other || pointsIn(rule) !== pointsIn(other)) return false;
  const [these, those] = [speakers(knowledge, rule), speakers(knowledge, other)];
  if (these.length === 0) return false;
  if ("ruleOut" in rule) return these.every((id) => those.includes(id));
  return these.join() === those.join();
}

/** An independent version: compares who, when and what in turn. */
function contradicts(knowledge: Knowledge, rule: Rule, other: Rule): boolean {
  const sign = (one: Rule) => ((pointsIn(one) ?? -1) > 0 ? "+" : "-");
  if ("advice" in rule || "advice" in other || sign(rule) === sign(other)) return false;
  const whens = [rule.when, other.when].filter((one) => one !== undefined);
  if (whens.length === 1) return false;
  if ((rule.if === undefined) !== (other.if === undefined)) return false;
  const common = speakers(knowledge, rule).filter((id) => speakers(knowledge, other).includes(id));
  return common.length > 0 && near(rule.when, other.when) && near(rule.if, other.if);
}

function pointsIn(rule: Rule): number | undefined {
  return "points" in rule ? rule.points : undefined;
}

function near(a: Rule["when"] = {}, b: Rule["when"] = {}): boolean {
  const within = (x: NonNullable<Rule["when"]>, y: NonNullable<Rule["when"]>) =>
    Object.keys(y).every((key) => x[key]?.every((one) => y[key]?.includes(one)) === true);
  const both = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return (
    within(a, b) ||
    within(b, a) ||
    both.every((key) => a[key]?.some((one) => b[key]?.includes(one)) === true)
  );
}

function meets(facts: Matches = {}): (framework: Framework) => boolean {
  return (framework) => appliesTo({ if: facts }, framework) === "yes";
}

function neverFalls(
  { knowledge, sets, at }: Seen,
  { question, order, if: facts, against }: Extract<Property, { kind: "monotone" }>,
): boolean {
  const { frameworks } = knowledge;
  const theirs = against === undefined ? (one: Framework) => !meets(facts)(one) : meets(against);
  const behind = (points: Points, one: number, other: number) => {
    const [own, its] = [points[one], points[other]];
    return own === undefined || (its !== undefined && its > own);
  };
  return sets.every(({ answers, points }) => {
    const from = order.indexOf(answers.get(question)?.[0] ?? "");
    if (from < 0) return true;
    return order.slice(from + 1).every((choice) => {
      const after = at(new Map([...answers, [question, [choice]]]));
      return frameworks.every((one, place) => {
        if (!meets(facts)(one) || points[place] === undefined) return true;
        return (
          after[place] !== undefined &&
          frameworks.every(
            (other, its) =>
              !theirs(other) || behind(points, place, its) || !behind(after, place, its),
          )
        );
      });
    });
  });
}

function neverFirst(
  { knowledge, sets }: Seen,
  { when, if: facts }: Extract<Property, { kind: "never-first" }>,
): boolean {
  const condition = { when: when ?? {} };
  return sets.every(
    ({ answers, points }) =>
      !Object.entries(condition.when).every(([id, choices]) =>
        answers.get(id)?.some((choice) => choices.includes(choice)),
      ) ||
      winnersOf(points).every(
        (place) => !knowledge.frameworks.slice(place, place + 1).some(meets(facts)),
      ),
  );
}

function declaring(knowledge: Knowledge, random: Random): Knowledge {
  const facts = () => ({ [random.pick(["t1", "t2", "t3"])]: few(["a", "b", "c"], 2, random) });
  const one = knowledge.questions.filter(({ kind }) => kind === "one");
  const orders = one.map(
    ({ id, choices }): Property => ({
      kind: "monotone",
      id: `order-${id}`,
      says: id,
      question: id,
      order: random.shuffled(choices.map((choice) => choice.id)).slice(0, 2 + random.below(2)),
      if: facts(),
      ...(random.once(2) ? { against: facts() } : {}),
    }),
  );
  const nevers = knowledge.questions.map(({ id, choices }): Property => {
    const ids = choices.map((choice) => choice.id);
    const when = random.once(3) ? {} : { when: { [id]: few(ids, 2, random) } };
    return { kind: "never-first", id: `never-${id}`, says: id, ...when, if: facts() };
  });
  return { ...knowledge, properties: [...orders, ...nevers] };
}

/** Knowledge small enough to try all answer sets, with random properties. */
function samples(): readonly Seen[] {
  const random = randomFrom(4_05);
  const found: Knowledge[] = [];
  while (found.length < KNOWLEDGES) {
    const knowledge = randomKnowledge(random);
    if (replyCount(knowledge.questions) <= MOST_SETS && knowledge.frameworks.length < 10) {
      found.push(declaring(knowledge, random));
    }
  }
  return found.map(seen);
}

function bruteForce(one: Seen, property: PropertyName, subject: readonly string[]): boolean {
  const key = [property, ...subject].join();
  const holds = one.said.get(key) ?? BRUTE[property](one, subject);
  one.said.set(key, holds);
  return holds;
}

const all = samples();

interface Judged {
  readonly is: Verdict["is"];
  readonly holds: boolean;
  readonly at: readonly [Knowledge, readonly string[]];
}

/** Every verdict of every property, paired with the result of brute force. */
function judged(rowLimit?: number): ReadonlyMap<PropertyName, readonly Judged[]> {
  const found = new Map<PropertyName, Judged[]>();
  for (const one of all) {
    for (const { property, tasks } of proofTasks(one.knowledge, rowLimit)) {
      const verdicts = tasks().map(({ subject, decide }) => ({
        is: decide().is,
        holds: bruteForce(one, property, subject),
        at: [one.knowledge, subject] as const,
      }));
      found.set(property, [...(found.get(property) ?? []), ...verdicts]);
    }
  }
  return found;
}

describe.each([...judged()])("%s", (_, verdicts) => {
  test("is decided as brute force decides it", () => {
    const wrong = verdicts.filter(({ is, holds }) => is !== (holds ? "proved" : "refuted"));
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test("is proved for some and refuted for others", () => {
    for (const is of ["proved", "refuted"] as const) {
      expect(verdicts.filter((one) => one.is === is).length, is).toBeGreaterThan(5);
    }
  });
});

describe.each([...judged(12)])("%s when most tables would be too large", (_, verdicts) => {
  test("is decided as brute force decides it, or undecided", () => {
    const decided = verdicts.filter(({ is }) => is !== "undecided");
    expect(decided.filter(({ is, holds }) => (is === "proved") !== holds).slice(0, 1)).toEqual([]);
  });
});
