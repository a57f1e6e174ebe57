import { t } from '../ui/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import type { MailListState } from './mail-list.ts';
import './empty-state.css';

interface EmptyStateProps extends Pick<MailListState, 'state' | 'connection'> {
  fixes: Fixes;
}

/** Why the list is empty, and what to do. */
export function EmptyState({ state, connection, fixes }: EmptyStateProps) {
  if (state === 'failed') return null;
  if (state === 'loading' || !connection) return <Loading />;
  return (
    <section class="nunchi-activity__empty">
      <ConnectionNotice connection={connection} fixes={fixes} />
      {connection.state === 'connected' && (
        <>
          <h2>{t('activityEmptyTitle')}</h2>
          <p class="nunchi-quiet">{t('activityEmpty')}</p>
          <a href="../first-run/index.html#test">{t('stepTest')}</a>
        </>
      )}
    </section>
  );
}
