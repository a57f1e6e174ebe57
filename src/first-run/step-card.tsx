import type { ComponentChildren } from 'preact';
import { t } from '../ui/i18n.ts';
import { stepTitle } from './progress.tsx';
import { STEPS, type Step } from './use-step.ts';
import '../ui/button.css';
import './step-card.css';

interface StepCardProps {
  step: Step;
  children: ComponentChildren;
  /** Button or link to the next step. */
  next: ComponentChildren;
}

/** A step: heading, content, and links back and on. */
export function StepCard({ step, children, next }: StepCardProps) {
  const place = STEPS.indexOf(step);
  const before = STEPS[place - 1];
  return (
    <section class="nunchi-step" aria-labelledby="step-title">
      <p class="nunchi-quiet">{t('firstRunStep', { number: place + 1, count: STEPS.length })}</p>
      <h2 id="step-title" tabIndex={-1}>
        {stepTitle(step)}
      </h2>
      {children}
      <footer class="nunchi-row nunchi-step__foot">
        {before && (
          <a class="nunchi-button" href={`#${before}`}>
            {t('backButton')}
          </a>
        )}
        {next}
      </footer>
    </section>
  );
}
