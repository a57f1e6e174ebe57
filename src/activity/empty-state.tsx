import type { Connection } from '../messaging/messages.ts';
import { ConnectionNotice } from '../panel/connection-notice.tsx';
import { t } from '../ui/i18n.ts';
import type { Mails } from './mail-list.ts';

/** Nothing to list: why, and what to do about it. */
export function EmptyState({ state, connection }: { state: Mails['state']; connection: Connection | null }) {
  if (state !== 'complete' || !connection) return null;
  return (
    <section class="nunchi-activity__empty">
      {connection.state === 'connected' ? (
        <>
          <h2>{t('activityEmptyTitle')}</h2>
          <p class="nunchi-quiet">{t('activityEmpty')}</p>
        </>
      ) : (
        <>
          <ConnectionNotice connection={connection} />
          <a class="nunchi-button nunchi-button--primary nunchi-detail__link" href="../options/index.html">
            {t('popupConnectServer')}
          </a>
        </>
      )}
    </section>
  );
}
