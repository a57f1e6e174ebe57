import { expect, test } from 'vitest';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import { describeRecipients } from './describe-recipients.ts';

function mailTo(gmailAccount: string, ...addresses: string[]): MailDetails {
  const to = addresses.map((address) => ({ address, name: null }));
  return {
    gmailAccount,
    subject: '',
    to,
    cc: [],
    bcc: [],
    draftId: 'd',
    threadId: null,
    gmailMessageId: null,
    answers: [],
  };
}

test.each([
  ['to another', mailTo('minji@gmail.com', 'ann@example.com'), 'none'],
  ['to oneself, with dots, a plus and capitals', mailTo('minji@gmail.com', 'Min.Ji+notes@GMail.com'), 'only'],
  ['to oneself by the old domain', mailTo('minji@gmail.com', 'minji@googlemail.com'), 'only'],
  ['to oneself among others', mailTo('minji@gmail.com', 'ann@example.com', 'minji@gmail.com'), 'some'],
  ['where dots count', mailTo('min.ji@example.com', 'minji@example.com'), 'none'],
] as const)('a mail %s', (_, mail, self) => {
  expect(describeRecipients(mail).self).toBe(self);
});

test('one mailbox written twice is one recipient', () => {
  const mail = {
    ...mailTo('m@gmail.com', 'ann@gmail.com', 'a.nn@gmail.com'),
    cc: [{ address: 'bo@x.kr', name: 'Bo' }],
  };
  expect(describeRecipients(mail).count).toBe(2);
});

test.each([
  ['ann@gmail.com', 'google'],
  ['ann@hotmail.co.uk', 'microsoft'],
  ['ann@outlook.kr', 'microsoft'],
  ['ann@live.com.mx', 'microsoft'],
  ['ann@yahoo.co.jp', 'yahoo'],
  ['ann@yahoo.fr', 'yahoo'],
  ['ann@icloud.com', 'apple'],
  ['x1y2@privaterelay.appleid.com', 'apple'],
] as const)('%s hints at %s', (address, hint) => {
  expect(describeRecipients(mailTo('m@gmail.com', address)).hints).toEqual([hint]);
});

test.each([
  'ann@example.com',
  'ann@notgmail.com',
  'ann@gmail.com.example.org',
  'ann@live.unc.edu',
  'ann@outlook.acme.com',
  'ann@hotmail.acme.co.uk',
  'ann@yahoo.acme.com',
  'ann',
])('%s hints at nothing', (address) => {
  expect(describeRecipients(mailTo('m@gmail.com', address)).hints).toEqual([]);
});

test('each system is hinted at once', () => {
  expect(describeRecipients(mailTo('m@gmail.com', 'a@live.com', 'b@outlook.kr', 'c@aol.com')).hints).toEqual([
    'microsoft',
    'yahoo',
  ]);
});
