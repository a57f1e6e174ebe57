import { afterEach, expect, test } from 'vitest';
import { answer, unread } from '../../tests/support/mails.ts';
import type { Summary } from '../mail/tracked-mail.ts';
import { setLanguage } from '../ui/i18n.ts';
import { describeSummary, receiptState } from './describe-summary.ts';

const NOW = Date.UTC(2026, 10, 23, 5, 10);
const clock = { now: NOW, timeZone: 'Asia/Seoul' };
const phoneInSeoul: Summary = {
  ...unread,
  status: 'read',
  reads: 3,
  lastReadAt: NOW - 8 * 60_000,
  device: 'mobile',
  place: { country: 'KR', region: 'Seoul', city: 'Jung-gu', lat: null, lon: null },
};

afterEach(() => setLanguage('en'));

test.each<[string, Summary, string, string]>([
  [
    'phone in Seoul',
    phoneInSeoul,
    'Read 3 times, last 2:02 PM, phone, about Seoul',
    '3번 읽음, 마지막 오후 2:02, 휴대전화, 서울 부근',
  ],
  [
    'once',
    { ...phoneInSeoul, reads: 1 },
    'Read once, 2:02 PM, phone, about Seoul',
    '1번 읽음, 오후 2:02, 휴대전화, 서울 부근',
  ],
  [
    "through Gmail's proxy, which may show what it has kept",
    { ...phoneInSeoul, atLeast: true, device: 'unknown', place: null },
    'Read at least 3 times, last 2:02 PM',
    '최소 3번 읽음, 마지막 오후 2:02',
  ],
  [
    'a country alone',
    { ...phoneInSeoul, place: { country: 'DE', region: null, city: null, lat: null, lon: null } },
    'Read 3 times, last 2:02 PM, phone, probably Germany',
    '3번 읽음, 마지막 오후 2:02, 휴대전화, 독일 (추정)',
  ],
  [
    'answered',
    { ...unread, status: 'read', answer: answer({ at: NOW - 8 * 60_000 }) },
    'Answered by Dana Whitfield, 2:02 PM',
    'Dana Whitfield 님이 답장함, 오후 2:02',
  ],
  [
    'acknowledged, at a time unknown, and read',
    { ...phoneInSeoul, answer: answer({ kind: 'receipt', found: true, at: NOW - 6 * 60_000 }) },
    'Read receipt from Dana Whitfield, found 2:04 PM · Read 3 times, last 2:02 PM, phone, about Seoul',
    'Dana Whitfield 님이 보낸 수신확인, 오후 2:04에 확인됨 · 3번 읽음, 마지막 오후 2:02, 휴대전화, 서울 부근',
  ],
  ['unread', unread, 'Not read yet', '아직 읽지 않음'],
  ['waiting', { ...unread, waiting: true }, 'Waiting for the server', '서버 응답을 기다리는 중'],
  [
    'unconfirmed',
    { ...unread, status: 'unconfirmed' },
    'Perhaps read: loaded, but maybe not by a person',
    '확인 불가: 사람이 연 것인지 알 수 없음',
  ],
])('%s', (_, summary, english, korean) => {
  expect(describeSummary(summary, clock).replaceAll('\u202f', ' ')).toBe(english);
  setLanguage('ko');
  expect(describeSummary(summary, clock)).toBe(korean);
});

test('shows a waiting mail as read once it was read', () => {
  expect(receiptState({ status: 'read', waiting: true })).toBe('read');
  expect(receiptState({ status: 'unread', waiting: true })).toBe('waiting');
});
