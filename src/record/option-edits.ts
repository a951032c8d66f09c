// Where the options in the text of a record differ from the frameworks in its block.
import { shortened } from "../text/quote.ts";
import { counted } from "../text/words.ts";
import { nameWords, type Passage } from "./prose.ts";
import type { DecisionRecord } from "./shape.ts";
import { standings } from "./standing.ts";

/** A difference between text and block, and the line that shows it. */
export type Edit = readonly [line: number, what: string];

/** The name of a framework of the record; `undefined` where neither record nor knowledge has one. */
export type NameOf = (id: string) => string | undefined;

/** Each framework that was weighed is an option, with its rank and points if any are stated. */
export function optionEdits(
  options: readonly Passage[] | undefined,
  record: DecisionRecord,
  nameOf: NameOf,
): readonly Edit[] {
  if (options === undefined) return [[1, "there is no heading “Considered Options”"]];
  const places = placesByName(record, nameOf);
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

/** How those fared that were weighed, by their names. Own rules may give several the same name. */
function placesByName(
  record: DecisionRecord,
  nameOf: NameOf,
): ReadonlyMap<string, readonly string[]> {
  const ranked = new Map(standings(record).map((one) => [one.framework, one]));
  const places = new Map<string, string[]>();
  for (const [id, { excluded }] of Object.entries(record.frameworks)) {
    if (excluded.includes("only")) continue;
    const name = nameWords(nameOf(id) ?? id);
    const place = ranked.get(id);
    const words =
      place === undefined ? OUT : `rank ${place.rank}, ${counted(place.points, "point")}`;
    places.set(name, [...(places.get(name) ?? []), words]);
  }
  return places;
}

/** How many of those that are ruled out a record lists. */
const MOST_OUT = 100;

/** In place of the others. */
const MORE = /^and \d+ more; see them/;

/** Where the text says how an option fared. */
const SAID = /^: (rank \d+, -?\d+ points?|(?:ruled|taken|left) out)/;

const isSaid = (said: string, place: string) =>
  place === OUT ? said.endsWith(OUT) : said === place;

/** The longest name with which the text starts, as words of their own. */
function nameAtStart(
  text: string,
  names: ReadonlyMap<string, unknown>,
  longest: number,
): string | undefined {
  for (let end = Math.min(longest, text.length); end > 0; end -= 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
    const start = text.slice(0, end);
    if (names.has(start)) return start;
  }
  return undefined;
}
