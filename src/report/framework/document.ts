// One framework in words: its facts with their sources, and the guidance for and against it.
import { factShares } from "../../knowledge/fact-shares.ts";
import { pointsOf } from "../../knowledge/rule.ts";
import type { Fact, Rule } from "../../knowledge/schema.ts";
import {
  address,
  type Block,
  bad,
  code,
  type Document,
  faint,
  good,
  heading,
  labelled,
  paragraph,
  section,
  type Text,
  table,
  withCode,
} from "../../text/document.ts";
import { counted, signed } from "../../text/words.ts";
import { cautionOf } from "../recommendation/caution.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { profileOf } from "../strengths.ts";
import { provenance, valueWords, whenWords } from "../wording.ts";
import type { FrameworkReport } from "./json.ts";

export function frameworkDocument(report: FrameworkReport): Document {
  const { framework, knowledge, origin, detail } = report;
  const sources = sourceList(knowledge.claims);
  const about = [heading(framework.name), paragraph(framework.summary)];
  const last = paragraph(faint(provenance(origin)));
  if (detail === "facts") return [...about, ...provedNote(report), ...facts(report, seen), last];
  return [
    ...(detail === "sources" ? about : opening(report)),
    ...provedNote(report),
    ...facts(report, cited(sources)),
    ...guidance(report, sources),
    ...sources.blocks(),
    last,
  ];
}

/** The framework at a glance and what else there is to see, for the screen of a terminal. */
export function profileDocument(report: FrameworkReport): Document {
  const { id, facts } = report.framework;
  const count = counted(Object.keys(facts).length, "fact");
  const more = `add \`--facts\` (${count}) or \`--sources\`; \`pyfw compare ${id} <another>\``;
  return [...opening(report), ...labelled(LABEL, { More: [withCode(more)] })];
}

/** The mark of a fact that a probe proves. */
const PROVED = "✓";

function provedNote({ framework }: FrameworkReport): Block[] {
  const { proved, all } = factShares([framework]);
  if (proved === 0) return [];
  const words = ` proved by running ${framework.name}: ${proved} of ${counted(all, "fact")}`;
  return [paragraph(good(PROVED), words)];
}

/** The lines of a cell that holds a fact, whose value is in words. */
type Lines = (value: Text, fact: Fact) => readonly Text[];

/** A proved fact has a second line: how it was seen. */
const seen: Lines = (value, { source }) =>
  source && "probe" in source ? [value, [good(PROVED), " ", faint(source.how)]] : [value];

/** A fact has the number of its source. */
function cited(sources: SourceList): Lines {
  return (value, { source }) => {
    if (source === undefined) return [value];
    const proved = "probe" in source ? [" ", good(PROVED)] : [];
    return [[...value, ...proved, " ", faint(sources.cite(source))]];
  };
}

function facts({ framework, knowledge }: FrameworkReport, lines: Lines): Block[] {
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
        ];
        return [[[trait.label], [faint(fact.asOf ?? "")], { lines: lines(value, fact) }]];
      });
    const form = { lead: 1, last: "details" } as const;
    return [heading(`Facts: ${group}`), table(["Trait", "As of", "Value"], rows, form)];
  });
}

function guidance({ rules, knowledge }: FrameworkReport, sources: SourceList): Block[] {
  const lineOf = (rule: Rule): Text => {
    const points = pointsOf(rule);
    const mark = "ruleOut" in rule ? bad("ruled out") : (points > 0 ? good : bad)(signed(points));
    return [
      mark,
      ` ${rule.because} `,
      faint(`${whenWords(rule, knowledge.questions)} `),
      faint(sources.cite(rule.source)),
    ];
  };
  const speakingFor = rules.filter((rule) => pointsOf(rule) > 0);
  const against = rules.filter((rule) => "ruleOut" in rule || pointsOf(rule) < 0);
  return [
    ...section("Guidance for it", speakingFor.map(lineOf)),
    ...section("Guidance against it", against.map(lineOf)),
  ];
}

/** The framework at a glance. */
function opening(report: FrameworkReport): Block[] {
  const { framework } = report;
  const { strengths, weaknesses } = profileOf(report.rules, report.knowledge, MOST);
  const caution = cautionOf(framework);
  return [
    heading(framework.name),
    paragraph(framework.summary),
    ...labelled(LABEL, {
      Kind: [[framework.kind]],
      "Made for": madeFor(report),
      Strengths: strengths.map(({ because }) => [good("+"), ` ${because}`]),
      Weaknesses: weaknesses.map(({ because }) => [bad("-"), ` ${because}`]),
      Upkeep: upkeep(report),
      Caution: caution === undefined ? [] : [[bad(caution)]],
      Start: [[code(framework.firstStep)]],
      Docs: [[address(framework.docs)]],
      Homepage: [[address(framework.homepage)]],
    }),
  ];
}

/** Of strengths and of weaknesses. */
const MOST = 4;

/** The columns of the longest label. */
const LABEL = "Weaknesses".length + 1;

function madeFor({ framework, knowledge }: FrameworkReport): readonly Text[] {
  const stated = [framework.facts["made-for"]?.value ?? []].flat();
  const trait = knowledge.traits.find(({ id }) => id === "made-for");
  const meanings = stated.map(
    (value) => trait?.values?.find(({ id }) => id === value)?.meaning ?? value,
  );
  return meanings.length === 0 ? [] : [[meanings.join("; ")]];
}

/** The traits by which upkeep is judged. */
const UPKEEP = ["latest-release", "maintenance", "upstream", "ecosystem", "adoption"];

function upkeep({ framework, knowledge }: FrameworkReport): readonly Text[] {
  const parts = UPKEEP.flatMap((id): Text[] => {
    const trait = knowledge.traits.find((one) => one.id === id);
    const fact = framework.facts[id];
    if (trait === undefined || fact === undefined) return [];
    return [[faint(`${trait.label}: `), valueWords(fact.value)]];
  });
  if (parts.length === 0) return [];
  return [parts.flatMap((part, index) => (index === 0 ? part : ["; ", ...part]))];
}
