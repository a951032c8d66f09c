// A check of rules in words: sound or not, and what is wrong where.
import {
  type Block,
  bad,
  type Cell,
  type Document,
  faint,
  paragraph,
  right,
  strong,
  table,
} from "../../text/document.ts";
import { moreThan } from "../../text/first-of.ts";
import { counted, listed, pathWords } from "../../text/words.ts";
import type { RulesCheckReport } from "./json.ts";
import { proofBlocks } from "./proof.ts";

/** Problems shown; a broken file may have thousands. */
const MOST_SHOWN = 100;

export function rulesCheckDocument(report: RulesCheckReport): Document {
  const { identified, problems, proof } = report;
  return [
    verdict(report),
    ...problemTable(report),
    ...moreThan(MOST_SHOWN, problems.length, (more) =>
      paragraph(`And ${counted(more, "problem")} more; -f json lists the first 1000.`),
    ),
    ...(identified === undefined || proof === undefined
      ? []
      : proofBlocks(proof, identified.knowledge)),
    ...(identified === undefined
      ? []
      : [
          paragraph(faint(`Rules ${identified.knowledge.name} ${identified.sha256.slice(0, 12)}.`)),
        ]),
  ];
}

function verdict({
  file = "The shipped knowledge",
  identified,
  problems,
}: RulesCheckReport): Block {
  const count = (level: string) => problems.filter((problem) => problem.level === level).length;
  const warnings = count("warning") === 0 ? [] : [counted(count("warning"), "warning")];
  if (identified === undefined) {
    const found = listed([counted(count("error"), "error"), ...warnings]);
    return paragraph(strong(`${file} is not sound`), `: ${found}.`);
  }
  const { rules, frameworks, questions, traits } = identified.knowledge;
  const parts = [
    counted(rules.length, "rule"),
    counted(frameworks.length, "framework"),
    counted(questions.length, "question"),
    counted(traits.length, "trait"),
  ];
  const found = [...warnings, ...(warnings.length === 0 ? ["nothing is wrong"] : [])];
  return paragraph(strong(`${file} is sound`), `: ${listed(found)} in ${listed(parts)}.`);
}

function problemTable({ problems }: RulesCheckReport): Block[] {
  if (problems.length === 0) return [];
  const columns = [right("Line"), right("Column"), "", "What is wrong"];
  const rows = problems
    .slice(0, MOST_SHOWN)
    .map(({ level, path, what, place }): Cell[] => [
      [String(place?.line ?? "")],
      [String(place?.column ?? "")],
      [level === "error" ? bad(level) : faint(level)],
      { lines: [...(path.length === 0 ? [] : [[faint(pathWords(path))]]), [what]] },
    ]);
  return [table(columns, rows, { lead: 2, last: "details" })];
}
