// Numbered sources: each source that a report cites is listed once, in the order of first use.
import type { Claim, Source } from "../knowledge/schema.ts";
import { type Document, heading, type Note } from "../text/document.ts";
import { address, code, type Text } from "../text/spans.ts";

export type SourceList = ReturnType<typeof sourceList>;

/** A new, empty list of sources; `claims` are those that a source may name. */
export function sourceList(claims: readonly Claim[]) {
  const cited = new Map<string, Note>();
  return {
    cite(source: Source): string {
      const key = JSON.stringify(source);
      const mark = `[${cited.size + 1}]`;
      const note = cited.get(key) ?? { mark, text: sourceText(source, claims) };
      cited.set(key, note);
      return note.mark;
    },
    /** A heading of the level and the list of all sources cited so far; nothing if none was. */
    blocks(level?: 2 | 3): Document {
      if (cited.size === 0) return undefined;
      return [heading("Sources", level), { type: "notes", notes: [...cited.values()] }];
    },
  };
}

/** A list that stays empty: nothing is cited. */
export const noSources: SourceList = { cite: () => "", blocks: () => undefined };

const ARTICLE = "the article “Different Python Web Frameworks”";

export function sourceText(source: Source, claims: readonly Claim[]): Text {
  if ("url" in source) return [`${source.title}: `, address(source.url)];
  if ("listing" in source) return source.listing;
  if ("probe" in source) return [`seen in the release: ${source.how} (`, code(source.probe), ")"];
  if ("judgement" in source) return `our judgement: ${source.judgement}`;
  const claim = claims.find((one) => one.id === source.claim);
  const says = claim === undefined ? "" : `, ${claim.section}: ${claim.framework} ${claim.says}`;
  return [`${ARTICLE}${says} (`, code(source.claim), ")"];
}

/** The source of a real decision. Replaces index numbers, which nobody can look up, with words. */
export function decisionSource(source: string): string {
  return source
    .replace(/^GitHub file index id \d+/, "a public decision record")
    .replace(/; GitHub file index id \d+/, "");
}
