import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { answer, load, mail, SENT } from '../../tests/support/mails.ts';
import { setLanguage } from '../ui/i18n.ts';
import { LatestReads } from './latest-reads.tsx';

const read = mail({
  status: 'read',
  reads: 1,
  lastReadAt: SENT + 5 * 60_000,
  loads: [
    load({ device: 'mobile', place: { country: 'US', region: 'Washington', city: 'Seattle', lat: null, lon: null } }),
  ],
});

afterEach(() => setLanguage('en'));

test('shows time, device and place of the last read, and the source of places', () => {
  expect(show([read])).toContain('Autumn workshop');
  expect(show([read])).toContain('Read once, 12:45 PM, phone, about Seattle');
  expect(show([read])).toContain('href="https://db-ip.com"');
  setLanguage('ko');
  expect(show([read])).toContain('1번 읽음, 오후 12:45, 휴대전화, Seattle 부근');
});

test('includes a replied mail without loads', () => {
  expect(show([mail({}, [answer({})])])).toContain('Answered by Dana Whitfield, 12:49 PM');
});

test('shows a mail’s own notification choice, else the settings’', () => {
  expect(show([read])).toContain('<option selected value="settings">Notify: as usual</option>');
  const muted = { ...read, details: { ...read.details, notify: { when: 'never', at: 1 } as const } };
  expect(show([muted])).toContain('<option selected value="never">Mute</option>');
  expect(show([muted])).toContain('aria-label="Notifications for “Autumn workshop”"');
});

test('leaves out unread mail', () => {
  expect(show([mail({}), mail(null)])).toContain('Nothing read yet');
  expect(show([mail({}), mail(null)])).not.toContain('Autumn workshop');
});

function show(messages: Parameters<typeof LatestReads>[0]['messages']): string {
  const clock = { now: SENT + 60 * 60_000, timeZone: 'Asia/Seoul' };
  return renderToString(<LatestReads messages={messages} clock={clock} onNotify={() => undefined} />).replaceAll(
    '\u202f',
    ' ',
  );
}
