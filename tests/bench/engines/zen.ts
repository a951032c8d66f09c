// @gorules/zen-engine: a decision table with one row a rule, hit policy collect.
import {
  addRule,
  type Contender,
  clear,
  type Decision,
  manyQuestions,
  markWinners,
  newDecision,
  plainAnswers,
  type Task,
} from "./contender.ts";
import { zenEngine } from "./foreign.ts";

/** The same decision one at a time, and with all answer sets under way together. */
export function zen(task: Task): readonly Contender[] {
  const decision = new zenEngine.ZenEngine().createDecision(
    new zenEngine.ZenDecisionContent(content(task)),
  );
  const contexts = task.sets.map((answers) => contextOf(task, answers));
  const own = newDecision(task);
  const decide = async (set: number, into: Decision) => {
    const { result } = await decision.evaluate(contexts[set]);
    clear(into);
    for (const { rule } of result) {
      const found = task.rules[rule];
      if (found !== undefined) addRule(found, into);
    }
    markWinners(into);
  };
  return [
    {
      name: "zen-engine, one at a time",
      decide,
      async pass() {
        for (let set = 0; set < contexts.length; set += 1) await decide(set, own);
      },
    },
    {
      name: "zen-engine, all together",
      decide,
      async pass() {
        await Promise.all(contexts.map((_, set) => decide(set, own)));
      },
    },
  ];
}

/** The answers, and an empty list for an open question of several choices, which the table goes through. */
function contextOf({ knowledge }: Task, answers: Task["sets"][number]): unknown {
  const none = [...manyQuestions(knowledge)].map((question) => [question, []]);
  return { ...Object.fromEntries(none), ...plainAnswers(knowledge, answers) };
}

function content({ knowledge, rules }: Task): unknown {
  const many = manyQuestions(knowledge);
  const list = (choices: readonly string[]) => choices.map((choice) => `"${choice}"`).join(", ");
  const rows = rules.map(({ when }, index) => ({
    _id: `row-${index}`,
    rule: String(index),
    ...Object.fromEntries(knowledge.questions.map(({ id }) => [id, ""])),
    ...Object.fromEntries(
      when.map(([question, choices]) => [
        question,
        many.has(question) ? `some($, # in [${list(choices)}])` : list(choices),
      ]),
    ),
  }));
  const inputs = knowledge.questions.map(({ id }) => ({ id, name: id, field: id }));
  const table = {
    hitPolicy: "collect",
    inputs,
    outputs: [{ id: "rule", name: "rule", field: "rule" }],
    rules: rows,
  };
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: "in", name: "in", type: "inputNode", position },
      { id: "table", name: "table", type: "decisionTableNode", position, content: table },
      { id: "out", name: "out", type: "outputNode", position },
    ],
    edges: [
      { id: "to-table", type: "edge", sourceId: "in", targetId: "table" },
      { id: "to-out", type: "edge", sourceId: "table", targetId: "out" },
    ],
  };
}
