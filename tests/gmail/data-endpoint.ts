/** The page's own endpoints: lists, threads, undo, and a stream of changes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodeRouteId } from './ids.ts';
import type { ImageProxy } from './image-proxy.ts';
import type { ListName, Mail, Thread } from './mail.ts';
import type { Mailboxes } from './mailbox.ts';
import { DATA_PATH, type DraftData, type MailData, type RowData, type ThreadData } from './page-data.ts';

const SNIPPET_LENGTH = 140;

export class DataEndpoint {
  #mailboxes: Mailboxes;
  #proxy: ImageProxy;

  constructor(mailboxes: Mailboxes, proxy: ImageProxy) {
    this.#mailboxes = mailboxes;
    this.#proxy = proxy;
  }

  handle(url: URL, response: ServerResponse): void {
    const [, index, what, id = ''] = url.pathname.slice(DATA_PATH.length).split('/');
    const account = Number(index);
    switch (what) {
      case 'list': {
        const name = (url.searchParams.get('name') ?? 'inbox') as ListName;
        const threads = this.#mailboxes.list(account, name, url.searchParams.get('query') ?? '');
        const rows = threads.map((thread) => this.#row(account, thread, name));
        answer(response, rows);
        break;
      }
      case 'thread': {
        const thread = this.#mailboxes.thread(account, decodeURIComponent(id));
        // The state before opening: unread mails are shown unfolded.
        const shown = thread && this.#thread(thread);
        if (thread && url.searchParams.get('read') === '1') this.#mailboxes.markRead(account, thread);
        answer(response, shown);
        break;
      }
      case 'draft':
        answer(response, this.#draft(account, decodeURIComponent(id)));
        break;
      case 'undo': {
        const undone = this.#mailboxes.undoSend(account, decodeURIComponent(id));
        answer(response, undone && this.#draft(account, undone.mail.id));
        break;
      }
      case 'discard':
        this.#mailboxes.discard(account, decodeURIComponent(id));
        answer(response, null);
        break;
      case 'changes':
        this.#stream(account, response);
        break;
      default:
        response.writeHead(404).end();
    }
  }

  #row(account: number, thread: Thread, list: ListName): RowData {
    const me = this.#mailboxes.account(account).person;
    const mails = thread.mails.filter((mail) => (list === 'drafts') === (mail.label === 'draft'));
    const last = mails.at(-1) as Mail;
    const outgoing = list !== 'inbox' && mails.every((mail) => mail.label !== 'inbox');
    const people = outgoing ? [...last.to, ...last.cc] : mails.map((mail) => mail.from);
    const byAddress = new Map(people.map((person) => [person.address, person]));
    return {
      threadId: thread.id,
      legacyThreadId: thread.legacyId,
      routeId: encodeRouteId(thread.legacyId),
      people: byAddress.size > 0 ? [...byAddress.values()] : [me],
      outgoing,
      subject: thread.mails[0]?.subject ?? '',
      snippet: snippet(last),
      at: last.at,
      unread: mails.some((mail) => mail.unread),
      count: mails.length,
      draftId: list === 'drafts' ? last.id : null,
    };
  }

  #thread(thread: Thread): ThreadData {
    return {
      threadId: thread.id,
      legacyThreadId: thread.legacyId,
      subject: thread.mails[0]?.subject ?? '',
      mails: thread.mails.filter((mail) => mail.label !== 'draft').map((mail) => this.#mail(mail)),
    };
  }

  #mail(mail: Mail): MailData {
    const { id, legacyId, from, to, cc, at, unread } = mail;
    const html = mail.plainText ? escapeText(mail.body).replaceAll('\n', '<br>') : this.#proxy.rewrite(mail.body);
    return { id, legacyId, from, to, cc, at, unread, html, snippet: snippet(mail) };
  }

  #draft(account: number, messageId: string): DraftData | null {
    const found = this.#mailboxes.findMail(account, messageId);
    if (!found) return null;
    const { to, cc, bcc, subject, body, plainText } = found.mail;
    return { messageId, threadId: found.thread.id, to, cc, bcc, subject, body, plainText };
  }

  #stream(account: number, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    const forget = this.#mailboxes.onChange((changed, what) => {
      if (changed === account) response.write(`data: ${what}\n\n`);
    });
    response.on('close', forget);
  }
}

/** Reads a request body as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(data));
}

function snippet(mail: Mail): string {
  const text = mail.plainText ? mail.body : mail.body.replace(/<blockquote[\s\S]*$/i, '').replace(/<[^>]*>/g, ' ');
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNIPPET_LENGTH);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
