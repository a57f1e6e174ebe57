/** The pane beside an opened thread: its tracked mails and their loads. */

import type { Connection } from '../mail/connection.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { Clock } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { MailArticle } from './mail-article.tsx';
import { NotTrackedMail } from './not-tracked-mail.tsx';
import { PlaceCredit } from './place-credit.tsx';
import { ConnectionNotice, type Fixes } from './trouble-notice.tsx';
import './panel.css';
import './thread-panel.css';

interface ThreadPanelProps extends Clock {
  /** Oldest first; shown newest first. */
  messages: TrackedMessage[];
  connection: Connection;
  fixes?: Fixes;
}

export function ThreadPanel({ messages, connection, fixes = {}, now, timeZone }: ThreadPanelProps) {
  const showsPlace = messages.some(({ report }) => report?.loads.some(({ place }) => place));
  return (
    <div class="nunchi nunchi-panel">
      <ConnectionNotice connection={connection} fixes={fixes} />
      {messages
        .toReversed()
        .map((message) =>
          message.refusal === undefined ? (
            <MailArticle key={message.id} message={message} clock={{ now, timeZone }} />
          ) : (
            <NotTrackedMail
              key={message.id}
              mail={message.details}
              why={t('refusedNote', { reason: message.refusal })}
            />
          ),
        )}
      {messages.length === 0 && connection.state === 'connected' && (
        <div class="nunchi-empty">
          <p class="nunchi-empty__title">{t('panelEmptyTitle')}</p>
          <p>{t('panelEmpty')}</p>
        </div>
      )}
      {showsPlace && <PlaceCredit />}
    </div>
  );
}
