// One framework in words: its facts with their sources, and the guidance for and against it.
import { pointsOf } from "../../knowledge/rule.ts";
import type { Rule } from "../../knowledge/schema.ts";
import {
  address,
  type Block,
  bad,
  cell,
  code,
  type Document,
  faint,
  good,
  heading,
  list,
  paragraph,
  strong,
  type Text,
} from "../../text/document.ts";
import { signed } from "../../text/words.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { conditionOf, provenance, successorWords, valueWords } from "../wording.ts";
import type { FrameworkReport } from "./json.ts";

export function frameworkDocument(report: FrameworkReport): Document {
  const { framework, origin, knowledge } = report;
  const sources = sourceList(knowledge.claims);
  return [
    heading(framework.name),
    paragraph(framework.summary),
    list([
      [strong("Kind: "), framework.kind],
      [strong("Homepage: "), address(framework.homepage)],
      [strong("Documentation: "), address(framework.docs)],
      [strong("First step: "), code(framework.firstStep)],
      ...health(report),
    ]),
    ...facts(report, sources),
    ...guidance(report, sources),
    ...sources.blocks(),
    paragraph(faint(provenance(origin))),
  ];
}

function health({ framework }: FrameworkReport): Text[] {
  if (framework.facts["new-projects"]?.value !== "no") return [];
  return [[strong("Not meant for new projects: "), successorWords(framework)]];
}

function facts({ framework, knowledge }: FrameworkReport, sources: SourceList): Block[] {
  const columns = [
    { title: "Trait", align: "left" },
    { title: "As of", align: "left" },
    { title: "Value", align: "left" },
  ] as const;
  const groups = [...new Set(knowledge.traits.map((trait) => trait.group))];
  return groups.flatMap((group): Block[] => {
    const rows = knowledge.traits
      .filter((trait) => trait.group === group)
      .flatMap((trait) => {
        const fact = framework.facts[trait.id];
        if (fact === undefined) return [];
        const meaning = trait.values?.find((value) => value.id === fact.value)?.meaning;
        const value: Text = [
          valueWords(fact.value),
          ...(meaning === undefined ? [] : [faint(`: ${meaning}`)]),
          ...(fact.source === undefined ? [] : [" ", faint(sources.cite(fact.source))]),
        ];
        return [[cell([trait.label]), cell([faint(fact.asOf ?? "")]), cell(value)]];
      });
    return [heading(`Facts: ${group}`), { type: "table", columns, lead: 1, last: "details", rows }];
  });
}

function guidance({ rules, knowledge }: FrameworkReport, sources: SourceList): Block[] {
  const section = (title: string, chosen: readonly Rule[]): Block[] => {
    if (chosen.length === 0) return [];
    const items = chosen.map((rule): Text => {
      const points = pointsOf(rule);
      const mark =
        "ruleOut" in rule
          ? bad("ruled out")
          : points > 0
            ? good(signed(points))
            : bad(signed(points));
      return [
        mark,
        ` ${rule.because} `,
        faint(`when ${conditionOf(rule, knowledge.questions)} `),
        faint(sources.cite(rule.source)),
      ];
    });
    return [heading(title), list(items)];
  };
  return [
    ...section(
      "Guidance for it",
      rules.filter((rule) => pointsOf(rule) > 0),
    ),
    ...section(
      "Guidance against it",
      rules.filter((rule) => "ruleOut" in rule || pointsOf(rule) < 0),
    ),
  ];
}
