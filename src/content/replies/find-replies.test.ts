import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeReplies } from '../../mail/replies.ts';
import type { MailDetails, Person, Reply } from '../../mail/tracked-mail.ts';
import { findReceipt, findReplies } from './find-replies.ts';
import { type FoldedMail, isUnfolded, type OpenedThread, type ThreadMail } from './opened-thread.ts';

const MINUTE = 60_000;
const SENT = Date.UTC(2026, 10, 23, 3, 40, 30);
const NOW = SENT + 60 * MINUTE;
const account = 'minji.kim@gmail.com';
const dana = { address: 'dana@northwind.example', name: 'Dana Whitfield' };
const tomas = { address: 'tomas@rivera-foto.example', name: null };
const RECEIPT = 'Your message To: Dana Subject: The offer Sent: today was read on Monday.';

/** A tracked mail, the `nth` of its thread. */
function tracked(nth: number, details: Partial<MailDetails> = {}) {
  const all = {
    gmailAccount: account,
    subject: 'The offer',
    to: [dana],
    cc: [],
    bcc: [],
    draftId: 'r1',
    threadId: '18a0',
  };
  return {
    id: `tracked ${nth}`,
    sentAt: SENT + nth * 5 * MINUTE,
    details: { ...all, gmailMessageId: `18a${nth}`, answers: [], ...details },
  };
}

/** A mail of the thread that came `minute` minutes after the first tracked one. */
function mail(minute: number, more: Partial<ThreadMail> = {}): ThreadMail {
  const shownAt = Math.floor((SENT + minute * MINUTE) / MINUTE) * MINUTE;
  return { gmailMessageId: `18b${minute}`, sender: dana, text: 'Thanks!', shownAt, ...more };
}

const own = (nth: number, more: Partial<ThreadMail> = {}) =>
  mail(nth * 5, {
    gmailMessageId: `18a${nth}`,
    sender: { address: account, name: 'Minji' },
    text: 'Dear Dana',
    ...more,
  });

const thread = (...mails: (ThreadMail | FoldedMail)[]): OpenedThread => ({ account, subject: 'The offer', mails });
/** "tracked 0: reply 18b3" */
const found = (opened: OpenedThread, ...mails: ReturnType<typeof tracked>[]) =>
  findReplies(opened, mails, NOW).map(({ id, answer }) => `${id}: ${answer.kind} ${answer.gmailMessageId}`);

describe('a later mail by a recipient', () => {
  test('is a reply, with its sender and the minute that Gmail shows', () => {
    const later = mail(3);
    expect(findReplies(thread(own(0), later), [tracked(0)], NOW)).toEqual([
      { id: 'tracked 0', answer: { kind: 'reply', at: later.shownAt, from: dana, gmailMessageId: '18b3' } },
    ]);
  });

  test('keeps the name and address the tracked mail was sent to, not the sender’s own', () => {
    const posing = mail(3, { sender: { address: 'Tomas@Rivera-foto.example', name: 'Dana Whitfield' } });
    const nameOf = (person: Person) =>
      findReplies(thread(own(0), posing), [tracked(0, { cc: [person] })], NOW)[0]?.answer.from;
    expect(nameOf(tomas)).toEqual(tomas);
    expect(nameOf({ ...tomas, name: 'Tomás' })).toEqual({ ...tomas, name: 'Tomás' });
  });

  test.each<[string, Partial<MailDetails>, string]>([
    ['in capitals', { to: [{ address: 'Dana@Northwind.EXAMPLE', name: null }] }, 'dana@northwind.example'],
    ['with dots and a plus', { cc: [{ address: 'd.ana+offers@gmail.com', name: null }] }, 'dana@googlemail.com'],
    ['in Bcc', { to: [tomas], bcc: [dana] }, dana.address],
  ])('%s', (_, details, address) => {
    expect(found(thread(own(0), mail(3, { sender: { address, name: null } })), tracked(0, details))).toHaveLength(1);
  });

  test('replies to every earlier tracked mail to its sender, and to no later one', () => {
    const mails = thread(own(0), own(1), mail(8), own(2));
    expect(found(mails, tracked(0), tracked(1), tracked(2))).toEqual([
      'tracked 0: reply 18b8',
      'tracked 1: reply 18b8',
    ]);
    expect(found(mails, tracked(0, { to: [tomas] }), tracked(1))).toEqual(['tracked 1: reply 18b8']);
  });

  test('counts while the tracked mail is folded: by Gmail’s ids, else by a later minute', () => {
    expect(found(thread(mail(3)), tracked(0))).toEqual(['tracked 0: reply 18b3']);
    expect(found(thread(mail(3)), tracked(0, { gmailMessageId: null }))).toEqual(['tracked 0: reply 18b3']);
  });
});

describe('an immediate mail', () => {
  const ticket = { text: 'Thank you for contacting us. Ticket #123.' };
  const day = 24 * 60;

  test('is a reply, unless its phrases may be automatic', () => {
    expect(found(thread(own(0), mail(1)), tracked(0))).toHaveLength(1);
    expect(found(thread(own(0), mail(1, ticket)), tracked(0))).toEqual([]);
  });

  test('is judged by the latest tracked mail, whoever that went to', () => {
    const mails = thread(own(0), own(1), mail(6, ticket));
    const [before, later] = [{ ...tracked(0), sentAt: SENT - 7 * day * MINUTE }, tracked(1)];
    expect(found(mails, before, later)).toEqual([]);
    expect(found(mails, before, tracked(1, { to: [tomas] }))).toEqual([]);
    expect(found(thread(mail(6, ticket)), before, later)).toEqual([]);
  });

  test('is judged by the latest own mail, also untracked or folded', () => {
    const before = { ...tracked(0), sentAt: SENT - 7 * day * MINUTE };
    const untracked = own(1, { gmailMessageId: '18a1' });
    const folded: FoldedMail = { sender: untracked.sender, shownAt: untracked.shownAt };
    for (const later of [untracked, folded]) {
      expect(found(thread(own(0), later, mail(6, ticket)), before)).toEqual([]);
      expect(found(thread(own(0), later, mail(17, ticket)), before)).toEqual(['tracked 0: reply 18b17']);
    }
  });

  test('is judged by one’s own latest mail, not by somebody else’s', () => {
    expect(found(thread(own(0), mail(14, { sender: tomas }), mail(15, ticket)), tracked(0))).toHaveLength(1);
  });
});

describe('a date that is unreadable or impossible', () => {
  const none = { shownAt: null };
  const unsure: [string, Partial<ThreadMail>][] = [
    ['missing', none],
    ['in the future', { shownAt: NOW + 2 * MINUTE }],
    ['far in the future', { shownAt: NOW + 500 * 24 * 60 * MINUTE }],
    ['before the mail', { shownAt: SENT - 2 * MINUTE }],
  ];
  /** Of Gmail's form. */
  const id = (minute: number) => `${(SENT + minute * MINUTE).toString(16).padStart(11, '0')}0a1b2`;

  test.each(unsure)('(%s) counts as immediate', (_, date) => {
    expect(found(thread(own(0), mail(90, { ...date, text: 'I am on vacation.' })), tracked(0))).toEqual([]);
  });

  test.each(unsure)('(%s) is replaced by the time in Gmail’s id', (_, date) => {
    const answered = (minute: number, more = {}) =>
      findReplies(
        thread(own(0), mail(minute, { ...date, ...more, gmailMessageId: id(minute) })),
        [tracked(0, { gmailMessageId: id(0) })],
        NOW,
      );
    expect(answered(3)[0]?.answer).toMatchObject({ kind: 'reply', at: SENT + 3 * MINUTE });
    expect(answered(6, { text: 'I am on vacation.' })).toEqual([]);
    expect(answered(90, { text: 'I am on vacation.' })).toEqual([]);
  });

  test('leaves a receipt a receipt, dated when found and marked so', () => {
    const [one] = findReplies(thread(own(0), mail(3, { ...none, text: RECEIPT })), [tracked(0)], NOW);
    expect(one?.answer).toMatchObject({ kind: 'receipt', at: NOW, found: true });
  });

  test('does not make a reply late when this computer’s clock was slow', () => {
    const slow = { ...tracked(0, { gmailMessageId: id(20) }) };
    const late = mail(21, { gmailMessageId: id(21), text: 'I am on vacation.' });
    expect(found(thread(own(0, { gmailMessageId: id(20) }), late), slow)).toEqual([]);
    expect(found(thread(late), slow)).toEqual([]);
  });
});

describe('no reply is', () => {
  const automatic = { text: 'I am out of the office until Monday.' };
  test.each<[string, ThreadMail[]]>([
    ['the tracked mail itself', [own(0)]],
    ['an earlier mail', [mail(-9), own(0)]],
    ['an earlier mail of a folded one', [mail(-9, { gmailMessageId: '189f' })]],
    ['a mail by somebody else', [own(0), mail(3, { sender: tomas })]],
    ['one’s own follow-up', [own(0), mail(3, { sender: { address: 'MinjiKim+x@gmail.com', name: null } })]],
    ['an automatic reply', [own(0), mail(3, automatic)]],
    ['a bounce', [own(0), mail(3, { sender: { address: 'mailer-daemon@googlemail.com', name: null } })]],
  ])('%s', (_, mails) => {
    const addressees = [
      dana,
      { address: account, name: null },
      { address: 'mailer-daemon@googlemail.com', name: null },
    ];
    expect(found(thread(...mails), tracked(0, { to: addressees }))).toEqual([]);
  });

  test('a mail of the same minute without ids to order them', () => {
    expect(found(thread(mail(0)), tracked(0, { gmailMessageId: null }))).toEqual([]);
  });

  test('a mail from the alias that the tracked one was sent from', () => {
    const alias = { address: 'sales@northwind.example', name: null };
    const details = { to: [dana, alias] };
    expect(found(thread(own(0, { sender: alias }), mail(3, { sender: alias })), tracked(0, details))).toEqual([]);
  });
});

test('a mail from one’s own other address, which got the tracked mail, is no reply', () => {
  const details = { cc: [tomas], ownRecipients: [tomas.address] };
  expect(found(thread(own(0), mail(3, { sender: tomas })), tracked(0, details))).toEqual([]);
});

describe('the thread’s subject', () => {
  const autoThread = (...mails: ThreadMail[]) => ({ ...thread(...mails), subject: 'Automatic reply: The offer' });

  test('can mark an automatic reply', () => {
    expect(found(autoThread(own(0), mail(3)), tracked(0))).toEqual([]);
  });

  test('is ignored when it is the tracked mail’s own', () => {
    const details = { subject: 'RE: Automatic reply: The offer' };
    expect(found(autoThread(own(0), mail(3)), tracked(0, details))).toHaveLength(1);
  });
});

describe('a read receipt', () => {
  const receipt = (minute: number) => mail(minute, { text: RECEIPT });

  test('belongs to the latest earlier mail to its sender', () => {
    const mails = thread(own(0), own(1), own(2), receipt(11));
    expect(found(mails, tracked(0), tracked(1), tracked(2, { to: [tomas] }))).toEqual(['tracked 1: receipt 18b11']);
  });

  test('belongs to an earlier one when the latest has a receipt', () => {
    const both = thread(own(0), own(1), receipt(11), receipt(12));
    expect(found(both, tracked(0), tracked(1))).toEqual(['tracked 0: receipt 18b12', 'tracked 1: receipt 18b11']);
    const answers: Reply[] = [{ kind: 'receipt', at: SENT + 11 * MINUTE, from: dana, gmailMessageId: '18b11' }];
    const second = thread(own(0), own(1), receipt(12));
    expect(found(second, tracked(0), tracked(1, { answers }))).toEqual(['tracked 0: receipt 18b12']);
  });

  test('is kept beside a later reply', () => {
    expect(found(thread(own(0), receipt(3), mail(4)), tracked(0))).toEqual([
      'tracked 0: receipt 18b3',
      'tracked 0: reply 18b4',
    ]);
  });
});

describe('a receipt in a thread of its own', () => {
  const opened = (subject: string, ...mails: ThreadMail[]) => ({ ...thread(...mails), subject });
  const receipt = mail(3, { text: RECEIPT });

  test.each(['Read: The offer', '읽음: The offer', 'Return Receipt (displayed) - The offer'])('%s', (subject) => {
    expect(findReceipt(opened(subject, receipt), NOW)).toEqual({
      subject: 'The offer',
      answer: { kind: 'receipt', at: receipt.shownAt, from: dana, gmailMessageId: '18b3' },
    });
  });

  test.each<[string, OpenedThread]>([
    ['a mail about reading', opened('Read: chapter 3', mail(3))],
    ['a receipt without a subject', opened('Read:', receipt)],
    ['a receipt whose subject was changed', opened('The offer', receipt)],
    ['a notice that it was deleted unread', opened('Not read: The offer', receipt)],
    ['an empty thread', opened('Read: The offer')],
  ])('%s is none', (_, other) => {
    expect(findReceipt(other, NOW)).toBeNull();
  });
});

describe('any thread', () => {
  const kinds = fc.constantFrom(RECEIPT, 'Thanks!', 'I am out of the office until Monday.');
  const anyMail = fc
    .tuple(
      fc.integer({ min: -20, max: 40 }),
      fc.constantFrom(dana, tomas, { address: account, name: null }),
      kinds,
      fc.boolean(),
    )
    .map(([minute, sender, text, dated]) => mail(minute, { sender, text, ...(!dated && { shownAt: null }) }));
  const anyThread = fc
    .uniqueArray(anyMail, { selector: ({ gmailMessageId }) => gmailMessageId, maxLength: 8 })
    .map((mails) => thread(own(0), own(1), ...mails));

  test('yields nothing new when it is opened again', () => {
    fc.assert(
      fc.property(anyThread, fc.nat(10), (opened, days) => {
        const mails = [tracked(0), tracked(1, { cc: [tomas] })];
        const first = findReplies(opened, mails, NOW);
        const kept = mails.map((one) => {
          const answers = first.filter(({ id }) => id === one.id).map(({ answer }) => answer);
          return { ...one, details: { ...one.details, answers: mergeReplies([], answers) } };
        });
        expect(findReplies(opened, kept, NOW + days * 24 * 60 * MINUTE)).toEqual([]);
      }),
    );
  });

  test('yields only later mails from recipients', () => {
    fc.assert(
      fc.property(anyThread, (opened) => {
        const mails = [tracked(0), tracked(1, { cc: [tomas] })];
        for (const { id, answer } of findReplies(opened, mails, NOW)) {
          const one = mails.find((candidate) => candidate.id === id);
          expect([...(one?.details.to ?? []), ...(one?.details.cc ?? [])]).toContainEqual(answer.from);
          expect(
            opened.mails.findIndex((mail) => isUnfolded(mail) && mail.gmailMessageId === answer.gmailMessageId),
          ).toBeGreaterThan(
            opened.mails.findIndex((mail) => isUnfolded(mail) && mail.gmailMessageId === one?.details.gmailMessageId),
          );
        }
      }),
    );
  });
});
