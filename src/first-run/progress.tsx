import { type MessageKey, t } from '../ui/i18n.ts';
import { STEPS, type Step } from './use-step.ts';
import './progress.css';

const TITLES: Record<Step, MessageKey> = {
  connect: 'stepConnect',
  receipts: 'stepReceipts',
  test: 'stepTest',
};

export function stepTitle(step: Step): string {
  return t(TITLES[step]);
}

/** The steps: current and finished. All are links. */
export function Progress({ step, done }: { step: Step; done: readonly Step[] }) {
  return (
    <nav aria-label={t('firstRunSteps')}>
      <ol class="nunchi-steps">
        {STEPS.map((each) => (
          <li key={each} class={done.includes(each) ? 'nunchi-steps__done' : undefined}>
            <a href={`#${each}`} aria-current={each === step ? 'step' : undefined}>
              {stepTitle(each)}
              {done.includes(each) && <span class="nunchi-steps__word">{t('stepDone')}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
