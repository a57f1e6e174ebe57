import { useEffect, useRef, useState } from 'preact/hooks';
import type { OtherBrowser } from '../mail/connection.ts';
import type { send } from '../messaging/send.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import '../ui/dialog.css';
import '../ui/field.css';
import './other-browsers.css';

interface OtherBrowsersProps {
  send: typeof send;
  /** The server responded last time; a change loads the list again. */
  reachable: boolean;
}

/** The account's other browsers, each with a button to disconnect it; nothing without others. */
export function OtherBrowsers({ send, reachable }: OtherBrowsersProps) {
  const [browsers, setBrowsers] = useState<readonly OtherBrowser[]>([]);
  const [chosen, setChosen] = useState<OtherBrowser | null>(null);
  const [outcome, setOutcome] = useState<'disconnected' | 'no-answer' | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const show = (found: OtherBrowser[] | null) => !stop.signal.aborted && found && setBrowsers(found);
    const load = () => void send('browsers.list').then(show, console.error);
    load();
    // The link from here may have added one meanwhile.
    window.addEventListener('focus', load, { signal: stop.signal });
    return () => stop.abort();
  }, [send, reachable]);

  async function disconnect({ id }: OtherBrowser) {
    dialog.current?.close();
    const done = await send('browsers.disconnect', { id }).catch(() => false);
    if (done) setBrowsers((known) => known.filter((browser) => browser.id !== id));
    setOutcome(done ? 'disconnected' : 'no-answer');
    // The focused button is gone.
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
                  <p id={`browser-${browser.id}`} class="nunchi-field__hint">
                    {whenWords(browser)}
                  </p>
                </div>
                <Button
                  aria-label={t('disconnectOther', { label: browser.label })}
                  aria-describedby={`browser-${browser.id}`}
                  onClick={() => {
                    setOutcome(null);
                    setChosen(browser);
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
        {outcome && t(outcome === 'disconnected' ? 'disconnectedNow' : 'disconnectOtherFailed')}
      </p>
      <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="other-title">
        <h2 id="other-title">{chosen && t('disconnectOtherTitle', { label: chosen.label })}</h2>
        <p class="nunchi-quiet">{chosen && whenWords(chosen)}</p>
        <p>{t('disconnectOtherText')}</p>
        <div class="nunchi-row nunchi-row--end">
          <Button onClick={() => dialog.current?.close()}>{t('cancelButton')}</Button>
          <Button variant="danger" onClick={() => chosen && void disconnect(chosen)}>
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
