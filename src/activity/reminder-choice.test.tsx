import { afterEach, expect, test, vi } from 'vitest';
import { drawnElements } from '../../tests/support/drawn-elements.ts';
import { mail } from '../../tests/support/mails.ts';
import type { MailReminder } from '../mail/mail-choices.ts';
import { ReminderChoice } from './reminder-choice.tsx';

afterEach(() => void vi.useRealTimers());

test('counts “Tomorrow” from the click, however long the page has been open', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 23, 50) });
  const chosen: Pick<MailReminder, 'of' | 'dueAt'>[] = [];
  const [tomorrow] = drawnElements(
    <ReminderChoice
      message={mail({})}
      reminder={null}
      clock={{ now: Date.now() }}
      onRemind={(reminder) => chosen.push(reminder)}
    />,
    'button',
  );
  vi.setSystemTime(new Date(2026, 10, 26, 10, 0));
  tomorrow?.onClick();
  expect(chosen).toEqual([{ of: 'unread', dueAt: new Date(2026, 10, 27, 9).getTime() }]);
});
