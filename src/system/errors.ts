// Errors of the operating system: their codes, and what to do instead of failing.
import { Failure } from "../failure.ts";

/** Such as `ENOENT`; other errors as text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

export function tried<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

type Kind = "unreadable" | "unwritable";

/** Runs the action, and throws a failure of this kind if it fails. */
export function accessing<T>(kind: Kind, path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw failureOf(kind, path, error);
  }
}

/** The failure for an error or its code; failures stay as they are. */
export function failureOf(kind: Kind, path: string, error: unknown): Failure {
  return error instanceof Failure ? error : new Failure({ kind, path, code: codeOf(error) });
}
