import { expect, test } from 'vitest';
import { beforeQuote } from './own-text.ts';

const quoted = 'I am out of the office next week.';

test.each([
  `Fine by me. From: Minji Kim <minji@example.com> Sent: Monday, November 23, 2026 2:02 PM To: Dana Subject: The offer ${quoted}`,
  `Fine by me. ----- Original Message ----- ${quoted}`,
  `Fine by me. ________________________________ From: Minji ${quoted}`,
  `Fine by me. 보낸 사람: 김민지 보낸 날짜: 2026년 11월 23일 받는 사람: 박서연 ${quoted}`,
  `Fine by me. -----원본 메시지----- ${quoted}`,
  `Fine by me. Von: Minji Gesendet: Montag An: Dana ${quoted}`,
])('the quote below is left out: %s', (text) => {
  expect(beforeQuote(text)).toBe('Fine by me. ');
});

test.each(['Fine by me.', 'Your message To: Dana Subject: The offer Sent: Monday was read on Monday', ''])(
  'a mail without one is whole: %j',
  (text) => {
    expect(beforeQuote(text)).toBe(text);
  },
);
