// How something fails.
import { Failure, type FailureDetail } from "../../src/failure.ts";

/** The detail of the failure that the action ends with; `undefined` if it ends well. Other errors are passed on. */
export async function failureOf(action: () => unknown): Promise<FailureDetail | undefined> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Failure) return error.detail;
    throw error;
  }
  return undefined;
}
