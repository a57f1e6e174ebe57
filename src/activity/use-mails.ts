import { useLayoutEffect, useState } from 'preact/hooks';
import type { MailList, Mails } from './mail-list.ts';

/** The mails as they are now, drawn anew whenever they change. */
export function useMails(list: MailList): Mails {
  const [mails, setMails] = useState(list.mails);
  useLayoutEffect(() => {
    list.changed = () => setMails(list.mails);
    list.changed();
  }, [list]);
  return mails;
}
