import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImageProxy } from './image-proxy.ts';
import { Mailboxes } from './mailbox.ts';
import type { WireDraft } from './sync-codec.ts';

const me = { address: 'me@example.com', name: 'Me' };
const colleague = { address: 'colleague@example.com', name: 'Colleague' };
const outsider = { address: 'dana@northwind.example', name: 'Dana' };

let mailboxes: Mailboxes;
beforeEach(() => {
  mailboxes = new Mailboxes({ people: [me, colleague], proxy: new ImageProxy(), undoSeconds: 60 });
});
afterEach(() => mailboxes.stop());

function draft(changes: Partial<WireDraft> = {}): WireDraft {
  return {
    messageId: 'msg-a:r1',
    threadId: 'thread-a:r2',
    to: [outsider],
    cc: [],
    bcc: [],
    subject: 'Hello',
    body: '<div>hello</div>',
    plainText: false,
    ...changes,
  };
}

describe('sending', () => {
  test('keeps the thread’s legacy id and gives the mail a new one', () => {
    const saved = mailboxes.saveDraft(0, draft());
    const draftLegacyId = saved.mail.legacyId;
    const sent = mailboxes.send(0, draft());
    expect(sent.thread.legacyId).toBe(saved.thread.legacyId);
    expect(sent.mail.legacyId).not.toBe(draftLegacyId);
    expect(mailboxes.list(0, 'sent')).toHaveLength(1);
    expect(mailboxes.list(0, 'drafts')).toHaveLength(0);
  });

  test('records the body exactly as sent, with proxied images', () => {
    const proxied = new ImageProxy().rewrite('<img src="http://a.example/x.gif">');
    mailboxes.send(0, draft({ body: proxied }));
    mailboxes.deliverNow();
    expect(mailboxes.sent[0]?.body).toBe(proxied);
    expect(mailboxes.delivered[0]?.body).toBe('<img src="http://a.example/x.gif">');
  });

  test('delivers nothing while Undo is offered', () => {
    mailboxes.send(0, draft({ to: [outsider, colleague] }));
    expect(mailboxes.delivered).toEqual([]);
    expect(mailboxes.list(1, 'inbox')).toHaveLength(0);
    mailboxes.deliverNow();
    expect(mailboxes.delivered.map(({ to }) => to.address)).toEqual([outsider.address, colleague.address]);
    expect(mailboxes.list(1, 'inbox')).toHaveLength(1);
  });

  test('undone becomes a draft with the same id and body, never delivered', () => {
    const { mail } = mailboxes.send(0, draft({ body: '<img src="http://a.example/p.gif"><div>hello</div>' }));
    const undone = mailboxes.undoSend(0, mail.id);
    mailboxes.deliverNow();
    expect(undone?.mail.id).toBe('msg-a:r1');
    expect(undone?.mail.body).toBe('<img src="http://a.example/p.gif"><div>hello</div>');
    expect(mailboxes.delivered).toEqual([]);
    expect(mailboxes.list(0, 'sent')).toHaveLength(0);
    expect(mailboxes.list(0, 'drafts')).toHaveLength(1);
  });

  test('can’t be undone once delivered', () => {
    const { mail } = mailboxes.send(0, draft());
    mailboxes.deliverNow();
    expect(mailboxes.undoSend(0, mail.id)).toBeNull();
  });

  test('fails as often as requested', () => {
    mailboxes.sends.failNext(2);
    expect([1, 2, 3].map(() => mailboxes.sends.takeOutcome().fails)).toEqual([true, true, false]);
  });
});

describe('delivery to the other account', () => {
  test('has its own ids and no Bcc', () => {
    mailboxes.send(0, draft({ to: [colleague], bcc: [outsider] }));
    mailboxes.deliverNow();
    const [thread] = mailboxes.list(1, 'inbox');
    expect(thread?.id).toMatch(/^thread-f:\d+$/);
    expect(thread?.mails[0]?.bcc).toEqual([]);
    expect(mailboxes.thread(0, thread?.legacyId ?? '')).toBeNull();
  });

  test('puts a reply into its thread', () => {
    mailboxes.send(0, draft({ to: [colleague] }));
    mailboxes.deliverNow();
    const [theirs] = mailboxes.list(1, 'inbox');
    mailboxes.send(1, draft({ messageId: 'msg-a:r9', threadId: theirs?.id ?? '', to: [me], subject: 'Re: Hello' }));
    mailboxes.deliverNow();
    expect(mailboxes.list(0, 'inbox')).toHaveLength(1);
    expect(mailboxes.list(0, 'inbox')[0]?.mails.map(({ subject }) => subject)).toEqual(['Hello', 'Re: Hello']);
  });
});

test('a mail to oneself is in inbox and sent list, read or not', () => {
  mailboxes.send(0, draft({ to: [me] }));
  mailboxes.deliverNow();
  const [thread] = mailboxes.list(0, 'inbox');
  if (thread) mailboxes.markRead(0, thread);
  expect(mailboxes.list(0, 'inbox')).toHaveLength(1);
  expect(mailboxes.list(0, 'sent')).toHaveLength(1);
});

test('a search finds words of the subject, the body and the people', () => {
  mailboxes.receive(0, { from: outsider, subject: '견적서', body: '<p>prices</p>' });
  mailboxes.receive(0, { from: colleague, subject: 'Lunch', body: '<p>noon</p>' });
  const subjects = (query: string) => mailboxes.list(0, 'all', query).map(({ mails }) => mails[0]?.subject);
  expect(subjects('견적')).toEqual(['견적서']);
  expect(subjects('DANA')).toEqual(['견적서']);
  expect(subjects('noon')).toEqual(['Lunch']);
  expect(subjects('supper')).toEqual([]);
});
