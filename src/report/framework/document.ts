// One framework in words: its facts with their sources, and the guidance for and against it.
import { withRules } from "../../answers/command.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import { factShares } from "../../knowledge/origin.ts";
import { pointsOf } from "../../knowledge/rule.ts";
import type { Fact, FrameworkRule, Rule } from "../../knowledge/schema.ts";
import { type Document, labelled, list, paragraph, section, table } from "../../text/document.ts";
import { address, bad, code, faint, good, joined, type Text, withCode } from "../../text/spans.ts";
import { counted, signed } from "../../text/words.ts";
import { cautionOf } from "../recommendation/certainty.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { profileOf } from "../strengths.ts";
import { provenance, valueWords, whenWords } from "../wording.ts";
import type { FrameworkReport } from "./json.ts";

export function frameworkDocument(report: FrameworkReport): Document {
  const { knowledge, origin, detail } = report;
  const sources = sourceList(knowledge.claims);
  const isShort = detail === "facts";
  return [
    detail === "everything" ? profile(report) : about(report),
    provedNote(report),
    facts(report, isShort ? undefined : sources),
    !isShort && [guidance(report, sources), sources.blocks()],
    paragraph(faint(provenance(origin))),
  ];
}

/** The framework at a glance and where to see more, for the screen of a terminal. */
export function profileDocument(report: FrameworkReport): Document {
  const { id, facts } = report.framework;
  const count = counted(Object.keys(facts).length, "fact");
  const add = withCode(`add \`--facts\` (${count}) or \`--sources\`; `);
  const command = code(withRules(`pyfw compare ${id} <another>`, report.origin));
  return [profile(report), labelled(LABEL, { More: [[add, command]] })];
}

const PROVED = "✓";

function provedNote({ framework }: FrameworkReport): Document {
  const { proved, all } = factShares([framework]);
  if (proved === 0) return undefined;
  const words = ` seen in the released ${framework.name}: ${proved} of ${counted(all, "fact")}`;
  return paragraph(good(PROVED), words);
}

/** A fact's value in words. Without `sources`, a proved one has a second line: how it was seen. */
function factLines(value: Text, { source }: Fact, sources?: SourceList): readonly Text[] {
  if (source === undefined) return [value];
  const isProved = "probe" in source;
  if (sources === undefined)
    return isProved ? [value, [good(PROVED), " ", faint(source.how)]] : [value];
  return [[value, isProved && [" ", good(PROVED)], " ", faint(sources.cite(source))]];
}

function facts({ framework, knowledge }: FrameworkReport, sources?: SourceList): Document {
  return [...groupBy(knowledge.traits, ({ group }) => group)].map(([group, traits]) => {
    const rows = traits.flatMap(({ id, label, values }) => {
      const fact = framework.facts[id];
      if (fact === undefined) return [];
      const meaning = values?.find((value) => value.id === fact.value)?.meaning;
      const value = [valueWords(fact.value), meaning !== undefined && faint(`: ${meaning}`)];
      return [[label, faint(fact.asOf ?? ""), { lines: factLines(value, fact, sources) }]];
    });
    const form = { lead: 1, last: "details" } as const;
    return section(`Facts: ${group}`, table(["Trait", "As of", "Value"], rows, form));
  });
}

function guidance({ rules, knowledge }: FrameworkReport, sources: SourceList): Document {
  const lineOf = (rule: Rule): Text => {
    const points = pointsOf(rule);
    return [
      ...("ruleOut" in rule
        ? [bad("ruled out"), ": it "]
        : [(points > 0 ? good : bad)(signed(points)), " "]),
      `${rule.because} `,
      faint(`${whenWords(rule, knowledge.questions)} `),
      faint(sources.cite(rule.source)),
    ];
  };
  const all = joinedByFamily(rules);
  const inFavour = all.filter((rule) => pointsOf(rule) > 0);
  const against = all.filter((rule) => "ruleOut" in rule || pointsOf(rule) < 0);
  return [
    section("Guidance for it", list(inFavour.map(lineOf))),
    section("Guidance against it", list(against.map(lineOf))),
  ];
}

/** The rules made from one written rule as one, in force wherever one of them is. */
function joinedByFamily(rules: readonly FrameworkRule[]): readonly FrameworkRule[] {
  const families = groupBy(rules, ({ family, id }) => family ?? id);
  return [...families.values()].map((together) => {
    const last = together.at(-1) ?? together[0];
    const when = Object.keys(last.when ?? {}).map((question): [string, string[]] => {
      const choices = together.flatMap((one) => one.when?.[question] ?? []);
      return [question, [...new Set(choices)]];
    });
    return last.when === undefined ? last : { ...last, when: Object.fromEntries(when) };
  });
}

function about({ framework }: FrameworkReport): Document {
  return section(framework.name, paragraph(framework.summary));
}

function profile(report: FrameworkReport): Document {
  const { framework } = report;
  const { strengths, weaknesses } = profileOf(framework, report.knowledge, MOST);
  const caution = cautionOf(framework);
  return [
    about(report),
    labelled(LABEL, {
      Kind: [framework.kind],
      "Made for": [madeFor(report)],
      Strengths: strengths.map(({ because }) => [good("+"), ` ${because}`]),
      Weaknesses: weaknesses.map(({ because }) => [bad("-"), ` ${because}`]),
      Upkeep: [upkeep(report)],
      Caution: [caution && bad(caution)],
      Start: [code(framework.firstStep)],
      Docs: [address(framework.docs)],
      Homepage: [address(framework.homepage)],
    }),
  ];
}

/** The most strengths, and the most weaknesses. */
const MOST = 4;

const LABEL = "Weaknesses".length + 1;

function madeFor({ framework, knowledge }: FrameworkReport): Text {
  const stated = [framework.facts["made-for"]?.value ?? []].flat();
  const { values } = knowledge.traits.find(({ id }) => id === "made-for") ?? {};
  const meanings = stated.map((value) => values?.find(({ id }) => id === value)?.meaning ?? value);
  return joined(meanings, "; ");
}

const UPKEEP = ["latest-release", "maintenance", "upstream", "ecosystem", "adoption"];

function upkeep({ framework, knowledge }: FrameworkReport): Text {
  const parts = UPKEEP.map((id): Text => {
    const trait = knowledge.traits.find((one) => one.id === id);
    const fact = framework.facts[id];
    return trait && fact && [faint(`${trait.label}: `), valueWords(fact.value)];
  });
  return joined(parts, "; ");
}
