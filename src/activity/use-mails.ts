import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Actions } from './actions.ts';
import { MailList, type Mails } from './mail-list.ts';

/** The mails as they are now, drawn anew whenever they change. */
export function useMails(actions: Actions): Mails & Pick<MailList, 'forget' | 'again'> {
  const [, draw] = useState({});
  const { list, stop } = useMemo(() => {
    const stop = new AbortController();
    return { list: new MailList(actions, () => draw({}), stop.signal), stop };
  }, [actions]);
  // Asked for before the page is painted, not after: the background may have to wake first.
  useLayoutEffect(() => {
    list.start();
    return () => stop.abort();
  }, [list, stop]);
  return { ...list.mails, forget: (...request) => list.forget(...request), again: () => list.again() };
}
