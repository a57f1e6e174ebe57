import { type MessageKey, t } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';
import { StepCard } from './step-card.tsx';
import '../ui/button.css';

/** Headings and the texts below them. */
const TEXTS: readonly [title: MessageKey, texts: readonly MessageKey[]][] = [
  ['receiptIsTitle', ['receiptIs', 'receiptKnows']],
  ['receiptCannotTitle', ['receiptGrey', 'receiptWho', 'receiptApple', 'receiptScanners']],
  ['consentTitle', ['consentAsk', 'consentEu', 'consentKorea', 'consentNote']],
];

interface ReceiptsStepProps {
  askByDefault: boolean;
  onChange: (on: boolean) => void;
}

/** What a receipt is and cannot know, the default for new mail, and duties to recipients. */
export function ReceiptsStep({ askByDefault, onChange }: ReceiptsStepProps) {
  return (
    <StepCard
      step="receipts"
      next={
        <a class="nunchi-button nunchi-button--primary" href="#test">
          {t('continueButton')}
        </a>
      }
    >
      {TEXTS.map(([title, texts]) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <ul class="nunchi-step__list">
            {texts.map((text) => (
              <li key={text}>{t(text)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section class="nunchi-step__aside">
        <Switch label={t('askByDefault')} hint={t('askByDefaultHint')} on={askByDefault} onChange={onChange} />
      </section>
    </StepCard>
  );
}
