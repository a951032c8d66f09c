// Finds changes by hand in a record: where the text differs from the block.
import { error, type KnowledgeProblem } from "../knowledge/problem.ts";
import type { Framework } from "../knowledge/schema.ts";
import { shortened } from "../text/quote.ts";
import { counted, firstOf } from "../text/words.ts";
import type { RecordComparison } from "./comparison-shape.ts";
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

/** All signs of a change by hand: in the block, and where title, options or outcome differ from it. */
export function editsIn(
  text: string,
  file: string,
  { record, line, blockHash, edits }: RecordRead,
  comparison: RecordComparison,
  frameworks: readonly Named[],
): readonly KnowledgeProblem[] {
  const at = (place: number, problem: KnowledgeProblem) => {
    return { ...problem, place: { file, line: place, column: 1 } };
  };
  // Points in a record without a hash that neither its rules nor its facts explain.
  const unexplained = comparison.changes.flatMap((change) =>
    blockHash === "missing" && change.kind === "unexplained" ? change.rule : [],
  );
  return [
    ...edits,
    ...unexplained.map((rule) =>
      at(line, error(["frameworks"], `rule \`${rule}\` does not give the points stated here`)),
    ),
    ...proseEdits(text, record, namesIn(record, frameworks)).map(([place, what]) =>
      at(place, error([], what)),
    ),
  ];
}

function proseEdits(text: string, record: DecisionRecord, names: Names): readonly Edit[] {
  const { titles, options, outcome } = proseOf(text);
  const chosen = record.chosen === null ? null : names.get(record.chosen);
  const ids = Object.keys(record.frameworks);
  const known = ids.flatMap((id) => names.get(id) ?? []);
  const found = [
    ...(chosen === undefined ? [] : titleEdits(titles, chosen, known)),
    ...(chosen === undefined ? [] : outcomeEdits(outcome, chosen)),
    ...(known.length < ids.length ? [] : optionEdits(options, record, names)),
  ];
  const restOf = (more: number): Edit => [1, `and ${more} more differences between text and block`];
  return firstOf(found, MOST_EDITS, (edit) => edit, restOf);
}

/** Far more changes than a person makes in a record. */
const MOST_EDITS = 100;

/** A title may be numbered and say more; the first framework in it is the choice. Later ones may not choose. */
function titleEdits(
  titles: readonly Passage[],
  chosen: string | null,
  names: readonly string[],
): readonly Edit[] {
  if (titles.length === 0) return [[1, `there is no title; ${blockSays(chosen)}`]];
  return titles.flatMap(({ line, text }, place): Edit[] => {
    const words = text.slice(0, LONGEST);
    const [, used] = /\buse (.+) as the web framework/i.exec(words) ?? [];
    if (place > 0 && used === undefined) return [];
    const named = used ?? (words === UNDECIDED ? undefined : firstNamed(words, names));
    const isSame =
      chosen === null ? named === undefined : named !== undefined && isSameName(named, chosen);
    return isSame ? [] : [[line, `the title says “${shortened(words)}”; ${blockSays(chosen)}`]];
  });
}

const UNDECIDED = "Choose a web framework";

/** Longer than any name, and short enough to search for every name. */
const LONGEST = 1000;

const isSameName = (one: string, other: string) =>
  nameWords(one).toLowerCase() === nameWords(other).toLowerCase();

/** The first name in a text, as a whole word; the longest if several begin there. */
function firstNamed(text: string, names: readonly string[]): string | undefined {
  const words = text.toLowerCase();
  const places = names.flatMap((name) => {
    const at = wordPlace(words, nameWords(name).toLowerCase());
    return at < 0 ? [] : [{ name, at }];
  });
  return places.sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0]?.name;
}

function wordPlace(words: string, name: string): number {
  for (let at = words.indexOf(name); name !== "" && at >= 0; at = words.indexOf(name, at + 1)) {
    const around = `${words.slice(0, at).slice(-1)} ${words.slice(at + name.length).slice(0, 1)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}

/** Checks that each "Chosen option" names the choice, and there is one; without a choice, there is none. */
function outcomeEdits(outcome: Passage | undefined, chosen: string | null): readonly Edit[] {
  if (outcome === undefined)
    return [[1, `there is no heading “Decision Outcome”; ${blockSays(chosen)}`]];
  const { line, text } = outcome;
  const [before = "", ...after] = text.split(/chosen option:/i);
  const stated = after.map((one) => one.slice(0, LONGEST).trim());
  const other = stated.find((one) => chosen === null || !startsWithName(one, chosen));
  const says = shortened(`Chosen option: ${other}`);
  if (other !== undefined) return [[line, `the outcome says “${says}”; ${blockSays(chosen)}`]];
  if (stated.length > 0 || (chosen === null && /no option is chosen yet/i.test(before))) return [];
  const missing =
    chosen === null ? "No option is chosen yet" : `Chosen option: "${shortened(chosen)}"`;
  return [[line, `the outcome does not say “${missing}”; ${blockSays(chosen)}`]];
}

/** Quotation marks of any kind around the name, or none. */
const QUOTE = /^ ?["'“”„«»‘’]/;

function startsWithName(text: string, name: string): boolean {
  const isQuoted = QUOTE.test(text);
  const words = text
    .slice(isQuoted ? 1 : 0)
    .trimStart()
    .toLowerCase();
  const wanted = nameWords(name).toLowerCase();
  const rest = words.slice(wanted.length);
  return words.startsWith(wanted) && (isQuoted ? QUOTE : /^(?![\p{L}\p{N}])/u).test(rest);
}

function blockSays(chosen: string | null): string {
  return chosen === null
    ? "in the block nothing is chosen yet"
    : `in the block the choice is ${shortened(chosen)}`;
}

/** A difference between text and block, and the line that shows it. */
type Edit = readonly [line: number, what: string];

/** Checks that each weighed framework is an option, with its rank and points if any are stated. */
function optionEdits(
  options: readonly Passage[] | undefined,
  record: DecisionRecord,
  names: Names,
): readonly Edit[] {
  if (options === undefined) return [[1, "there is no heading “Considered Options”"]];
  const places = placesByName(record, names);
  const longest = Math.max(0, ...[...places.keys()].map((name) => name.length));
  const isCut = Object.values(record.frameworks).flatMap((one) => one.ruledOut).length > MOST_OUT;
  const found = new Set<string>();
  const wrong = options.flatMap(({ line, text }): Edit[] => {
    if (isCut && MORE.test(text)) return [];
    const name = nameAtStart(text, places, longest);
    if (name === undefined) return [[line, `the option “${shortened(text)}” is not in the block`]];
    found.add(name);
    const wanted = places.get(name) ?? [];
    const [, said] = SAID.exec(text.slice(name.length)) ?? [];
    if (said === undefined || wanted.some((one) => isSaid(said, one))) return [];
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

/** The results of the weighed frameworks, by name. Own rules may give several the same name. */
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

const SAID = /^: (rank \d+, -?\d+ points?|(?:ruled|taken|left) out)/;

const isSaid = (said: string, place: string) =>
  place === OUT ? said.endsWith(OUT) : said === place;

function nameAtStart(text: string, names: ReadonlyMap<string, unknown>, longest: number) {
  for (let end = Math.min(longest, text.length); end > 0; end -= 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
    const start = text.slice(0, end);
    if (names.has(start)) return start;
  }
  return undefined;
}
