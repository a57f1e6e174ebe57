import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { send } from '../messaging/send.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import '../ui/field.css';

interface AddBrowserProps {
  send: typeof send;
  /** Further buttons in the row. */
  children: ComponentChildren;
}

/** Creates a connect link for another browser of the account. */
export function AddBrowser({ send, children }: AddBrowserProps) {
  const [link, setLink] = useState<string | 'failed' | null>(null);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [link]);

  async function ask() {
    setCopied(false);
    const { link } = await send('connection.invite').catch(() => ({ link: null }));
    setLink(link ?? 'failed');
  }

  return (
    <>
      <div class="nunchi-row">
        <Button onClick={ask}>{t('addBrowserButton')}</Button>
        {children}
      </div>
      <div role="status">
        {link === 'failed' && <p class="nunchi-field__error">{t('inviteFailed')}</p>}
        {copied && <p class="nunchi-quiet">{t('copied')}</p>}
      </div>
      {link !== null && link !== 'failed' && (
        <div class="nunchi-field">
          <label for="invite-link">{t('inviteLabel')}</label>
          <div class="nunchi-field__row">
            <input ref={field} id="invite-link" readOnly value={link} aria-describedby="invite-hint" />
            <Button
              onClick={async () => {
                await navigator.clipboard.writeText(link);
                setCopied(true);
              }}
            >
              {t('copyButton')}
            </Button>
          </div>
          <p id="invite-hint" class="nunchi-field__hint">
            {t('inviteHint')}
          </p>
        </div>
      )}
    </>
  );
}
