import { describe, expect, test } from 'vitest';
import { type MailFacts, replyKind } from './reply-kind.ts';

const HOUR = 60 * 60_000;
const dana = { sender: 'dana@northwind.example', subject: '', text: 'Thanks, this looks good.', delay: HOUR };
const kindOf = (mail: Partial<MailFacts>) => replyKind({ ...dana, ...mail });

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
    'Deleted. Thanks for flagging.',
    'Deleted the old file as you asked.',
    'Sorry, I was out of office yesterday. Looks good, approved.',
    'I’m out tomorrow, let’s talk Friday',
    'I am not available Tuesday; Wednesday?',
    'I got your automatic reply. Friday works.',
    'Tomás no longer works here, please write to Ann.',
    '오늘은 확인이 어렵습니다. 내일 드릴게요.',
    '퇴사 일정 확인했습니다',
    '출장 중이라 이제 봤습니다',
    '휴가로 회신이 늦어 죄송합니다.',
    'Read - looks good to me',
    'Read: got it',
    '읽음 - 감사합니다',
  ])('%j', (text) => {
    expect(kindOf({ text })).toBe('reply');
  });
});

test.each(['Thanks, this looks good.', '네, 확인했습니다.', ''])('people may reply immediately: %j', (text) => {
  for (const delay of [0, 119_999, null]) expect(kindOf({ text, delay })).toBe('reply');
});

describe('a read receipt', () => {
  test.each([0, null])('comes at any time: %j', (delay) => {
    expect(kindOf({ text: receipt('was read on Monday.'), delay })).toBe('receipt');
  });

  test.each<[string, Partial<MailFacts>]>([
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

describe('no reply is', () => {
  test.each<[string, Partial<MailFacts>]>([
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
    ['an absence in a subject at a late hour', { subject: 'Out of office: Re: The offer', delay: 48 * HOUR }],
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
    'I am out of the country until 5 January.',
    'I no longer work at Acme.',
    'This email account is no longer in use.',
    'On vacation until Jan 5!',
    '출장으로 인해 회신이 늦을 수 있습니다',
    '육아휴직으로 부재합니다. 확인이 어렵습니다.',
  ])('an automatic answer: %j', (text) => {
    expect(kindOf({ text })).toBeNull();
  });

  test.each([
    'Thank you for contacting Northwind. We have received your message.',
    'Thanks for your mail. I will be back on Monday.',
    'Thank you for contacting us. Ticket #123.',
    'Dana no longer works at Acme. Please write to Ann.',
    'Dana no longer works here.',
    'On vacation until Jan 5!',
    "I'm off until Monday.",
    'I will be out of the country next week.',
    'Our office is closed for the holidays.',
    'Your request has been received. We will get back to you within 24 hours.',
    'We’ve received your email.',
    'I’m out tomorrow, let’s talk Friday',
    '문의가 정상적으로 접수되었습니다.',
    '출장으로 인해 이제 봅니다',
    '금일 연차입니다',
    '연차 사용으로 내일 확인하겠습니다',
    '오늘은 휴무입니다',
    '휴가 기간 동안 연락이 되지 않습니다',
    '현재 부재 상태입니다',
    '외근 중이라 내일 보겠습니다',
    '자리에 없습니다',
    '메일을 정상적으로 수신하였습니다',
    '문의하신 내용이 접수되었습니다',
    '문의해 주셔서 감사합니다. 영업일 기준 2일 안에 답변드립니다.',
    'Estoy de vacaciones.',
    'Je suis en congés.',
    'Ich bin im Urlaub.',
    'Sono in ferie.',
    'Ik ben op vakantie.',
    'Jestem na urlopie.',
    'Я в отпуске.',
    'Jag har semester.',
    '休暇中のためご返信できません。',
    '我正在休假',
  ])('what may be a machine’s is one in the first minutes, or where its time is unknown: %j', (text) => {
    for (const delay of [130_000, 9 * 60_000, null]) expect(kindOf({ text, delay })).toBeNull();
  });

  test.each([
    'Thank you for contacting Northwind. We have received your message.',
    'I’m out tomorrow, let’s talk Friday',
    '출장 중이라 이제 봤습니다',
  ])('later a person writes so: %j', (text) => {
    expect(kindOf({ text, delay: 10 * 60_000 })).toBe('reply');
  });
});
