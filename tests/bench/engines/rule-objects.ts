// The plain loop: one rule object after the other.
import {
  addRule,
  type Contender,
  clear,
  type Decision,
  markWinners,
  newDecision,
  type Task,
} from "./contender.ts";

export function ruleObjects(task: Task): Contender {
  const own = newDecision(task);
  const decide = (set: number, into: Decision) => {
    const answers = task.sets[set];
    clear(into);
    for (const rule of task.rules) {
      let met = true;
      for (const [question, choices] of rule.when) {
        const answer = answers?.get(question);
        met = answer?.some((choice) => choices.includes(choice)) ?? false;
        if (!met) break;
      }
      if (met) addRule(rule, into);
    }
    markWinners(into);
  };
  return {
    name: "plain loop over rule objects",
    decide,
    pass() {
      for (let set = 0; set < task.sets.length; set += 1) decide(set, own);
    },
  };
}
