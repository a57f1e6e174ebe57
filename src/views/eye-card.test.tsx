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

test('shows the number of reads, and time, device and place of the last', () => {
  expect(words(read)).toMatch(/Read 3 times.*3 min\. ago.*phone, about Seoul, South Korea.*DB-IP/);
});

test('keeps its link out of the tab order', () => {
  expect(renderToString(<EyeCard summary={read} clock={clock} />)).toMatch(/<a [^>]*tabindex="-1"/i);
});

test('explains what grey does not mean', () => {
  expect(words(unread)).toMatch(/Not read yet.*A reader who blocks images can’t be seen/);
});

test('shows who replied, and loads only with a read', () => {
  expect(words({ ...unread, status: 'read', answer })).toMatch(/Answered by Dana Whitfield/);
  expect(words({ ...unread, status: 'read', answer })).not.toMatch(/Read|Not/);
  expect(words({ ...read, answer })).toMatch(/Answered by Dana Whitfield.*Read 3 times/);
});

test('says why a mail has no receipt', () => {
  expect(words({ ...unread, untracked: 'plain-text' })).toMatch(/Sent without a read receipt.*Plain text/);
});

test('is translated to Korean', () => {
  setLanguage('ko');
  expect(words(read)).toMatch(/3번 읽음.*3분 전.*서울/);
});
