// Finds changes by hand in a record: where the text differs from the block.
import { error, type KnowledgeProblem } from "../knowledge/problem.ts";
import type { Framework } from "../knowledge/schema.ts";
import { shortened } from "../text/quote.ts";
import { counted, firstOf } from "../text/words.ts";
import type { RecordComparison } from "./comparison.ts";
import { nameWords, type Passage, proseOf } from "./prose.ts";
import type { RecordRead } from "./read-record.ts";
import { standings } from "./record.ts";
import type { DecisionRecord } from "./shape.ts";

type Named = Pick<Framework, "id" | "name">;

/** By id: the names in the record; for an older one, the names of its frameworks in `known`. */
type Names = ReadonlyMap<string, string>;

function namesIn({ frameworks }: DecisionRecord, known: readonly Named[]): Names {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  for (const [id, { name }] of Object.entries(frameworks))
    if (name !== undefined) names.set(id, name);
  return names;
}

/** A difference, the line that shows it, and the way to it in the block. */
type Edit = readonly [line: number, what: string, ...path: readonly string[]];

/** All signs of a change by hand: in the block, and where title, options or outcome differ from it. */
export function editsIn(
  text: string,
  file: string,
  { record, line, blockHash, edits }: RecordRead,
  comparison: RecordComparison,
  frameworks: readonly Named[],
): readonly KnowledgeProblem[] {
  // Points in a record without a hash that neither its rules nor its facts explain.
  const unexplained = comparison.changes.flatMap((change): Edit[] =>
    blockHash === "missing" && change.kind === "unexplained"
      ? [[line, `rule \`${change.rule}\` does not give the points stated here`, "frameworks"]]
      : [],
  );
  const found = [...unexplained, ...proseEdits(text, record, namesIn(record, frameworks))];
  return [
    ...edits,
    ...found.map(([at, what, ...path]) => {
      return { ...error(path, what), place: { file, line: at, column: 1 } };
    }),
  ];
}

function proseEdits(text: string, record: DecisionRecord, names: Names): readonly Edit[] {
  const { titles, options, outcomes } = proseOf(text);
  const chosen = record.chosen === null ? null : names.get(record.chosen);
  const ids = Object.keys(record.frameworks);
  const known = ids.flatMap((id) => names.get(id) ?? []);
  const choice = chosen ? `the choice is ${shortened(chosen)}` : "nothing is chosen yet";
  const wrong =
    chosen === undefined
      ? []
      : [...titleEdits(titles, chosen, known), ...outcomeEdits(outcomes, chosen)];
  const found = [
    ...wrong.map(([line, what]): Edit => [line, `${what}; in the block ${choice}`]),
    ...(known.length < ids.length ? [] : optionEdits(options, record, names)),
  ];
  const restOf = (more: number): Edit => [1, `and ${more} more differences between text and block`];
  return firstOf(found, MOST_EDITS, (edit) => edit, restOf);
}

/** Far more changes than a person makes in a record. */
const MOST_EDITS = 100;

/** The first framework in a title is the choice; one that names none says nothing. Later ones may not choose. */
function titleEdits(
  titles: readonly Passage[],
  chosen: string | null,
  names: readonly string[],
): readonly Edit[] {
  if (titles.length === 0) return [[1, "there is no title"]];
  return titles.flatMap(({ line, text }, place): Edit[] => {
    const words = text.slice(0, LONGEST);
    const [, used] = /\buse (.+) as the web framework/i.exec(words) ?? [];
    if (place > 0 && used === undefined) return [];
    const named = used ?? (words === UNDECIDED ? undefined : firstNamed(words, names));
    const isSame =
      named === undefined
        ? chosen === null || !/\buse\b/i.test(words)
        : chosen !== null && comparable(named) === comparable(chosen);
    return isSame ? [] : [[line, `the title says “${shortened(words)}”`]];
  });
}

const UNDECIDED = "Choose a web framework";

/** Longer than any name, and short enough to search for every name. */
const LONGEST = 1000;

const comparable = (name: string) => nameWords(name).toLowerCase();

/** The first name in a text, as a whole word; the longest if several begin there. */
function firstNamed(text: string, names: readonly string[]): string | undefined {
  const nameAt = finderOf(names.map(comparable));
  const words = text.toLowerCase();
  for (let at = 0; at < words.length; at += 1) {
    const name = LETTER.test(words.charAt(at - 1)) ? undefined : nameAt(words, at);
    if (name !== undefined) return name;
  }
  return undefined;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Finds the longest of the names that is in a text from a place on, as a whole word. */
function finderOf(names: Iterable<string>) {
  const known = new Set(names);
  const longest = Math.max(0, ...[...known].map((name) => name.length));
  return (text: string, from: number) => {
    for (let end = Math.min(from + longest, text.length); end > from; end -= 1) {
      const name = text.slice(from, end);
      if (!LETTER.test(text.charAt(end)) && known.has(name)) return name;
    }
    return undefined;
  };
}

/** Checks that each "Chosen option" names the choice, and there is one; without a choice, there is none. */
function outcomeEdits(outcomes: readonly Passage[], chosen: string | null): readonly Edit[] {
  const [first] = outcomes;
  if (first === undefined) return [[1, "there is no heading “Decision Outcome”"]];
  const parts = outcomes.flatMap(statementsIn);
  const stated = parts.filter(({ text }) => CHOSEN.test(text));
  const other = stated.find(({ text }) => {
    return chosen === null || !startsWithName(text.replace(CHOSEN, ""), chosen);
  });
  if (other !== undefined) return [[other.line, `the outcome says “${shortened(other.text)}”`]];
  const isOpen = parts.some(({ text }) => /no option is chosen yet/i.test(text));
  if (stated.length > 0 || (chosen === null && isOpen)) return [];
  const missing =
    chosen === null ? "No option is chosen yet" : `Chosen option: "${shortened(chosen)}"`;
  return [[first.line, `the outcome does not say “${missing}”`]];
}

const CHOSEN = /^chosen option:/i;

/** The passage in parts, of which each but the first begins with "Chosen option". */
function statementsIn({ line, text }: Passage): readonly Passage[] {
  let next = line;
  return text.split(/(?=chosen\s+option:)/i).map((part) => {
    const begin = next;
    next += part.split("\n").length - 1;
    return { line: begin, text: nameWords(part) };
  });
}

/** Quotation marks of any kind around the name, or none. */
const QUOTE = /^ ?["'“”„«»‘’]/;

function startsWithName(text: string, name: string): boolean {
  const words = text.replace(QUOTE, "").trimStart().toLowerCase();
  const wanted = comparable(name);
  const end = QUOTE.test(text) ? QUOTE : /^(?![\p{L}\p{N}])/u;
  return words.startsWith(wanted) && end.test(words.slice(wanted.length));
}

/** Checks that each weighed framework is an option, with its rank and points if any are stated. */
function optionEdits(
  options: readonly Passage[] | undefined,
  record: DecisionRecord,
  names: Names,
): readonly Edit[] {
  if (options === undefined) return [[1, "there is no heading “Considered Options”"]];
  const places = placesByName(record, names);
  const nameAt = finderOf(places.keys());
  const isCut = Object.values(record.frameworks).flatMap((one) => one.ruledOut).length > MOST_OUT;
  const found = new Set<string>();
  const wrong = options.flatMap(({ line, text }): Edit[] => {
    if (isCut && MORE.test(text)) return [];
    const name = nameAt(text, 0);
    if (name === undefined) return [[line, `the option “${shortened(text)}” is not in the block`]];
    found.add(name);
    const wanted = places.get(name) ?? [];
    const [said, rank, points = ""] = SAID.exec(text.slice(name.length)) ?? [];
    const asSaid = rank === undefined ? OUT : `rank ${rank}, ${points}`;
    if (said === undefined || wanted.some((one) => one.startsWith(asSaid))) return [];
    return [
      [line, `the option says “${shortened(text)}”; in the block it is ${wanted.join(", ")}`],
    ];
  });
  const line = (options[0]?.line ?? 2) - 1;
  const gone = [...places].flatMap(([name, wanted]): Edit[] =>
    found.has(name) || (isCut && wanted.includes(OUT))
      ? []
      : [[line, `the options lack ${shortened(name)}, which the block has`]],
  );
  return [...wrong, ...gone];
}

const OUT = "out";

/** The results of the weighed frameworks, by name. A record may give several the same name. */
function placesByName(record: DecisionRecord, names: Names) {
  const ranked = new Map(standings(record).map((one) => [one.framework, one]));
  const places = new Map<string, string[]>();
  for (const [id, { excluded }] of Object.entries(record.frameworks)) {
    if (excluded.includes("only")) continue;
    const name = nameWords(names.get(id) ?? id);
    const place = ranked.get(id);
    const words =
      place === undefined ? OUT : `rank ${place.rank}, ${counted(place.points, "point")}`;
    places.set(name, [...(places.get(name) ?? []), words]);
  }
  return places;
}

/** The most ruled-out frameworks that a record lists. */
const MOST_OUT = 100;

/** The item in place of the others. */
const MORE = /^and \d+ more; see them/;

/** In the words of pyfw or others: a rank, and the points after it, if any; or that it is out. */
const SAID = /\brank (\d+)\b(?:\D*?(-?\d+ points?)\b)?|^: (?:(?:ruled|taken|left) out|excluded)/i;
