import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityRow } from '../mail/activity-row.ts';
import { canonicalAddress } from '../mail/addresses.ts';
import { gmailLink } from '../mail/gmail-ids.ts';
import type { Person, TrackedMessage } from '../mail/tracked-mail.ts';
import type { send } from '../messaging/send.ts';
import { Button } from '../ui/button.tsx';
import type { Clock } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { MailArticle } from '../views/mail-article.tsx';
import { NotTrackedMail } from '../views/not-tracked-mail.tsx';
import { PlaceCredit } from '../views/place-credit.tsx';
import { untrackedWords } from '../views/untracked-words.ts';
import { personName } from './columns/cell-text.ts';
import { ReminderChoice } from './reminder-choice.tsx';
import '../ui/button.css';
import '../views/panel.css';
import './mail-detail.css';

interface MailDetailProps {
  row: ActivityRow;
  send: typeof send;
  /** Reloads the mail when it changes. */
  revision: number;
  clock: Clock;
  onClose: () => void;
  onDelete: () => void;
  /** Filters by this canonical address. */
  onPerson: (person: string) => void;
}

/** Everything about one mail, with its actions. */
export function MailDetail(props: MailDetailProps) {
  const { row, send, revision, clock, onClose, onDelete, onPerson } = props;
  const { id, untracked } = row;
  const [loaded, setLoaded] = useState<TrackedMessage | null>(null);
  // Never show the last mail while the next one loads.
  const message = loaded?.id === id ? loaded : null;
  useEffect(() => {
    let current = true;
    send('activity.mail', { id }).then(
      (found) => current && setLoaded(found),
      (error: unknown) => console.error(error),
    );
    return () => {
      current = false;
    };
  }, [id, send, revision]);
  // Escape works anywhere: in narrow windows the detail covers the page.
  useEffect(() => {
    const stop = new AbortController();
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) onClose();
    };
    document.addEventListener('keydown', close, { signal: stop.signal });
    return () => stop.abort();
  }, [onClose]);
  const aside = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // Take the focus from elements that the detail covers.
  useEffect(() => {
    const element = aside.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (covers(element) && !element.contains(document.activeElement)) title.current?.focus();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const link = row.threadId && gmailLink(row.gmailAccount, row.threadId);
  return (
    <aside ref={aside} class="nunchi-detail" aria-labelledby="mail-detail">
      <h2 ref={title} id="mail-detail" class="nunchi-visually-hidden" tabIndex={-1}>
        {t('mailDetail')}
      </h2>
      <div class="nunchi-row nunchi-detail__actions">
        {link && (
          <a class="nunchi-button" href={link} target="_blank" rel="noreferrer">
            {t('openInGmail')}
          </a>
        )}
        <Button variant="danger" onClick={onDelete}>
          {t('deleteButton')}
        </Button>
        <button type="button" class="nunchi-close" aria-label={t('closeButton')} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </div>
      {message && (
        <>
          <div class="nunchi-panel">
            {message.refusal === undefined ? (
              <MailArticle key={message.id} message={message} clock={clock} />
            ) : (
              <NotTrackedMail mail={message.details} why={t('refusedNote', { reason: message.refusal })} />
            )}
          </div>
          {message.report?.loads.some(({ place }) => place) && <PlaceCredit />}
          <ReminderChoice
            key={`${message.id} reminder`}
            reminder={row.reminder}
            onRemind={(reminder) => void send('mail.remind', { id, ...reminder }).catch(console.error)}
            {...{ message, clock }}
          />
        </>
      )}
      {untracked && (
        <div class="nunchi-panel">
          <NotTrackedMail
            mail={{ subject: row.subject, to: [...row.people], cc: [], bcc: [] }}
            why={untrackedWords(untracked)}
          />
        </div>
      )}
      <People
        people={row.people}
        onPerson={(person) => {
          if (aside.current && covers(aside.current)) onClose();
          onPerson(person);
        }}
      />
    </aside>
  );
}

/** Narrow windows lay the detail over the page. */
function covers(detail: HTMLElement): boolean {
  return getComputedStyle(detail).position === 'fixed';
}

function People({ people, onPerson }: { people: readonly Person[]; onPerson: (person: string) => void }) {
  if (people.length === 0) return null;
  return (
    <section class="nunchi-detail__people">
      <h3>{t('mailsTo')}</h3>
      <ul>
        {people.map((person) => (
          <li key={person.address}>
            <button
              type="button"
              class="nunchi-chip"
              title={person.address}
              onClick={() => onPerson(canonicalAddress(person.address))}
            >
              {personName(person)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
