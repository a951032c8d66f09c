// Tests laws of every ranking: on all answers in the small world, on a seeded sample of the shipped rules.
import { describe, expect, test } from "vitest";
import type { Knowledge, Rule } from "../../src/knowledge/schema.ts";
import { type Ranking, rank } from "../../src/ranking/rank.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { randomFrom, shuffledKnowledge } from "../support/random.ts";
import { everySmallRequest, SAMPLE, sampleOfShipped, shipped } from "../support/samples.ts";
import { rule, smallWorld } from "../support/small-world.ts";

/** The ranking in short form: frameworks and rules as their ids. */
const told = (ranking: Ranking) =>
  JSON.stringify(ranking, (key, value) =>
    key === "framework" || key === "rule" || /^\d+$/.test(key) ? (value.id ?? value) : value,
  );

const topicName = ({ when = {} }: Rule) => JSON.stringify(Object.keys(when).sort());

/** The points that each topic in force gives to each row, in row order. */
function totalsByTopic({ rows }: Ranking): number[][] {
  const topics = new Map<string, number[]>();
  rows.forEach(({ reasons }, index) => {
    for (const { rule, points } of reasons) {
      const totals = topics.get(topicName(rule)) ?? rows.map(() => 0);
      totals[index] = (totals[index] ?? 0) + points;
      topics.set(topicName(rule), totals);
    }
  });
  return [...topics.values()];
}

/** Expects the law to hold for each of these; shows only the first few that break it. */
const always = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  expect(all.filter((one) => !holds(one)).slice(0, 3)).toEqual([]);

describe.each([
  ["the small world", smallWorld, everySmallRequest(), 108 * 8],
  ["the shipped knowledge", shipped, sampleOfShipped(), SAMPLE],
] satisfies [string, Knowledge, RankingRequest[], number][])(
  "in %s",
  (_name, knowledge, requests, count) => {
    const cases = requests.map((request) => ({ request, ranking: rank(knowledge, request) }));
    const rows = cases.flatMap((one) => one.ranking.rows.map((row) => ({ ...one, row })));

    test("the sample is as large as it claims, and its rankings differ", () => {
      expect(requests).toHaveLength(count);
      expect(new Set(cases.map(({ ranking }) => told(ranking))).size).toBeGreaterThan(count / 20);
    });

    test("reasons sum to points, each reason is its rule's points by its weight", () => {
      always(rows, ({ request, row }) => {
        const weightOf = ({ when = {} }: Rule) =>
          Object.keys(when).some((id) => request.important.has(id)) ? 2 : 1;
        return (
          row.points === row.reasons.reduce((total, { points }) => total + points, 0) &&
          row.reasons.every(
            ({ rule, points, weight }) =>
              points === (rule.points ?? 0) * weight && weight === weightOf(rule),
          )
        );
      });
    });

    test("no rule counts before all its questions are answered as it says", () => {
      const met = ({ when = {} }: Rule, { answers }: RankingRequest) =>
        Object.keys(when).every((id) =>
          when[id]?.some((choice) => answers.get(id)?.includes(choice)),
        );
      always(cases, ({ request, ranking }) =>
        [
          ...ranking.rows.flatMap(({ reasons }) => reasons.map((reason) => reason.rule)),
          ...ranking.ruledOut.map((one) => one.rule),
          ...ranking.elsewhere,
        ].every((one) => met(one, request)),
      );
    });

    test("a rule counts once for a framework, however many of its choices were given", () => {
      always(rows, ({ row: { reasons } }) => {
        return new Set(reasons.map(({ rule }) => rule.id)).size === reasons.length;
      });
    });

    test("fit is null if nothing sets frameworks apart, else 0 to 100, and 100 only for the best on every topic", () => {
      always(cases, ({ ranking }) => {
        const topics = totalsByTopic(ranking);
        const apart = topics.some((totals) => Math.max(...totals) > Math.min(...totals));
        return ranking.rows.every(({ fit }, index) => {
          if (fit === null) return !apart;
          const best = topics.every((totals) => totals[index] === Math.max(...totals));
          return apart && fit >= 0 && fit <= 100 && (fit === 100) === best;
        });
      });
    });

    test("the range of points contains the points", () => {
      always(rows, ({ row: { points, pointsRange } }) => {
        return pointsRange[0] <= points && points <= pointsRange[1];
      });
    });

    test("equal points share a rank, a rank counts those with more points, and ties are in order of id", () => {
      always(cases, ({ ranking: { rows: ranked } }) =>
        ranked.every((row, index) => {
          const more = ranked.filter((one) => one.points > row.points).length;
          const equal = ranked.filter((one) => one.points === row.points);
          const next = ranked[index + 1];
          return (
            row.rank === more + 1 &&
            row.tied === equal.length > 1 &&
            (next === undefined ||
              next.points < row.points ||
              (next.points === row.points && next.framework.id > row.framework.id))
          );
        }),
      );
    });

    test("every framework is ranked, ruled out or excluded: exactly one of the three", () => {
      const all = knowledge.frameworks.map(({ id }) => id).sort();
      always(cases, ({ ranking }) => {
        const parts = [ranking.rows, ranking.ruledOut, ranking.excluded].flatMap((part) => [
          ...new Set(part.map(({ framework }) => framework.id)),
        ]);
        return parts.sort().join() === all.join();
      });
    });

    test("the order of frameworks, rules, questions, choices, traits and keys changes nothing", () => {
      const random = randomFrom(7);
      const orders = Array.from({ length: 10 }, () => shuffledKnowledge(knowledge, random));
      always(cases, ({ request, ranking }) => {
        return told(rank(random.pick(orders), request)) === told(ranking);
      });
    });

    test("the order of answers and marks changes nothing", () => {
      const random = randomFrom(8);
      always(cases, ({ request, ranking }) => {
        const answers = random
          .shuffled([...request.answers])
          .map(([id, answer]) => [id, random.shuffled(answer)] as const);
        const important = new Set(random.shuffled([...request.important]));
        const shuffled = { ...request, answers: new Map(answers), important };
        return told(rank(knowledge, shuffled)) === told(ranking);
      });
    });

    test("one more rule for a framework moves its points and rank only in the rule's direction", () => {
      const random = randomFrom(9);
      always(cases, ({ request, ranking }) => {
        const { id } = random.pick(knowledge.frameworks);
        const points = random.pick([-3, -2, -1, 1, 2, 3]);
        const when = Object.fromEntries(
          random
            .some([...request.answers])
            .filter(([, answer]) => answer.length > 0)
            .slice(0, 2)
            .map(([question, answer]) => [question, [...answer]]),
        );
        const added = rule("zz-added", { when, for: [id], points });
        const after = rank({ ...knowledge, rules: [...knowledge.rules, added] }, request);
        const rowIn = ({ rows: ranked }: Ranking, of: string) =>
          ranked.find(({ framework }) => framework.id === of);
        const [before, now] = [rowIn(ranking, id), rowIn(after, id)];
        if (before === undefined || now === undefined) return before === now;
        return (
          Math.sign(now.points - before.points) === Math.sign(points) &&
          (before.rank - now.rank) * points >= 0 &&
          after.rows.every(
            (row) => row === now || row.points === rowIn(ranking, row.framework.id)?.points,
          )
        );
      });
    });
  },
);
