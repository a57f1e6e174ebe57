/** Which versions of the HTTP API a backend speaks: it says so in a header of every answer below /v1. See decision 0053. */

export const API_HEADER = 'Nunchi-Api';
/** What this code speaks. Raised by a change that a side from before would misunderstand. */
export const API_VERSION = 1;

export interface ApiRange {
  oldest: number;
  newest: number;
}

/** "1-3". */
export function formatApiRange({ oldest, newest }: ApiRange): string {
  return `${oldest}-${newest}`;
}

/** Null where the header is absent or no range. */
export function parseApiRange(text: string | null): ApiRange | null {
  const [, oldest, newest] = /^(\d{1,4})-(\d{1,4})$/.exec(text ?? '') ?? [];
  return oldest && newest && Number(oldest) <= Number(newest)
    ? { oldest: Number(oldest), newest: Number(newest) }
    : null;
}

/** Of a backend against this code: whether the two understand each other, and if not which of them is behind. */
export function compareApi(
  { oldest, newest }: ApiRange,
  version = API_VERSION,
): 'same' | 'server-older' | 'server-newer' {
  if (newest < version) return 'server-older';
  return oldest > version ? 'server-newer' : 'same';
}
