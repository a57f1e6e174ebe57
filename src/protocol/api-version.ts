/** API versions a backend speaks, in a header of every response under /v1. See decision 0053. */

export const API_HEADER = 'Nunchi-Api';
/** This code's version. Raise it with a change that an older side would misunderstand. */
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

/** Whether a backend and this code understand each other, else which is behind. */
export function compareApi(
  { oldest, newest }: ApiRange,
  version = API_VERSION,
): 'same' | 'server-older' | 'server-newer' {
  if (newest < version) return 'server-older';
  return oldest > version ? 'server-newer' : 'same';
}
