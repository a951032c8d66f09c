// A check of rules in words: sound or not, and what is wrong where.
import { groupBy } from "../../knowledge/group-by.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { type Document, list, paragraph, right, section, table } from "../../text/document.ts";
import { bad, code, faint, good, strong, type Text, withCode } from "../../text/spans.ts";
import { counted, listed, pathWords } from "../../text/words.ts";
import { rulesTag } from "../wording.ts";
import type { PropertyProof, RulesCheckReport } from "./json.ts";
import { TOGETHER_WORDS } from "./proof-words.ts";

/** The most problems and faults shown; a broken or script-generated file may have thousands. */
const MOST_SHOWN = 100;

export function rulesCheckDocument(report: RulesCheckReport): Document {
  const { identified, problems, proof } = report;
  const more = problems.length - MOST_SHOWN;
  return [
    verdict(report),
    problemTable(report),
    more > 0 && paragraph(`And ${counted(more, "more problem")}; -f json lists the first 1000.`),
    identified && [
      proof && proofBlocks(proof, identified.knowledge),
      paragraph(faint(`Rules ${rulesTag(identified.origin.rules)}.`)),
    ],
  ];
}

function verdict(report: RulesCheckReport): Document {
  const { file = "The shipped knowledge", identified, problems } = report;
  const count = (level: string) => problems.filter((problem) => problem.level === level).length;
  const warnings = count("warning") === 0 ? [] : [counted(count("warning"), "warning")];
  if (identified === undefined) {
    const found = listed([counted(count("error"), "error"), ...warnings]);
    return paragraph(strong(`${file} is not valid`), `: ${found}.`);
  }
  const parts = (["rule", "framework", "question", "trait"] as const).map((part) =>
    counted(identified.knowledge[`${part}s`].length, part),
  );
  const [found = "no problems"] = warnings;
  const isDoubtful = report.proof?.some(({ refuted, undecided }) => refuted + undecided > 0);
  const but = isDoubtful && ", but not all of it is proved";
  return paragraph(strong(`${file} is valid`), `: ${found} in ${listed(parts)}`, but, ".");
}

function problemTable({ problems }: RulesCheckReport): Document {
  const columns = ["Place", "", "What is wrong"];
  const rows = problems
    .slice(0, MOST_SHOWN)
    .map(({ level, path, what, place }) => [
      place === undefined ? "" : `${place.line}:${place.column}`,
      level === "error" ? bad(level) : faint(level),
      { lines: [path.length > 0 && faint(pathWords(path)), what] },
    ]);
  return table(columns, rows, { lead: 2, last: "details" });
}

function proofBlocks(proof: readonly PropertyProof[], knowledge: Knowledge): Document {
  const columns = ["For all answers", right("Proved"), "Seconds"];
  const rows = proof.map((one) => rowOf(one, knowledge));
  return section(
    "Proof",
    table(columns, rows, { lead: 1, last: "value" }),
    declared(knowledge),
    faults(proof),
  );
}

function rowOf(proof: PropertyProof, knowledge: Knowledge) {
  const { property, says, proved, verdicts, milliseconds } = proof;
  const others = (["refuted", "undecided"] as const).map((is) => {
    return proof[is] > 0 && bad(`${proof[is]} ${is}`);
  });
  return [
    { lines: [says, asideOf(property, knowledge)] },
    { lines: [`${proved} of ${verdicts.length}`, ...others] },
    (milliseconds / 1000).toFixed(2),
  ];
}

function asideOf(property: string, { mayRuleOutAll }: Knowledge): Text {
  if (property === "choice-matters") return faint("instead of another choice of its question");
  const isAllowed = property === "something-left" && mayRuleOutAll === true;
  return isAllowed && faint("not checked: the rules allow it");
}

function declared({ properties = [] }: Knowledge): Document {
  const items = list(properties.map(({ id, says }) => [code(id), `: ${says}`]));
  return items && [paragraph("Declared:"), items];
}

/** The faults of a property; those that follow from one rule are one fault. */
function faultsOf({ property, verdicts }: PropertyProof): readonly string[] {
  const decided = verdicts.filter(({ limit }) => limit !== "time");
  const together = TOGETHER_WORDS[property];
  return [...groupBy(decided, ({ by = [] }) => together && by[0])].flatMap(([rule, all]) =>
    rule === undefined || together === undefined || all.length === 1
      ? all.flatMap(({ message }) => message ?? [])
      : together(
          rule,
          all.map(({ subject: [, id = ""] }) => `\`${id}\``),
        ),
  );
}

function faults(proof: readonly PropertyProof[]): Document {
  const verdicts = proof.flatMap((one) => one.verdicts);
  const late = verdicts.filter(({ limit }) => limit === "time").length;
  const found = proof.flatMap(faultsOf);
  if (found.length + late === 0) {
    return paragraph(good("Everything is proved"), "; -f json has the answers that show it.");
  }
  const more = found.length - MOST_SHOWN;
  return [
    paragraph(bad("Not everything is proved"), ":"),
    list([
      ...found.slice(0, MOST_SHOWN).map(withCode),
      late > 0 && `time ran out for ${late} of ${verdicts.length}`,
    ]),
    more > 0 && paragraph(`And ${more} more; see them with -f json.`),
  ];
}
