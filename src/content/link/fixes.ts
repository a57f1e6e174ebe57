import type { Fixes } from '../../views/trouble-notice.tsx';
import type { BackgroundLink } from './background-link.ts';

/** How what is wrong can be mended from within Gmail. */
export function fixesOf(link: Pick<BackgroundLink, 'ask'>): Fixes {
  return {
    connect: () => link.ask('options.open'),
    retry: () => link.ask('connection.check'),
    extensions: () => link.ask('extensions.open'),
    reload: async () => location.reload(),
  };
}
