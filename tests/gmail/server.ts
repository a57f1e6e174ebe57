/** The stand-in for Gmail: responds as mail.google.com and as Gmail's image proxy. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DataEndpoint } from './data-endpoint.ts';
import { type Door, GMAIL_HOST, openDoor } from './door.ts';
import { handleLookup, handleSync, originalMessagePage } from './gmail-endpoint.ts';
import { ImageProxy, PROXY_HOST } from './image-proxy.ts';
import type { Person } from './mail.ts';
import { Mailboxes } from './mailbox.ts';
import { DATA_PATH } from './page-data.ts';
import { mailPage, pageFile } from './page-files.ts';
import { ACCOUNTS, seed } from './seed.ts';

/** Gmail's empty image; InboxSDK puts it behind its icons. */
const CLEARDOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export interface GmailOptions {
  people?: Person[];
  /** Undo is offered, and delivery waits, this long. */
  undoSeconds?: number;
  /** Gmail's display language. */
  language?: string;
  /** More modules for the page, such as `/demo/panel.ts`; `extend` serves them. */
  scripts?: string[];
  /** Begin with sample mails. */
  seeded?: boolean;
  /** Stays open when the stand-in stops; absent: its own. */
  door?: Door;
  /** Of its own door. */
  port?: number;
}

export interface LoggedRequest {
  at: number;
  host: string;
  method: string;
  path: string;
  userAgent: string;
}

export interface GmailStandIn {
  port: number;
  /** Arguments that make Chromium take this server for Gmail. */
  chromiumArgs: string[];
  mailboxes: Mailboxes;
  proxy: ImageProxy;
  /** Every request, in order. */
  requests: LoggedRequest[];
  /** Adds a handler for unknown paths of mail.google.com; it returns true if it responded. */
  extend(handler: ExtraHandler): void;
  stop(): Promise<void>;
}

export type ExtraHandler = (url: URL, request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Starts a stand-in on 127.0.0.1 until `stop()`. */
export async function startGmail(options: GmailOptions = {}): Promise<GmailStandIn> {
  const { people = ACCOUNTS, undoSeconds = 5, language = 'en', seeded = true, scripts = [], port = 0 } = options;
  const proxy = new ImageProxy();
  const mailboxes = new Mailboxes({ people, proxy, undoSeconds });
  if (seeded) seed(mailboxes);
  const data = new DataEndpoint(mailboxes, proxy);
  const requests: LoggedRequest[] = [];
  const extras: ExtraHandler[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || GMAIL_HOST}`);
    const userAgent = request.headers['user-agent'] ?? '';
    requests.push({ at: Date.now(), host, method: request.method ?? '', path: url.pathname + url.search, userAgent });
    if (host === PROXY_HOST) return proxy.handle(request, response);

    const [, syncAccount, call] = /^\/sync\/u\/(\d+)\/i\/(s|fd|bv)$/.exec(url.pathname) ?? [];
    if (call === 's') return handleSync(mailboxes, Number(syncAccount), request, response);
    if (call) return handleLookup(mailboxes, Number(syncAccount), url, request, response);
    const mail = /^\/mail\/u\/(\d+)\/?$/.exec(url.pathname);
    if (mail) {
      const account = Number(mail[1]);
      if (!mailboxes.accounts[account]) return void response.writeHead(302, { location: '/mail/u/0/' }).end();
      const permId = url.searchParams.get('view') === 'om' ? (url.searchParams.get('permmsgid') ?? '') : null;
      const setup = { account, accounts: people, language, undoSeconds };
      const html = permId === null ? await mailPage(setup, scripts) : originalMessagePage(mailboxes, account, permId);
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }
    if (url.pathname === '/' || url.pathname === '/mail/') {
      return void response.writeHead(302, { location: '/mail/u/0/' }).end();
    }
    if (url.pathname.endsWith('/images/cleardot.gif')) {
      return void response.writeHead(200, { 'content-type': 'image/gif' }).end(CLEARDOT);
    }
    for (const extra of extras) if (await extra(url, request, response)) return;
    if (url.pathname.startsWith(`${DATA_PATH}/page/`)) {
      const file = await pageFile(url.pathname.slice(`${DATA_PATH}/page/`.length));
      if (file) {
        return void response
          .writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' })
          .end(file.content);
      }
    } else if (url.pathname.startsWith(`${DATA_PATH}/`)) return data.handle(url, response);
    response.writeHead(404).end();
  };

  const door = options.door ?? (await openDoor(port));
  door.respondWith((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('gmail stand-in:', request.url, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  return {
    port: door.port,
    chromiumArgs: door.chromiumArgs,
    mailboxes,
    proxy,
    requests,
    extend: (handler) => extras.push(handler),
    stop: async () => {
      mailboxes.stop();
      door.respondWith(null);
      if (!options.door) await door.close();
    },
  };
}
