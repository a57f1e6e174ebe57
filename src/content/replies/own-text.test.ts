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
  `Fine by me. [ 받은 메일 내용 ] 제목: 견적서 ${quoted}`,
])('drops the quote below: %s', (text) => {
  expect(beforeQuote(text)).toBe('Fine by me. ');
});

test.each([
  `On Mon, Nov 23, 2026 at 2:02 PM Minji Kim <minji@example.com> wrote:\n\n> ${quoted}`,
  `On Mon, Nov 23, 2026 at 2:02 PM Minji Kim\n<minji@example.com> wrote:\n${quoted}`,
  `> ${quoted}`,
  `  >${quoted}`,
  `2026년 11월 23일 (월) 오후 2:02, 김민지 <minji@example.com>님이 작성:\n${quoted}`,
  `Am Mo., 23. Nov. 2026 um 14:02 Uhr schrieb Minji Kim <minji@example.com>:\n${quoted}`,
  `Le lun. 23 nov. 2026 à 14:02, Minji Kim <minji@example.com> a écrit :\n${quoted}`,
  `El lun, 23 nov 2026 a las 14:02, Minji Kim (<minji@example.com>) escribió:\n${quoted}`,
  `2026年11月23日(月) 14:02 Minji Kim <minji@example.com>のメール:\n${quoted}`,
])('drops a quote from its marker line on: %j', (quote) => {
  expect(beforeQuote(`Fine by me.\n${quote}`)).toBe('Fine by me.\n');
});

test.each([
  'On Monday I wrote: never mind. It is > 5 anyway.',
  'Fine by me, as Ann wrote: no more changes.',
  'Fine by me.',
  'Your message To: Dana Subject: The offer Sent: Monday was read on Monday',
  '',
])('keeps a mail without a quote whole: %j', (text) => {
  expect(beforeQuote(text)).toBe(text);
});
