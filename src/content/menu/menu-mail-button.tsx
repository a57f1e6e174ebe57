import type { MenuMail } from '../../mail/menu-state.ts';
import { t } from '../../ui/i18n.ts';
import { ReceiptEye } from '../../ui/receipt-eye.tsx';
import { receiptState } from '../../views/describe-summary.ts';
import { peopleWords } from '../../views/people-words.ts';
import './menu-mail-button.css';

interface MenuMailButtonProps {
  mail: MenuMail;
  words: string;
  openThread: (threadId: string) => void;
}

/** A mail in the menu; opens its thread. */
export function MenuMailButton({ mail: { details, summary }, words, openThread }: MenuMailButtonProps) {
  const { threadId, subject } = details;
  return (
    <button
      type="button"
      class="nunchi-menu__mail"
      disabled={threadId === null}
      onClick={() => threadId && openThread(threadId)}
    >
      <ReceiptEye state={receiptState(summary)} label={null} />
      <span>
        <span class="nunchi-menu__subject">{subject || t('noSubject')}</span>
        <span class="nunchi-small">{words}</span>
        <span class="nunchi-small nunchi-quiet">{peopleWords(details)}</span>
      </span>
    </button>
  );
}
