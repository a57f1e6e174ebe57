import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { unread } from '../../tests/support/mails.ts';
import type { Summary } from '../mail/tracked-mail.ts';
import { setLanguage } from '../ui/i18n.ts';
import { EyeCard } from './eye-card.tsx';

afterEach(() => setLanguage('en'));

const AT = Date.UTC(2026, 10, 23, 5, 2);
const clock = { now: AT + 3 * 60_000 };
const seoul = { country: 'KR', region: 'Seoul', city: 'Gangnam-gu', lat: 37.5, lon: 127 };
const read: Summary = { ...unread, status: 'read', reads: 3, lastReadAt: AT, device: 'mobile', place: seoul };
const dana = { address: 'dana@northwind.example', name: 'Dana Whitfield' };
const answer = { kind: 'reply', at: AT, from: dana, gmailMessageId: '1' } as const;

const words = (summary: Summary) =>
  renderToString(<EyeCard summary={summary} clock={clock} />).replace(/<[^>]*>/g, '|');

test('a read mail tells how often, and of the last read when, on what and about where, with the source of places', () => {
  expect(words(read)).toMatch(/Read 3 times.*3 min\. ago.*phone, about Seoul, South Korea.*DB-IP/);
});

test('the card’s link is out of the keyboard’s way, since the card is not there for a screen reader', () => {
  expect(renderToString(<EyeCard summary={read} clock={clock} />)).toMatch(/<a [^>]*tabindex="-1"/i);
});

test('an unread mail tells what grey does not mean', () => {
  expect(words(unread)).toMatch(/Not read yet.*A reader who blocks images can’t be seen/);
});

test('an answered one tells who, and the loads only where they add a read', () => {
  expect(words({ ...unread, status: 'read', answer })).toMatch(/Answered by Dana Whitfield/);
  expect(words({ ...unread, status: 'read', answer })).not.toMatch(/Read|Not/);
  expect(words({ ...read, answer })).toMatch(/Answered by Dana Whitfield.*Read 3 times/);
});

test('one that went out without a receipt tells why', () => {
  expect(words({ ...unread, untracked: 'plain-text' })).toMatch(/Sent without a read receipt.*Plain text/);
});

test('it is in Korean as well', () => {
  setLanguage('ko');
  expect(words(read)).toMatch(/3번 읽음.*3분 전.*서울/);
});
