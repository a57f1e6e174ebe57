import { afterEach, expect, test } from 'vitest';
import { someDetails } from '../../../tests/support/background/browser.ts';
import { aLoad, aReport } from '../../../tests/support/background/reports.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { Load } from '../../protocol/api.ts';
import { setLanguage } from '../../ui/i18n.ts';
import type { NotifiedRead } from './plan-round.ts';
import { composeReadNotification, mailOfNotification } from './read-notification.ts';

const dana = { address: 'dana@northwind.example', name: 'Dana' };
const NOW = new Date(2026, 10, 23, 14, 2).getTime();

function told(
  { details, load, again = false }: { details?: Partial<MailDetails>; load?: Partial<Load>; again?: boolean },
  id = 'A'.repeat(22),
): NotifiedRead {
  const one = aLoad({ at: NOW - 12_000, ...load });
  const report = aReport([one], id);
  const all = someDetails({ subject: 'The offer', to: [dana], ...details });
  const recipients = { ...report.recipients, count: all.to.length + all.cc.length + all.bcc.length };
  const message = { id, sentAt: 0, recipients, report, details: all, here: true, registered: true };
  return { message, session: [one], again };
}

afterEach(() => setLanguage('en'));

test.each([
  ['en', 'Dana read “The offer”', 'phone · about Seoul'],
  ['ko', 'Dana 님이 “The offer” 메일을 읽었습니다', '휴대전화 · 서울 부근'],
])('it says who read what, on what and about where: %s', (tag, title, text) => {
  setLanguage(tag);
  const notice = composeReadNotification([told({})], NOW);
  expect(notice).toEqual({ id: `read:${'A'.repeat(22)}`, title, text });
  expect(mailOfNotification(notice?.id ?? '')).toBe('A'.repeat(22));
});

test('names no reader of a mail to several', () => {
  expect(composeReadNotification([told({ details: { cc: [dana] } })], NOW)?.title).toBe('Someone read “The offer”');
});

test('says when a read is not the first', () => {
  expect(composeReadNotification([told({ again: true })], NOW)?.title).toBe('Dana read “The offer” again');
});

test('shows the time of an old read, and where device and place are unknown', () => {
  const time = (text = '') => text.replace('\u202f', ' ');
  expect(time(composeReadNotification([told({ load: { device: 'unknown', place: null } })], NOW)?.text)).toBe(
    '2:01 PM',
  );
  expect(time(composeReadNotification([told({})], NOW + 3_600_000)?.text)).toBe('2:01 PM · phone · about Seoul');
});

test('reads at once share one notification: three named, the rest counted', () => {
  const mails = Array.from({ length: 5 }, (_, i) => told({ details: { subject: `Letter ${i}` } }, `${i}`.repeat(22)));
  const notice = composeReadNotification(mails, NOW);
  expect(notice?.title).toBe('5 mails were read');
  expect(notice?.text.split('\n')).toEqual([
    'Dana read “Letter 0”',
    'Dana read “Letter 1”',
    'Dana read “Letter 2”',
    'and 2 more',
  ]);
  expect(mailOfNotification(notice?.id ?? '')).toBeNull();
});

test('composes nothing for no reads', () => {
  expect(composeReadNotification([], NOW)).toBeNull();
});
