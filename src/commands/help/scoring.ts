// `pyfw help scoring`: how points add up to a ranking.
import type { Part } from "../help-text.ts";

export const scoring: readonly Part[] = [
  "A rule says: under these answers, frameworks with these facts gain points, lose points or are ruled out, because of this, by this source.",
  {
    rows: [
      ["In force", "a rule counts once you gave one of its answers to each of its questions"],
      [
        "Points",
        "whole numbers from -3 to 3: 1 helps, 2 helps clearly, 3 is what the framework exists for",
      ],
      ["Important", "doubles the points of every rule on the question"],
      ["Sum", "the points of a framework add up; equal points are a tie"],
      ["Unknown", "a fact that no source states gives no points and rules nothing out"],
      ["Ruled out", "such frameworks are not ranked; the report names the rule"],
      ["Advice", "some answers need no web framework; a rule then says what to use"],
    ],
  },
  "How sure the answer is: the share of ways to answer the open questions, weighted by how often people give each answer, in which the same frameworks stay first.",
  "Fit (0 to 100, in JSON) compares points with the best and the worst that any framework could get on the same questions. Only a framework that is best on all of them gets 100.",
  "`-f json` names the rule behind every point, `pyfw show <framework>` its facts with sources, and `--why-not <framework>` what would put another one first.",
];
