// What all traits and their values are.
import type { Trait } from "../../knowledge/schema.ts";
import {
  type Block,
  code,
  type Document,
  faint,
  heading,
  paragraph,
  strong,
  type Text,
  table,
  withCode,
} from "../../text/document.ts";
import { sentence } from "../../text/words.ts";
import type { TraitsReport } from "./json.ts";

/** The document of all traits, a table for each group. */
export function traitsDocument({ traits }: TraitsReport): Document {
  const groups = [...new Set(traits.map(({ group }) => group))];
  const example = traits.find(({ values }) => values !== undefined);
  return [
    ...groups.flatMap((group): Block[] => [
      heading(sentence(group)),
      table(
        ["Trait", "Values"],
        traits
          .filter((trait) => trait.group === group)
          .map((trait) => [[code(trait.id)], { lines: linesOf(trait) }]),
        { lead: 1, last: "details", indent: 2 },
      ),
    ]),
    ...(example === undefined ? [] : [usage(example)]),
  ];
}

function linesOf({ label, meaning, type, values }: Trait): readonly Text[] {
  return [
    [strong(label), `: ${meaning}`, ...NOTES[type]],
    ...(values ?? []).map((value): Text => [code(value.id), `: ${value.meaning}`]),
  ];
}

const NOTES: Readonly<Record<Trait["type"], Text>> = {
  one: [],
  many: [faint(" (a framework can have several)")],
  info: [faint(" (free text: not for "), code("--require"), faint(")")],
};

function usage({ id, values = [] }: Trait): Block {
  const [first, second] = values.map((value) => value.id);
  const any = second === undefined ? "" : `, or any of several: \`${id}=${first},${second}\``;
  return paragraph(...withCode(`Filter with \`pyfw list --require ${id}=${first}\`${any}.`));
}
