import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import { t } from '../../ui/i18n.ts';
import { ReceiptEye } from '../../ui/receipt-eye.tsx';
import { untrackedWords } from '../../views/untracked-words.ts';
import './toast-card.css';

interface ToastCardProps {
  reason: UntrackedReason;
  subject: string;
  /** Pointer or focus entered or left the toast. */
  onHold: (held: boolean) => void;
  onClose: () => void;
  openSettings: () => void;
}

/** A mail without its receipt, why, and what to do. */
export function ToastCard({ reason, subject, onHold, onClose, openSettings }: ToastCardProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on show.
    <div
      class="nunchi-toast"
      onMouseEnter={() => onHold(true)}
      onMouseLeave={({ currentTarget }) => onHold(currentTarget.matches(':focus-within'))}
      onFocusIn={() => onHold(true)}
      onFocusOut={({ currentTarget }) => onHold(currentTarget.matches(':hover'))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <ReceiptEye state="untracked" label={null} />
      <div>
        <p class="nunchi-toast__title">{t(reason === 'scheduled' ? 'scheduledTitle' : 'untrackedTitle')}</p>
        {subject && <p class="nunchi-toast__subject nunchi-quiet">{subject}</p>}
        <p>{untrackedWords(reason)}</p>
        {(reason === 'revoked' || reason === 'not-connected') && (
          <button type="button" class="nunchi-plain-button" onClick={openSettings}>
            {t('settingsButton')}
          </button>
        )}
        {reason === 'stale-tab' && (
          <button type="button" class="nunchi-plain-button" onClick={() => location.reload()}>
            {t('reloadGmail')}
          </button>
        )}
      </div>
      <button type="button" class="nunchi-toast__close" aria-label={t('closeNotice')} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
