import type { Connection } from '../messaging/messages.ts';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';

/** What is wrong with the connection and how to mend it; nothing while all is well. */
export function ConnectionNotice({ connection }: { connection: Connection }) {
  switch (connection.state) {
    case 'none':
      return <Notice title={t('notConnectedTitle')}>{t('panelNotConnected')}</Notice>;
    case 'revoked':
      return <Notice title={t('revokedTitle')}>{t('panelRevoked', { host: connection.host })}</Notice>;
    case 'connected':
      if (connection.reachable) return null;
      return <Notice title={t('unreachableTitle')}>{t('panelUnreachable', { host: connection.host })}</Notice>;
  }
}
