/** Gmail's addresses: `#inbox`, `#sent`, `#search/words`, each with an optional thread id. */

export interface Route {
  list: string;
  /** Search words; empty if none. */
  query: string;
  threadId: string | null;
  /** The list's address. */
  back: string;
}

export function readRoute(hash: string): Route {
  const [list = 'inbox', ...rest] = hash.replace(/^#/, '').split('/');
  const name = list === '' ? 'inbox' : list;
  if (name !== 'search') return { list: name, query: '', threadId: rest[0] ?? null, back: `#${name}` };
  const words = rest[0] ?? '';
  return {
    list: name,
    query: decodeURIComponent(words.replaceAll('+', ' ')),
    threadId: rest[1] ?? null,
    back: `#search/${words}`,
  };
}

export function threadHash(back: string, routeId: string): string {
  return `${back}/${routeId}`;
}
