import { useEffect, useRef, useState } from 'preact/hooks';
import type { send } from '../messaging/send.ts';
import { parseConnectLink } from '../protocol/connect-link.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import { connect } from './connect.ts';
import { connectErrorWords } from './connect-error-words.ts';
import '../ui/field.css';
import './connect-form.css';

interface ConnectFormProps {
  focused: boolean;
  send: typeof send;
  onConnected: () => Promise<void>;
}

/** Field for a connect link; errors appear below it. */
export function ConnectForm({ focused, send, onConnected }: ConnectFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const link = field.current?.value.trim() ?? '';
    const server = parseConnectLink(link)?.server;
    setBusy(true);
    setError(null);
    const failure = server ? await connect(send, link) : 'not-a-link';
    setBusy(false);
    if (failure === null) return onConnected();
    setError(connectErrorWords(failure, server ? new URL(server).host : ''));
    field.current?.focus();
  }

  return (
    <form class="nunchi-connect" onSubmit={submit} noValidate>
      <p>{t('connectIntro')}</p>
      <div class="nunchi-field">
        <label for="connect-link">{t('connectLinkLabel')}</label>
        <div class="nunchi-field__row">
          <input
            ref={field}
            id="connect-link"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder="http://localhost:8787/connect#…"
            aria-describedby="connect-error connect-hint"
            aria-invalid={error !== null}
          />
          <Button type="submit" variant="primary" disabled={busy}>
            {busy ? t('connecting') : t('connectButton')}
          </Button>
        </div>
        <p id="connect-error" role="alert" class="nunchi-field__error">
          {error}
        </p>
        <p id="connect-hint" class="nunchi-field__hint">
          {t('connectLinkHint')} <code>npx nunchi invite</code>
        </p>
      </div>
    </form>
  );
}
