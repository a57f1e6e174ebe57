import { expect, test } from 'vitest';
import { blur, drawnElements } from '../../tests/support/drawn-elements.ts';
import type { ReminderSettings as Reminders } from '../mail/settings.ts';
import { ReminderSettings } from './reminder-settings.tsx';

const REMINDERS: Reminders = { unread: { on: true, days: 3 }, unanswered: { on: false, days: 7 }, notify: 'all' };

/** The days' field, and the settings it changed. */
function openDays() {
  const kept: number[] = [];
  const fields = drawnElements(
    <ReminderSettings reminders={REMINDERS} onChange={({ unread }) => kept.push(unread.days)} />,
    'input',
  );
  const field = fields.find(({ type }) => type === 'number');
  if (!field) throw new Error('no field');
  const type = (value: string) => {
    const input = { value, valueAsNumber: Number(value), validity: { valid: value !== '' } };
    field.onInput?.({ currentTarget: input });
  };
  return { field, type, kept };
}

test('does not save half-typed days, which would notify of all mails that old', () => {
  const { field, type, kept } = openDays();
  type('');
  type('1');
  field.onBlur(blur(true));
  type('14');
  expect(kept).toEqual([]);
  field.onBlur(blur());
  expect(kept).toEqual([14]);
});

test('saves on Enter, and not again on blur', () => {
  const { field, type, kept } = openDays();
  type('5');
  field.onKeyDown({ key: 'Enter' });
  field.onBlur(blur());
  expect(kept).toEqual([5]);
});

test.each(['', '0', '31', '2.5', '3'])('ignores %j', (text) => {
  const { field, type, kept } = openDays();
  type(text);
  field.onBlur(blur());
  expect(kept).toEqual([]);
});
