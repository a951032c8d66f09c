// The beginning of what is said of a framework: what it is for, strengths, weaknesses, upkeep, how to start.
import type { FrameworkRule } from "../../knowledge/schema.ts";
import {
  address,
  type Block,
  bad,
  code,
  faint,
  good,
  heading,
  labelled,
  paragraph,
  type Span,
  type Text,
} from "../../text/document.ts";
import { cautionOf } from "../recommendation/caution.ts";
import { profileOf } from "../strengths.ts";
import { valueWords } from "../wording.ts";
import type { FrameworkReport } from "./json.ts";

/** The framework at a glance. */
export function opening(report: FrameworkReport): Block[] {
  const { framework } = report;
  const { strengths, weaknesses } = profileOf(report.rules, report.knowledge, MOST);
  const caution = cautionOf(framework);
  return [
    heading(framework.name),
    paragraph(framework.summary),
    {
      type: "notes",
      notes: [
        ...labelled("Kind", LABEL, [[framework.kind]]),
        ...labelled("Made for", LABEL, madeFor(report)),
        ...labelled("Strengths", LABEL, strengths.map(linesWith(good("+")))),
        ...labelled("Weaknesses", LABEL, weaknesses.map(linesWith(bad("-")))),
        ...labelled("Upkeep", LABEL, upkeep(report)),
        ...labelled("Caution", LABEL, caution === undefined ? [] : [[bad(caution)]]),
        ...labelled("Start", LABEL, [[code(framework.firstStep)]]),
        ...labelled("Docs", LABEL, [[address(framework.docs)]]),
        ...labelled("Homepage", LABEL, [[address(framework.homepage)]]),
      ],
    },
  ];
}

const linesWith =
  (mark: Span) =>
  (rule: FrameworkRule): Text => [mark, ` ${rule.because}`];

/** Of strengths and of weaknesses. */
const MOST = 4;

/** The columns of the longest label. */
export const LABEL = "Weaknesses".length + 1;

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
