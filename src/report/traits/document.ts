// All traits and their values in words.
import { withRules } from "../../answers/command.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Trait } from "../../knowledge/schema.ts";
import { type Document, paragraph, section, table } from "../../text/document.ts";
import { code, faint, strong, type Text, withCode } from "../../text/spans.ts";
import { sentence } from "../../text/words.ts";
import type { TraitsReport } from "./json.ts";

export function traitsDocument(report: TraitsReport): Document {
  return [
    [...groupBy(report.knowledge.traits, ({ group }) => group)].map(([group, some]) => {
      const rows = some.map((trait) => [code(trait.id), { lines: linesOf(trait) }]);
      const form = { lead: 1, last: "details", indent: 2 } as const;
      return section(sentence(group), table(["Trait", "Values"], rows, form));
    }),
    usage(report),
  ];
}

function linesOf({ label, meaning, type, values = [] }: Trait): readonly Text[] {
  return [
    [strong(label), `: ${meaning}`, NOTES[type]],
    ...values.map((value) => [code(value.id), `: ${value.meaning}`]),
  ];
}

const NOTES: Readonly<Record<Trait["type"], Text>> = {
  one: undefined,
  many: faint(" (a framework can have several)"),
  info: [faint(" (free text: not for "), code("--require"), faint(")")],
};

function usage({ knowledge: { traits }, origin }: TraitsReport): Document {
  const example = traits.find(({ values }) => values !== undefined);
  if (example === undefined) return undefined;
  const { id, values = [] } = example;
  const [first, second] = values.map((value) => value.id);
  const any = second === undefined ? "" : `, or any of several: \`${id}=${first},${second}\``;
  const command = withRules(`pyfw list --require ${id}=${first}`, origin);
  return paragraph("Filter with ", code(command), withCode(`${any}.`));
}
