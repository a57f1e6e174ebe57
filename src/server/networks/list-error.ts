/** Why a published list could not be taken: one line for the owner of the backend. */
export class ListError extends Error {
  override name = 'ListError';
}

/** The one line for whatever went wrong. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What fetch() throws says "fetch failed"; its cause says why.
  if (error.cause instanceof Error && !(error instanceof ListError)) return reasonOf(error.cause);
  // Where several addresses were tried there is a code and no message.
  return error.message || ('code' in error ? String(error.code) : error.name);
}
