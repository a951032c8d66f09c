// Catches failures.
import { Failure, type FailureDetail } from "../../src/failure.ts";

/** The detail of the failure that the action throws, or `undefined` if it succeeds. Rethrows other errors. */
export async function failureOf(action: () => unknown): Promise<FailureDetail | undefined> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Failure) return error.detail;
    throw error;
  }
  return undefined;
}
