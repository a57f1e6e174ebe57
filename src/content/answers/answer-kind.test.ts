import { describe, expect, test } from 'vitest';
import { answerKind, type MailWords } from './answer-kind.ts';

const HOUR = 60 * 60_000;
const dana = { sender: 'dana@northwind.example', subject: '', text: 'Thanks, this looks good.', delay: HOUR };
const kindOf = (mail: Partial<MailWords>) => answerKind({ ...dana, ...mail });

const receipt = (ending: string) =>
  `Your message\n\n   To: Dana\n   Subject: The offer\n   Sent: Monday, November 23, 2026 2:02 PM\n\n ${ending}`;

describe('a reply', () => {
  test.each([
    'Thanks, this looks good.',
    '네, 확인했습니다. 감사합니다.',
    'Ok',
    '',
    'Sorry for the late answer, I was on vacation last week.',
    'I was out for lunch. Friday works.',
    'Your message was read on our Monday call, and everybody agreed.',
    '회신이 늦어 죄송합니다. 금요일까지 보내드리겠습니다.',
    '부재중 전화가 있어서 메일 드립니다.',
    '휴가 중에 읽었습니다. 좋네요.',
    'Is the automatic door included in the offer?',
    'When you return, please call me.',
    'Please reply to this message by Friday.',
    `${'We talked about it at length. '.repeat(30)} As of tomorrow I am out of office.`,
  ])('%j', (text) => {
    expect(kindOf({ text })).toBe('reply');
  });
});

describe('a read receipt', () => {
  test.each<[string, Partial<MailWords>]>([
    ['Exchange’s and Outlook’s words', { text: receipt('was read on Monday, November 23, 2026 2:10:45 PM.') }],
    ['in one line', { text: receipt('was read on 11/23/2026 2:10 PM').replace(/\s+/g, ' ') }],
    ['Outlook’s subject', { subject: 'Read: The offer', text: '' }],
    ['Outlook’s Korean subject', { subject: '읽음: 견적서', text: '' }],
    [
      'Korean words',
      { text: '메시지\n\n받는 사람: 박서연\n제목: 견적서\n보낸 날짜: 2026-11-23\n\n2026-11-23에 읽었습니다.' },
    ],
    [
      'RFC 8098’s example',
      {
        text: 'The message sent on 1995 Sep 19 at 13:30:00 (EDT) -0400 to Joe Recipient with subject "First draft of report" has been displayed. This is no guarantee that the message has been read or understood.',
      },
    ],
    [
      'Thunderbird’s words',
      { text: 'This is a Return Receipt for the mail that you sent to dana@northwind.example.\n\nNote: …' },
    ],
  ])('%s', (_, mail) => {
    expect(kindOf(mail)).toBe('receipt');
  });
});

describe('no answer is', () => {
  test.each<[string, Partial<MailWords>]>([
    ['a mail that was deleted unread', { text: receipt('was deleted without being read on Monday.') }],
    ['a mail not read yet', { text: receipt('has not yet been read. It has either been deleted or moved.') }],
    ['Outlook’s notice', { subject: 'Not read: The offer' }],
    ['Outlook’s notice, by its other name', { subject: 'Deleted: The offer' }],
    ['Outlook’s Korean notice', { subject: '읽지 않음: 견적서' }],
    ['Outlook’s Korean notice, by its other name', { subject: '삭제됨: 견적서' }],
    ['a notice in Korean words', { text: '메시지가 2026-11-23에 읽지 않고 삭제되었습니다.' }],
    ['a bounce', { sender: 'MAILER-DAEMON@mx.example', text: 'Delivery has failed.' }],
    ['a postmaster', { sender: 'postmaster@northwind.example' }],
    ['a machine', { sender: 'no-reply@northwind.example' }],
    ['a bounce by its subject', { subject: 'Undeliverable: The offer' }],
    ['Outlook’s automatic reply', { subject: 'Automatic reply: The offer' }],
    ['Outlook’s automatic reply in Korean', { subject: '자동 회신: 견적서' }],
    ['an absence in a Korean subject', { subject: '부재중: 견적서' }],
    ['an absence in a subject', { subject: 'Out of Office: The offer' }],
    ['an absence in a German subject', { subject: 'Automatische Antwort: Angebot' }],
  ])('%s', (_, mail) => {
    expect(kindOf(mail)).toBeNull();
  });

  test.each([
    'I am out of the office until Monday with limited access to email.',
    "Hi, I'm currently away and will answer when I return.",
    'Thank you for your mail. I will be on annual leave from 1 to 14 December.',
    'I am travelling this week. In my absence please write to Ann.',
    'This is an automated response.',
    'This is an automatically generated message, please do not reply to this email.',
    'I no longer work here. Dana is no longer with Northwind.',
    'This mailbox is not monitored.',
    '안녕하세요. 11월 30일까지 휴가입니다. 급한 용무는 박서연에게 연락 바랍니다.',
    '부재중입니다. 복귀 후 연락드리겠습니다.',
    '현재 출장 중이므로 회신이 늦어질 수 있습니다.',
    '본 메일은 발신 전용입니다.',
    '자동 응답 메일입니다.',
    'Ich bin bis Montag nicht im Büro.',
    '不在にしております。',
    'Je suis absente du bureau jusqu’à lundi.',
  ])('an automatic answer: %j', (text) => {
    expect(kindOf({ text })).toBeNull();
  });

  test.each([
    'Thank you for contacting Northwind. We have received your message.',
    'Thanks for your mail. I will be back on Monday.',
    '문의가 정상적으로 접수되었습니다.',
  ])('an acknowledgement that comes at once: %j', (text) => {
    expect(kindOf({ text, delay: 60_000 })).toBeNull();
    expect(kindOf({ text, delay: HOUR })).toBe('reply');
    expect(kindOf({ text, delay: null })).toBe('reply');
  });
});
