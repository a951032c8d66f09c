// `pyfw help scoring`: how points add up to a ranking.
import type { Part } from "../help-text.ts";

export const scoring: readonly Part[] = [
  "A rule applies to some answers, and to frameworks with some facts. It gives points, takes points or rules the framework out. It names its reason and its source.",
  {
    rows: [
      ["In force", "a rule counts once you gave one of its answers to each of its questions"],
      ["Points", "from -3 to 3: 1 helps, 2 helps clearly, 3 is what the framework exists for"],
      ["Important", "doubles the points of every rule on the question"],
      ["Sum", "the points of a framework add up; equal points are a tie"],
      ["Unknown", "a fact that no source states gives no points and rules nothing out"],
      ["Ruled out", "such frameworks are not ranked; the report names the rule"],
      ["Advice", "some answers need no web framework; a rule then says what to use"],
    ],
  },
  "How sure the answer is: pyfw looks at the ways to answer the open questions. It weights them by how often people give each answer. The share in which the same frameworks stay first says how sure it is.",
  "Fit, in JSON, is a number from 0 to 100. It compares points with the best and the worst that any framework could get on the same questions. Only a framework that is best on all of them gets 100.",
  "The guidance began with an article, “Different Python Web Frameworks”: https://iq.opengenus.org/different-python-web-frameworks/. `--article` counts it alone.",
  "`-f json` names the rule behind every point. `pyfw show <framework>` has its facts with sources. `--why-not <framework>` says what would put another one first.",
];
