import type { MailDetails } from '../mail/tracked-mail.ts';
import { t } from '../ui/i18n.ts';
import { peopleWords } from './people-words.ts';
import './mail-article.css';
import './mail-status.css';

interface NotTrackedMailProps {
  mail: Pick<MailDetails, 'subject' | 'to' | 'cc' | 'bcc'>;
  why: string;
}

/** A mail without a receipt. No eye: it could only stay grey. */
export function NotTrackedMail({ mail, why }: NotTrackedMailProps) {
  return (
    <article class="nunchi-mail">
      <header>
        <p class="nunchi-mail__status">{t('statusRefused')}</p>
        <h3 class="nunchi-mail__subject">{mail.subject || t('noSubject')}</h3>
        <p class="nunchi-quiet">{peopleWords(mail)}</p>
      </header>
      <p class="nunchi-note">{why}</p>
    </article>
  );
}
