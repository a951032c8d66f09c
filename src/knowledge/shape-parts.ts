// The parts that the shapes of the knowledge are made of: ids, lines, lists, sources, conditions.
import * as z from "zod";
import { isNearly, unknownKey } from "./problem.ts";

/** What a name in the data refers to, so that an editor can offer the known names. */
export type Role =
  | "question"
  | "framework"
  | "trait"
  | "rule"
  | "claim"
  | "removable"
  | "conditions"
  | "matches"
  | "facts by framework"
  | "facts";

/** The shapes that hold names of one role, for the JSON Schema of rules files. */
export const roles = z.registry<{ readonly role: Role }>();

/** No control, escape or direction-changing characters: what is read here is shown on terminals. */
export const HARMLESS = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u;
export const harmless = "this holds invisible characters, such as tabs or escapes; remove them";

export const id = z
  .string()
  .max(60, "an id has at most 60 characters")
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is lower-case words joined by hyphens, such as `tight-deadline`",
  );
export const line = z
  .string()
  .trim()
  .min(1, "this must not be empty")
  .max(400, "this is longer than 400 characters")
  .regex(HARMLESS, harmless);
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "a month looks like `2026-11`");
export const address = z
  .url({
    protocol: /^https$/,
    error: ({ code }) => (code === "invalid_format" ? "a URL starts with https://" : undefined),
  })
  .max(400, "this is longer than 400 characters")
  .regex(HARMLESS, harmless);

/** An id that refers to something of this role, or that defines it. */
export function idOf(role: Role, description: string) {
  return id.describe(description).register(roles, { role });
}

/** An object that rejects unknown keys, with "did you mean" for those. */
export function strict<const Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" && Array.isArray(keys)
        ? keys.map((key) => unknownKey(String(key), known)).join("\n")
        : undefined,
  });
}

/** A list with an upper bound, so that no file keeps pyfw busy forever. */
export function upTo<Item extends z.ZodType>(most: number, item: Item, what: string) {
  return z.array(item).max(most, `at most ${most} ${what} are allowed`);
}

export const frameworkId = idOf("framework", "the id of a framework");
export const claimId = idOf("claim", "the id of a claim of the article");

const probeName = z
  .string()
  .max(121)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    "a probe is named by framework and trait, such as `flask/async`",
  );

const SOURCE_KEYS = ["claim", "url", "listing", "judgement", "probe"];

export const source = z
  .union(
    [
      strict({ claim: claimId }).describe("a claim of the article"),
      strict({ url: address, title: line }).describe("a page that says it, with its title"),
      strict({ listing: line }).describe("a public listing, and its month"),
      strict({ judgement: line }).describe("your own judgement, and the reason for it"),
      strict({
        probe: probeName,
        how: line.describe("how it was seen: the request, the header, the line"),
      }).describe("what a probe saw: framework and trait"),
    ],
    {
      error: ({ input }) =>
        typeof input === "object" &&
        Object.keys(input ?? {}).some((key) => isNearly(key, SOURCE_KEYS))
          ? undefined
          : "a source is {claim}, {url, title}, {listing}, {judgement} or {probe, how}",
    },
  )
  .meta({ id: "source", description: "where it comes from" });

function named<Value extends z.ZodType>(value: Value, role: Role) {
  return z
    .record(id, value)
    .refine(
      (names) => Object.keys(names).length > 0,
      "this names nothing; remove it or name something",
    )
    .meta({ minProperties: 1 })
    .register(roles, { role });
}

export const conditions = named(
  upTo(40, id, "choices").min(1, "name at least one choice"),
  "conditions",
);
export const matches = named(upTo(40, id, "values").min(1, "name at least one value"), "matches");
