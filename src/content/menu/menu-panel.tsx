import type { MenuMail, MenuState } from '../../messaging/menu-state.ts';
import type { Connection } from '../../messaging/messages.ts';
import { ConnectionNotice } from '../../panel/connection-notice.tsx';
import { describeSummary, receiptState } from '../../panel/describe-summary.ts';
import { peopleWords } from '../../panel/people-words.ts';
import { PlaceCredit } from '../../panel/place-credit.tsx';
import { type Clock, formatTime } from '../../ui/format.ts';
import { plural, t } from '../../ui/i18n.ts';
import { ReceiptEye } from '../../ui/receipt-eye.tsx';
import { Switch } from '../../ui/switch.tsx';

interface MenuPanelProps {
  /** Null until the background has answered. */
  state: MenuState | null;
  connection: Connection | null;
  clock: Clock;
  openThread: (threadId: string) => void;
  pause: (paused: boolean) => void;
  openActivity: () => void;
  openSettings: () => void;
}

/** What has happened to this account's mails, and what has not. */
export function MenuPanel({ state, connection, clock, openThread, pause, openActivity, openSettings }: MenuPanelProps) {
  const connected = connection?.state === 'connected';
  return (
    <>
      {connection && <ConnectionNotice connection={connection} />}
      {connected && state && <Reads state={state} clock={clock} openThread={openThread} />}
      {connected && state && (
        <Switch label={t('pauseReceipts')} hint={t('pauseReceiptsHint')} on={state.paused} onChange={pause} />
      )}
      <footer class="nunchi-menu__foot">
        {connected && (
          <button type="button" class="nunchi-menu__link" onClick={openActivity}>
            {t('activityLink')}
          </button>
        )}
        <button type="button" class="nunchi-menu__link" onClick={openSettings}>
          {t('settingsButton')}
        </button>
      </footer>
    </>
  );
}

function Reads({ state, clock, openThread }: Pick<MenuPanelProps, 'clock' | 'openThread'> & { state: MenuState }) {
  const { latest, unread, unreadCount } = state;
  return (
    <>
      <section>
        <h2>{t('latestTitle')}</h2>
        {latest.length === 0 && <p class="nunchi-quiet nunchi-small">{t('latestEmpty')}</p>}
        <Mails mails={latest} openThread={openThread} words={({ summary }) => describeSummary(summary, clock)} />
        {latest.some(({ summary }) => summary.place) && <PlaceCredit />}
      </section>
      {unreadCount > 0 && (
        <section>
          <h2>{plural('menuUnread', unreadCount)}</h2>
          <p class="nunchi-quiet nunchi-small">{t('menuUnreadHint')}</p>
          <Mails
            mails={unread}
            openThread={openThread}
            words={({ sentAt }) => t('menuSentAt', { time: formatTime(sentAt, clock) })}
          />
        </section>
      )}
    </>
  );
}

interface MailsProps {
  mails: MenuMail[];
  words: (mail: MenuMail) => string;
  openThread: (threadId: string) => void;
}

function Mails({ mails, words, openThread }: MailsProps) {
  return (
    <ul>
      {mails.map((mail) => (
        <li key={mail.id}>
          <button
            type="button"
            class="nunchi-menu__mail"
            disabled={mail.details.threadId === null}
            onClick={() => mail.details.threadId && openThread(mail.details.threadId)}
          >
            <ReceiptEye state={receiptState(mail.summary)} label={null} />
            <span>
              <span class="nunchi-menu__subject">{mail.details.subject || t('noSubject')}</span>
              <span class="nunchi-small">{words(mail)}</span>
              <span class="nunchi-small nunchi-quiet">{peopleWords(mail.details)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
