/** Accounts, threads, sending with undo, and delivery inside and outside. */
import { decodeRouteId, newLegacyId, newRfcId, receivedMessageId, receivedThreadId } from './ids.ts';
import type { ImageProxy } from './image-proxy.ts';
import type { Account, Delivery, ListName, Mail, Person, SentMail, Thread } from './mail.ts';
import { Sends } from './sends.ts';
import type { WireDraft } from './sync-codec.ts';

export interface MailboxOptions {
  people: Person[];
  proxy: ImageProxy;
  /** Undo is offered, and delivery waits, this long. */
  undoSeconds: number;
}

export interface IncomingMail {
  from: Person;
  subject: string;
  body: string;
  at?: number;
  unread?: boolean;
  /** Its thread's legacy id; absent: a new thread. */
  thread?: string;
  cc?: Person[];
}

export class Mailboxes {
  readonly accounts: Account[];
  readonly undoSeconds: number;
  /** Bodies exactly as sent, in order. */
  readonly sent: SentMail[] = [];
  readonly delivered: Delivery[] = [];
  readonly sends = new Sends();
  /** ms. Dates and ids of new mails lie this far in the past. */
  behind = 0;
  #proxy: ImageProxy;
  #pending = new Map<string, { timer: NodeJS.Timeout; deliver: () => void }>();
  #listeners = new Set<(account: number, what: 'changed' | 'rerender') => void>();

  constructor({ people, proxy, undoSeconds }: MailboxOptions) {
    this.accounts = people.map((person, index) => ({ index, person, threads: [] }));
    this.#proxy = proxy;
    this.undoSeconds = undoSeconds;
  }

  account(index: number): Account {
    const account = this.accounts[index];
    if (!account) throw new RangeError(`no account /u/${index}`);
    return account;
  }

  onChange(listener: (account: number, what: 'changed' | 'rerender') => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Redraws rows in open pages, as Gmail does at times. */
  rerenderRows(account = 0): void {
    this.#notifyPages(account, 'rerender');
  }

  /** Latest first. */
  list(index: number, name: ListName, query = ''): Thread[] {
    const wanted = query.toLowerCase();
    return this.account(index)
      .threads.filter((thread) => thread.mails.some((mail) => belongsTo(mail, name) && matches(mail, wanted)))
      .sort((a, b) => lastAt(b) - lastAt(a));
  }

  /** By legacy id or by the address's id. */
  thread(index: number, routeId: string): Thread | null {
    const legacyId = decodeRouteId(routeId);
    return this.account(index).threads.find((thread) => thread.legacyId === legacyId) ?? null;
  }

  findMail(index: number, messageId: string): { thread: Thread; mail: Mail } | null {
    for (const thread of this.account(index).threads) {
      const mail = thread.mails.find((candidate) => candidate.id === messageId);
      if (mail) return { thread, mail };
    }
    return null;
  }

  markRead(index: number, thread: Thread): void {
    if (!thread.mails.some((mail) => mail.unread)) return;
    for (const mail of thread.mails) mail.unread = false;
    this.#notifyPages(index, 'changed');
  }

  /** Receives a mail from outside. */
  receive(index: number, incoming: IncomingMail): Mail {
    const account = this.account(index);
    const at = incoming.at ?? this.#now();
    const legacyId = newLegacyId(at);
    const mail: Mail = {
      id: receivedMessageId(legacyId),
      legacyId,
      rfcId: newRfcId(),
      from: incoming.from,
      to: [account.person],
      cc: incoming.cc ?? [],
      bcc: [],
      subject: incoming.subject,
      body: incoming.body,
      plainText: false,
      at,
      label: 'inbox',
      toSelf: false,
      unread: incoming.unread ?? true,
    };
    const thread = account.threads.find((candidate) => candidate.legacyId === incoming.thread);
    if (thread) thread.mails.push(mail);
    else account.threads.push({ id: receivedThreadId(legacyId), legacyId, mails: [mail] });
    this.#notifyPages(index, 'changed');
    return mail;
  }

  saveDraft(index: number, draft: WireDraft): { thread: Thread; mail: Mail } {
    const saved = this.#put(index, draft, 'draft');
    this.#notifyPages(index, 'changed');
    return saved;
  }

  /** Accepts a mail; delivers it when Undo ends. */
  send(index: number, draft: WireDraft): { thread: Thread; mail: Mail } {
    const { thread, mail } = this.#put(index, draft, 'sent');
    // As in Gmail, sending changes the legacy message id, not the thread's.
    mail.legacyId = newLegacyId(this.#now());
    mail.body = this.#proxy.restore(draft.body);
    const sent: SentMail = {
      account: index,
      messageId: mail.id,
      legacyMessageId: mail.legacyId,
      legacyThreadId: thread.legacyId,
      to: draft.to,
      cc: draft.cc,
      bcc: draft.bcc,
      subject: draft.subject,
      body: draft.body,
      plainText: draft.plainText,
      at: mail.at,
      undone: false,
    };
    this.sent.push(sent);
    const deliver = () => {
      this.#pending.delete(mail.id);
      this.#deliver(index, thread, mail);
    };
    const timer = setTimeout(deliver, this.undoSeconds * 1000);
    timer.unref();
    this.#pending.set(mail.id, { timer, deliver });
    this.#notifyPages(index, 'changed');
    return { thread, mail };
  }

  /** Turns a sent mail back into a draft with the same id and body, while Undo is offered. */
  undoSend(index: number, messageId: string): { thread: Thread; mail: Mail } | null {
    const pending = this.#pending.get(messageId);
    const found = this.findMail(index, messageId);
    if (!pending || !found) return null;
    clearTimeout(pending.timer);
    this.#pending.delete(messageId);
    found.mail.label = 'draft';
    found.mail.legacyId = newLegacyId(this.#now());
    const sent = this.sent.findLast((candidate) => candidate.messageId === messageId);
    if (sent) {
      sent.undone = true;
      found.mail.body = sent.body;
    }
    this.#notifyPages(index, 'changed');
    return found;
  }

  discard(index: number, messageId: string): void {
    const found = this.findMail(index, messageId);
    if (found?.mail.label !== 'draft') return;
    found.thread.mails = found.thread.mails.filter((mail) => mail !== found.mail);
    const account = this.account(index);
    account.threads = account.threads.filter((thread) => thread.mails.length > 0);
    this.#notifyPages(index, 'changed');
  }

  /** Delivers mails without waiting for Undo to end. */
  deliverNow(): void {
    for (const { timer, deliver } of [...this.#pending.values()]) {
      clearTimeout(timer);
      deliver();
    }
  }

  stop(): void {
    for (const { timer } of this.#pending.values()) clearTimeout(timer);
    this.#pending.clear();
    this.#listeners.clear();
  }

  #now(): number {
    return Date.now() - this.behind;
  }

  #put(index: number, draft: WireDraft, label: 'draft' | 'sent'): { thread: Thread; mail: Mail } {
    const account = this.account(index);
    let thread = account.threads.find((candidate) => candidate.id === draft.threadId);
    if (!thread) {
      thread = { id: draft.threadId, legacyId: newLegacyId(this.#now()), mails: [] };
      account.threads.push(thread);
    }
    let mail = thread.mails.find((candidate) => candidate.id === draft.messageId);
    if (!mail) {
      mail = {
        id: draft.messageId,
        legacyId: newLegacyId(this.#now()),
        rfcId: newRfcId(),
        from: account.person,
        to: [],
        cc: [],
        bcc: [],
        subject: '',
        body: '',
        plainText: false,
        at: 0,
        label,
        toSelf: false,
        unread: false,
      };
      thread.mails.push(mail);
    }
    const { to, cc, bcc, subject, body, plainText } = draft;
    Object.assign(mail, { to, cc, bcc, subject, body, plainText, label, at: this.#now() });
    return { thread, mail };
  }

  #deliver(index: number, thread: Thread, mail: Mail): void {
    const { from, subject, body, plainText } = mail;
    const recipients = [...mail.to, ...mail.cc, ...mail.bcc];
    for (const to of recipients) {
      this.delivered.push({ to, from, subject, body, plainText, at: Date.now(), messageId: mail.id });
      const account = this.accounts.find(({ person }) => person.address.toLowerCase() === to.address.toLowerCase());
      if (!account) continue;
      if (account.index === index) {
        mail.toSelf = true;
        mail.unread = true;
        this.#notifyPages(index, 'changed');
      } else this.#deliverInside(account, thread, mail);
    }
  }

  /** Copies the mail into the other account's thread about it, if it has one. */
  #deliverInside(account: Account, thread: Thread, mail: Mail): void {
    const known = new Set(thread.mails.map(({ rfcId }) => rfcId));
    const legacyId = newLegacyId();
    const copy: Mail = {
      ...mail,
      id: receivedMessageId(legacyId),
      legacyId,
      bcc: [],
      label: 'inbox',
      toSelf: false,
      unread: true,
    };
    const there = account.threads.find((candidate) => candidate.mails.some(({ rfcId }) => known.has(rfcId)));
    if (there) there.mails.push(copy);
    else account.threads.push({ id: receivedThreadId(legacyId), legacyId, mails: [copy] });
    this.#notifyPages(account.index, 'changed');
  }

  #notifyPages(account: number, what: 'changed' | 'rerender'): void {
    for (const listener of this.#listeners) listener(account, what);
  }
}

function belongsTo(mail: Mail, name: ListName): boolean {
  if (name === 'all') return mail.label !== 'draft';
  if (name === 'drafts') return mail.label === 'draft';
  if (name === 'inbox') return mail.label === 'inbox' || mail.toSelf;
  return mail.label === 'sent';
}

function matches(mail: Mail, query: string): boolean {
  if (query === '') return true;
  const people = [mail.from, ...mail.to, ...mail.cc].map(({ address, name }) => `${name} ${address}`);
  return [mail.subject, mail.body, ...people].join('\n').toLowerCase().includes(query);
}

function lastAt(thread: Thread): number {
  return thread.mails.at(-1)?.at ?? 0;
}
