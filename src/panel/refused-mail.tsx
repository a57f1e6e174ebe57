import type { TrackedMessage } from '../messaging/tracked-message.ts';
import { t } from '../ui/i18n.ts';
import { peopleWords } from './people-words.ts';

interface RefusedMailProps {
  message: TrackedMessage;
  /** In the backend's words. */
  refusal: string;
}

/** A mail that the backend will never have: it has no eye, which could only stay grey. */
export function RefusedMail({ message: { details }, refusal }: RefusedMailProps) {
  return (
    <article class="nunchi-mail">
      <header>
        <p class="nunchi-mail__status">{t('statusRefused')}</p>
        <h3 class="nunchi-mail__subject">{details.subject || t('noSubject')}</h3>
        <p class="nunchi-quiet">{peopleWords(details)}</p>
      </header>
      <p class="nunchi-note">{t('refusedNote', { reason: refusal })}</p>
    </article>
  );
}
