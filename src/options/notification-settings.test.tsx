import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { blur, drawnElements } from '../../tests/support/drawn-elements.ts';
import type { Settings } from '../mail/settings.ts';
import { setLanguage } from '../ui/i18n.ts';
import { NotificationSettings } from './notification-settings.tsx';
import { parseTimeOfDay, timeOfDay } from './time-of-day.ts';

afterEach(() => setLanguage('en'));

const night = { on: true, from: 22 * 60, to: 7 * 60 };

test.each<[string, Settings['notifyWhen'], string[]]>([
  ['en', 'first', ['The first time', 'Every time', 'Never']],
  ['ko', 'every', ['처음 읽었을 때', '읽을 때마다', '받지 않음']],
])('shows the current choice: %s', (tag, notifyWhen, labels) => {
  setLanguage(tag);
  const html = show({ notifyWhen, quietHours: night });
  expect([...html.matchAll(/<label><input[^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual(labels);
  expect(html.match(/value="(\w+)" checked/)?.[1]).toBe(notifyWhen);
});

test('shows times of quiet hours while they are on, whichever reads notify', () => {
  expect(
    [...show({ notifyWhen: 'first', quietHours: night }).matchAll(/value="(\d\d:\d\d)"/g)].map(([, at]) => at),
  ).toEqual(['22:00', '07:00']);
  expect(show({ notifyWhen: 'first', quietHours: { ...night, on: false } })).not.toContain('type="time"');
  expect(show({ notifyWhen: 'never', quietHours: night })).toContain('type="time"');
});

test('warns that equal times leave no quiet hours', () => {
  expect(show({ notifyWhen: 'first', quietHours: { on: true, from: 60, to: 60 } })).toContain('no hour is quiet');
});

test('parses every minute of a day that it formats', () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) expect(parseTimeOfDay(timeOfDay(minute))).toBe(minute);
  expect(parseTimeOfDay('')).toBeNull();
});

test('does not save a half-typed time, which would end quiet hours', () => {
  const kept: number[] = [];
  const [from] = drawnElements(
    <NotificationSettings
      settings={{ notifyWhen: 'first', quietHours: night }}
      onChange={({ quietHours }) => kept.push(quietHours?.from ?? -1)}
    />,
    'input',
  ).filter(({ type }) => type === 'time');
  for (const value of ['02:00', '23:00', '23:30']) from?.onInput({ currentTarget: { value } });
  expect(kept).toEqual([]);
  from?.onBlur(blur());
  expect(kept).toEqual([23 * 60 + 30]);
});

function show(settings: Pick<Settings, 'notifyWhen' | 'quietHours'>): string {
  return renderToString(<NotificationSettings settings={settings} onChange={() => undefined} />);
}
