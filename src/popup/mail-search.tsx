import { useEffect, useState } from 'preact/hooks';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { send } from '../messaging/send.ts';
import { plural, t } from '../ui/i18n.ts';
import { MailList, type MailListProps } from './mail-list.tsx';
import './section.css';

/** Debounce of typing, ms. */
const DEBOUNCE = 120;
const FOUND = 8;

interface MailSearchProps extends Omit<MailListProps, 'messages'> {
  words: string;
  send: typeof send;
  /** Changes when mails may have. */
  version: unknown;
}

/** Tracked mails found by words, latest first. */
export function MailSearch({ words, send, version, ...props }: MailSearchProps) {
  const [found, setFound] = useState<{ words: string; messages: TrackedMessage[] } | 'failed' | null>(null);
  useEffect(() => {
    let outdated = false;
    const show = (messages: TrackedMessage[]) => outdated || setFound({ words, messages });
    const fail = (error: unknown) => {
      console.error(error);
      if (!outdated) setFound('failed');
    };
    const find = () => void send('messages.find', { words, limit: FOUND }).then(show).catch(fail);
    const timer = setTimeout(find, DEBOUNCE);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [words, send, version]);

  return (
    <section class="nunchi-section" aria-label={t('foundTitle')}>
      <p role="status" class="nunchi-quiet nunchi-small">
        {describe(found, words)}
      </p>
      {found && found !== 'failed' && found.messages.length > 0 && <MailList messages={found.messages} {...props} />}
    </section>
  );
}

function describe(found: { words: string; messages: TrackedMessage[] } | 'failed' | null, words: string): string {
  if (found === 'failed') return t('errorNoAnswer');
  if (found?.words !== words) return t('searching');
  return found.messages.length > 0
    ? plural('mailsFound', found.messages.length)
    : t('noMailFound', { words: words.trim() });
}
