/** Why a published list was refused, in one line for the backend's owner. */
export class ListError extends Error {
  override name = 'ListError';
}

/** One line for any error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // fetch() says only "fetch failed"; its cause says why.
  if (error.cause instanceof Error && !(error instanceof ListError)) return reasonOf(error.cause);
  // Errors of several addresses have no message.
  return error.message || ('code' in error ? String(error.code) : error.name);
}
