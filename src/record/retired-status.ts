// Whether a record says of itself that its decision no longer counts.

/** In the front matter, as the template of MADR has it. */
const RETIRED =
  /^\uFEFF?---\r?\n(?:(?!---).*\n)*?status:\s*["']?(superseded|deprecated|rejected)\b/i;

/** The status of a retired record, such as `superseded`; `undefined` for any other text. */
export function retiredStatus(text: string): string | undefined {
  return RETIRED.exec(text)?.[1];
}
