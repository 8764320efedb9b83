/** The `code` that Node and PostgreSQL give their errors. No `instanceof`: an error may come from another realm. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
