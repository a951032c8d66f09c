// `pyfw help rules`: how to bring rules of your own.
import type { Part } from "../help-text.ts";

export const rules: readonly Part[] = [
  "A rules file adds to the shipped rules, or replaces them. Every command that works with rules takes it with `--rules`:",
  {
    lines: [
      "{",
      '  "$schema": "./rules.schema.json",',
      '  "extends": "pyfw",',
      '  "name": "our rules",',
      '  "rules": [{',
      '    "id": "we-know-flask", "when": {"size": ["small"]},',
      '    "for": ["flask"], "points": 2,',
      '    "because": "is what our team knows",',
      '    "source": {"judgement": "a poll of the team"}',
      "  }]",
      "}",
    ],
  },
  {
    rows: [
      ["when", "questions with the choices under which the rule counts"],
      ["for, if", 'frameworks by id, or by facts: {"admin": ["built-in"]}'],
      ["points", '-3 to 3; or "ruleOut": true, which takes the framework out'],
      ["frameworks", 'frameworks of your own; "facts" corrects those of shipped ones'],
      ["remove", "ids of shipped rules, frameworks, questions and traits to leave out"],
      ["extends", '"pyfw", or "nothing" to start from nothing'],
    ],
  },
  {
    lines: [
      "pyfw schema rules -o rules.schema.json    for completion in an editor",
      "pyfw rules check team.json                lists all problems",
      "pyfw rules check team.json --prove        looks at all answers",
      "pyfw rules diff pyfw team.json            says what it decides otherwise",
      "pyfw recommend --rules team.json",
    ],
  },
];
