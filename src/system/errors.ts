// Error codes of the operating system.

/** Such as `ENOENT`; other errors as text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
