import type { Mends } from '../../views/trouble-notice.tsx';
import type { BackgroundLink } from './background-link.ts';

/** How what is wrong can be mended from within Gmail. */
export function mendsOf(link: Pick<BackgroundLink, 'ask'>): Mends {
  return {
    connect: () => link.ask('options.open'),
    again: () => link.ask('connection.check'),
    extensions: () => link.ask('extensions.open'),
    reload: async () => location.reload(),
  };
}
