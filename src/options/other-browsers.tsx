import { useEffect, useRef, useState } from 'preact/hooks';
import type { OtherBrowser } from '../messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import type { Actions } from './actions.ts';

interface OtherBrowsersProps {
  list: Actions['otherBrowsers'];
  disconnect: Actions['disconnectOther'];
}

/** Browsers of the same account, of which one may be lost: each can be disconnected from here. Nothing where this is the only one. */
export function OtherBrowsers({ list, disconnect }: OtherBrowsersProps) {
  const [browsers, setBrowsers] = useState<readonly OtherBrowser[]>([]);
  const [leaving, setLeaving] = useState<OtherBrowser | null>(null);
  const [said, setSaid] = useState<'disconnected' | 'no-answer' | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let gone = false;
    const show = (found: OtherBrowser[] | null) => !gone && setBrowsers(found ?? []);
    list().then(show, console.error);
    return () => {
      gone = true;
    };
  }, [list]);

  async function leave({ id }: OtherBrowser) {
    dialog.current?.close();
    const left = await disconnect(id).catch(() => null);
    if (left) setBrowsers(left);
    setSaid(left ? 'disconnected' : 'no-answer');
    // Its button has gone with it.
    status.current?.focus();
  }

  return (
    <>
      {browsers.length > 0 && (
        <section class="nunchi-browsers">
          <h3>{t('otherBrowsers')}</h3>
          <ul>
            {browsers.map((browser) => (
              <li key={browser.id}>
                <div>
                  {browser.label}
                  <p class="nunchi-field__hint">{whenWords(browser)}</p>
                </div>
                <Button
                  aria-label={t('disconnectOther', { label: browser.label })}
                  onClick={() => {
                    setSaid(null);
                    setLeaving(browser);
                    dialog.current?.showModal();
                  }}
                >
                  {t('disconnectButton')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p ref={status} role="status" tabIndex={-1} class="nunchi-quiet">
        {said && t(said === 'disconnected' ? 'disconnectedNow' : 'disconnectOtherFailed')}
      </p>
      <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="other-title">
        <h2 id="other-title">{leaving && t('disconnectOtherTitle', { label: leaving.label })}</h2>
        <p>{t('disconnectOtherText')}</p>
        <div class="nunchi-row nunchi-row--end">
          <Button onClick={() => dialog.current?.close()}>{t('cancelButton')}</Button>
          <Button look="danger" onClick={() => leaving && void leave(leaving)}>
            {t('disconnectButton')}
          </Button>
        </div>
      </dialog>
    </>
  );
}

function whenWords({ createdAt, lastSeenAt }: OtherBrowser): string {
  const clock = { now: Date.now() };
  const added = formatTime(createdAt, clock);
  return lastSeenAt === null
    ? t('browserAdded', { added })
    : t('browserSeen', { added, seen: formatTime(lastSeenAt, clock) });
}
