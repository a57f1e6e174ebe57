import type { Connection } from '../../mail/connection.ts';
import type { MenuState } from '../../mail/menu-state.ts';
import type { Clock } from '../../ui/format.ts';
import { t } from '../../ui/i18n.ts';
import { Loading } from '../../ui/loading.tsx';
import { Switch } from '../../ui/switch.tsx';
import { describeSummary } from '../../views/describe-summary.ts';
import { PlaceCredit } from '../../views/place-credit.tsx';
import { type Fixes, TroubleNotice } from '../../views/trouble-notice.tsx';
import { hostOf, type Trouble } from '../../views/troubles.ts';
import { ChaseList, type Remind } from './chase-list.tsx';
import { MenuMailButton } from './menu-mail-button.tsx';
import './menu-link.css';
import './menu-panel.css';

interface MenuPanelProps {
  /** Null until the background responds. */
  state: MenuState | null;
  connection: Connection | null;
  trouble: Trouble | null;
  fixes: Fixes;
  clock: Clock;
  openThread: (threadId: string) => void;
  remind: Remind;
  pause: (paused: boolean) => void;
  openActivity: (view?: 'chase') => void;
  openSettings: () => void;
}

/** Trouble, latest reads, mails to chase, pause, links. */
export function MenuPanel(props: MenuPanelProps) {
  const { state, connection, trouble, fixes, clock, openThread, remind, pause, openActivity, openSettings } = props;
  const connected = connection?.state === 'connected';
  return (
    <>
      <div role="status">{trouble && <TroubleNotice trouble={trouble} host={hostOf(connection)} fixes={fixes} />}</div>
      {!state && !trouble && <Loading />}
      {connected && state && <Reads state={state} clock={clock} openThread={openThread} />}
      {connected && state && (
        <ChaseList
          mails={state.chase}
          count={state.chaseCount}
          openAll={() => openActivity('chase')}
          {...{ clock, openThread, remind }}
        />
      )}
      {connected && state && (
        <Switch label={t('pauseReceipts')} hint={t('pauseReceiptsHint')} on={state.paused} onChange={pause} />
      )}
      {/* A stale tab can't open extension pages. */}
      {trouble !== 'stale' && (
        <footer class="nunchi-menu__foot">
          {connected && (
            <button type="button" class="nunchi-menu__link" onClick={() => openActivity()}>
              {t('activityLink')}
            </button>
          )}
          <button type="button" class="nunchi-menu__link" onClick={openSettings}>
            {t('settingsButton')}
          </button>
        </footer>
      )}
    </>
  );
}

function Reads({ state, clock, openThread }: Pick<MenuPanelProps, 'clock' | 'openThread'> & { state: MenuState }) {
  const { latest } = state;
  return (
    <section>
      <h2>{t('latestTitle')}</h2>
      {latest.length === 0 && <p class="nunchi-quiet nunchi-small">{t('latestEmpty')}</p>}
      <ul>
        {latest.map((mail) => (
          <li key={mail.id}>
            <MenuMailButton mail={mail} words={describeSummary(mail.summary, clock)} openThread={openThread} />
          </li>
        ))}
      </ul>
      {latest.some(({ summary }) => summary.place) && <PlaceCredit />}
    </section>
  );
}
