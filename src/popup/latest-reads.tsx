import { summarizeMessage } from '../mail/summary.ts';
import { t } from '../ui/i18n.ts';
import { MailList, type MailListProps } from './mail-list.tsx';
import './section.css';

/** Latest reads first; unread mails left out. */
export function LatestReads({ messages, ...props }: MailListProps) {
  const read = messages.filter((message) => summarizeMessage(message).status !== 'unread');
  return (
    <section class="nunchi-section">
      <h2>{t('latestTitle')}</h2>
      {read.length === 0 ? <p class="nunchi-quiet">{t('latestEmpty')}</p> : <MailList messages={read} {...props} />}
    </section>
  );
}
