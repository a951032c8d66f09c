// The types of probed.mjs, for the tests.

/** All differences between the facts of a framework and its results, each with both places. */
export function differences(id: string, text: string, seenText: string): string[];
