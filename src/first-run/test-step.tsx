import type { Connection } from '../mail/connection.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import { isOwnNetwork, OwnNetworkNotice } from '../views/own-network-notice.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import { StepCard } from './step-card.tsx';
import { TestMail } from './test-mail.tsx';

const GMAIL = 'https://mail.google.com/';

interface TestStepProps {
  connection: Connection;
  fixes: Fixes;
  askByDefault: boolean;
  mail: TrackedMessage | null;
  onClose: () => Promise<void>;
}

/** A mail to oneself: instructions and live state. */
export function TestStep({ connection, fixes, askByDefault, mail, onClose }: TestStepProps) {
  const connected = connection.state === 'connected';
  const nearby = connected && isOwnNetwork(connection.publicUrl);
  const read = (mail?.report?.reads ?? 0) > 0;
  return (
    <StepCard
      step="test"
      next={
        <Button variant={read ? 'primary' : 'plain'} onClick={onClose}>
          {t('firstRunDone')}
        </Button>
      }
    >
      <ConnectionNotice connection={connection} fixes={fixes} />
      {connected && <OwnNetworkNotice publicUrl={connection.publicUrl} />}
      <ol class="nunchi-step__todo">
        <li>
          {t('testOpenGmail')}{' '}
          <a href={GMAIL} target="_blank" rel="noreferrer">
            {t('testGmailLink')}
          </a>
        </li>
        <li>{t(askByDefault ? 'testWrite' : 'testWriteEyeOff')}</li>
        <li>{t(nearby ? 'testOpenNearby' : 'testOpenElsewhere')}</li>
      </ol>
      <TestMail mail={mail} />
      {!read && (
        <section class="nunchi-step__aside">
          <h3>{t('testGreyTitle')}</h3>
          <ul class="nunchi-step__list">
            <li>{t('testGreyHere')}</li>
            <li>{t('testGreySoon')}</li>
            <li>{t('testGreyImages')}</li>
          </ul>
        </section>
      )}
    </StepCard>
  );
}
