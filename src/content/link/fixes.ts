import type { Fixes } from '../../views/trouble-notice.tsx';
import type { BackgroundLink } from './background-link.ts';

/** Fixes for a trouble that are possible within Gmail. */
export function fixesOf(link: Pick<BackgroundLink, 'request'>): Fixes {
  return {
    connect: () => link.request('options.open'),
    retry: () => link.request('connection.check'),
    extensions: () => link.request('extensions.open'),
    reload: async () => location.reload(),
  };
}
