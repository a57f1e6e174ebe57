import { useEffect, useState } from 'preact/hooks';
import type { Connection, SettingsSync as Sync } from '../mail/connection.ts';
import type { Settings } from '../mail/settings.ts';
import type { send } from '../messaging/send.ts';
import { Button } from '../ui/button.tsx';
import { type MessageKey, plural, t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { settingLabel } from './setting-words.ts';

/** Poll interval while something waits, ms. */
const POLL_INTERVAL = 1_000;

const WORDS: Record<Sync['state'], MessageKey> = {
  'in-step': 'syncInStep',
  waiting: 'syncWaiting',
  'too-large': 'syncTooLarge',
  unreadable: 'syncUnreadable',
};

interface SettingsSyncProps {
  send: typeof send;
  connection: Connection;
  settings: Settings;
  onSettled: () => Promise<void>;
}

/** Sync state of settings with the account's other browsers; offers back values that joining replaced. */
export function SettingsSync({ send, connection, settings, onSettled }: SettingsSyncProps) {
  const [sync, setSync] = useState<Sync | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const poll = async () => {
      const now = await send('settings.sync');
      if (stopped) return;
      setSync(now);
      if (now.state === 'waiting') timer = setTimeout(start, POLL_INTERVAL);
    };
    const start = () => void poll().catch(console.error);
    start();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
    // `connection` and `settings` change with the page's news.
  }, [send, connection, settings]);

  const settle = (keep: 'mine' | 'theirs') => send('settings.settle', { keep }).then(onSettled).catch(console.error);
  const replaced = sync?.replaced ?? [];
  // No message for a short wait on a server that responds.
  const quiet = sync?.state === 'waiting' && connection.state === 'connected' && connection.health === 'well';
  return (
    <>
      <p class="nunchi-quiet">{t('syncHint')}</p>
      {replaced.length > 0 && (
        <>
          <Notice title={plural('syncReplaced', replaced.length)}>{replaced.map(settingLabel).join(', ')}</Notice>
          <div class="nunchi-row">
            <Button onClick={() => settle('mine')}>{t('syncMine')}</Button>
            <Button onClick={() => settle('theirs')}>{t('syncTheirs')}</Button>
          </div>
        </>
      )}
      <p role="status">{sync && !quiet && t(WORDS[sync.state])}</p>
    </>
  );
}
