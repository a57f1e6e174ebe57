import { useEffect, useRef, useState } from 'preact/hooks';
import type { send } from '../messaging/send.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import { connect } from '../views/connect.ts';
import { type ConnectFailure, connectErrorWords } from '../views/connect-error-words.ts';
import '../ui/field.css';
import './connect-offer.css';

interface ConnectOfferProps {
  /** A connect link. */
  link: string;
  send: typeof send;
  onConnected: () => Promise<void>;
}

/** Offers to connect while a server's connect page is open. */
export function ConnectOffer({ link, send, onConnected }: ConnectOfferProps) {
  const { host } = new URL(link);
  const button = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ConnectFailure | null>(null);
  useEffect(() => button.current?.focus(), []);

  async function accept() {
    setBusy(true);
    setFailure(null);
    const result = await connect(send, link);
    setBusy(false);
    if (result === null) await onConnected();
    else setFailure(result);
  }

  return (
    <section class="nunchi-offer">
      <h2>{t('offerTitle', { host })}</h2>
      <p class="nunchi-quiet">{t('offerText')}</p>
      <p role="alert" class="nunchi-field__error">
        {failure && connectErrorWords(failure, host)}
      </p>
      <Button buttonRef={button} variant="primary" disabled={busy} onClick={accept}>
        {busy ? t('connecting') : t('connectButton')}
      </Button>
    </section>
  );
}
