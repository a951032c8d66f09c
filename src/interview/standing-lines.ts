// The first places as lines: what an answer would do to them.
import type { Standings, StandingsRow } from "../analysis/advice/standings.ts";
import { bad, faint, good, type Span, strong, type Text } from "../text/document.ts";
import type { Style } from "../text/style.ts";
import { widthOf } from "../text/width.ts";
import { counted, listed, signed } from "../text/words.ts";
import { wrap } from "../text/wrap.ts";

/** Names keep this width, so that little jumps while the cursor moves. */
const NAME = 10;

/** The longest bar, and what the columns beside it take. */
const [BAR, BESIDE] = [10, 44];

/** Room for the heading, three places, and what else there is to say. */
export const STANDING_LINES = 5;

/** Always the same number of lines, each at most as wide as the style says. */
export function standingLines(
  heading: string,
  standings: Standings,
  style: Style,
): readonly string[] {
  const lines = [[faint(heading)], ...placeLines(standings, style), more(standings, style)];
  return Array.from({ length: STANDING_LINES }, (_, at) => wrap(lines[at] ?? [], style)[0] ?? "");
}

/** The same in one line, for small screens. */
export function standingLine(heading: string, { places }: Standings, style: Style): string {
  const told = places.map(({ rank, name, points, gained }) => {
    const gain = gained === 0 ? "" : ` (${signed(gained)})`;
    return `${rank} ${name} ${points}${gain}`;
  });
  const text = told.length === 0 ? "no framework is left" : told.join(", ");
  return wrap([faint(`${heading}: `), text], style)[0] ?? "";
}

function placeLines(standings: Standings, style: Style): readonly Text[] {
  const { places, ranked, sharing } = standings;
  if (ranked === 0) return [["  No framework is left."]];
  if (areEqual(standings)) return [[`  All ${ranked} frameworks are equal.`]];
  const best = places[0]?.points ?? 0;
  const firsts = places.filter(({ rank }) => rank === 1).length;
  const crowd = places.at(-1)?.rank === 1 && sharing > 0;
  return places.map((place) =>
    fitting(
      [...columnsOf(place, best, style), crowd ? plain("") : markOf(place, firsts)],
      style.width,
    ),
  );
}

function areEqual({ places, ranked, sharing }: Standings): boolean {
  return ranked > 1 && ranked === places.length + sharing && places.at(-1)?.rank === 1;
}

function columnsOf(
  { rank, name, points, gained }: StandingsRow,
  best: number,
  { width }: Style,
): readonly Span[] {
  const bar = Math.max(0, Math.min(BAR, width - BESIDE));
  const filled = Math.max(0, Math.round((points / Math.max(1, best)) * bar));
  const title = name.padEnd(NAME);
  return [
    plain(`${String(rank).padStart(3)}  `),
    rank === 1 ? strong(title) : plain(title),
    plain(String(points).padStart(5)),
    faint((gained === 0 ? "" : signed(gained)).padStart(5)),
    plain(`  ${"█".repeat(filled)}${"░".repeat(bar - filled)}  `),
  ];
}

/** What becomes of the first place, if it is held by few. */
function markOf({ rank, wasFirst }: StandingsRow, firsts: number): Span {
  if (rank > 1) return wasFirst ? bad("was first") : plain("");
  if (firsts > 1) return good("shares the lead");
  return wasFirst ? faint("stays first") : good("takes the lead");
}

/** The columns from the left, as long as there is room. */
function fitting(columns: readonly Span[], width: number): Text {
  let left = width;
  const from = columns.findIndex(({ text }) => {
    left -= widthOf(text);
    return left < 0;
  });
  return from < 0 ? columns : columns.slice(0, from);
}

/** Who shares the last place that is shown, and who is ruled out. */
function more(standings: Standings, { width }: Style): Text {
  const { places, sharing, ruledOut } = standings;
  const points = counted(places.at(-1)?.points ?? 0, "point");
  const shared = sharing === 0 || areEqual(standings) ? [] : [`${sharing} more with ${points}`];
  const line = (out: string) => `  ${[...shared, out].join("; ")}`;
  if (ruledOut.length === 0) return [faint(line("").replace(/(; )?$/, ""))];
  const named = line(`ruled out: ${listed(ruledOut)}`);
  return [faint(widthOf(named) <= width ? named : line(`${ruledOut.length} ruled out`))];
}

function plain(text: string): Span {
  return { text, tone: "plain" };
}
