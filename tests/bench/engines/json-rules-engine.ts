// json-rules-engine: one of its rules for each of ours; its events say which are in force.
import {
  addRule,
  type Contender,
  clear,
  type Decision,
  manyQuestions,
  markWinners,
  newDecision,
  plainAnswers,
  type ScoringRule,
  type Task,
} from "./contender.ts";
import { jsonRulesEngine } from "./foreign.ts";

export function jsonRules(task: Task): Contender {
  const many = manyQuestions(task.knowledge);
  const engine = new jsonRulesEngine.Engine(
    task.rules.map((rule, index) => ({
      conditions: { all: rule.when.map((condition) => conditionOf(condition, many)) },
      event: { type: "rule", params: { rule: index } },
    })),
    { allowUndefinedFacts: true },
  );
  const facts = task.sets.map((answers) => plainAnswers(task.knowledge, answers));
  const own = newDecision(task);
  const decide = async (set: number, into: Decision) => {
    const { events } = await engine.run(facts[set]);
    clear(into);
    for (const { params } of events) {
      const rule = task.rules[params.rule];
      if (rule !== undefined) addRule(rule, into);
    }
    markWinners(into);
  };
  return {
    name: "json-rules-engine",
    decide,
    async pass() {
      for (let set = 0; set < facts.length; set += 1) await decide(set, own);
    },
  };
}

function conditionOf(
  [question, choices]: ScoringRule["when"][number],
  many: ReadonlySet<string>,
): unknown {
  if (!many.has(question)) return { fact: question, operator: "in", value: choices };
  return {
    any: choices.map((choice) => ({ fact: question, operator: "contains", value: choice })),
  };
}
