/** Plays the recipient: lists sent mails, and loads a pixel as the chosen app would, by a real HTTP request. */
import type { ServerResponse } from 'node:http';
import { pixelUrls, READERS, type Reader, requestPixel } from '../../support/e2e/recipient.ts';
import { readBody } from '../data-endpoint.ts';
import type { SentMail } from '../mail.ts';
import type { Mailboxes } from '../mailbox.ts';
import type { ExtraHandler } from '../server.ts';
import { DEMO_PATH, type DemoMail, type Played } from './demo-mail.ts';

/** `GET /demo/<account>/mails` and `POST /demo/<account>/play` with `{id, reader}`. */
export function recipientEndpoint(mailboxes: Mailboxes): ExtraHandler {
  return async (url, request, response) => {
    const [, index, call] = /^\/demo\/(\d+)\/(mails|play)$/.exec(url.pathname) ?? [];
    if (!url.pathname.startsWith(`${DEMO_PATH}/`) || index === undefined) return false;
    const sent = mailboxes.sent.filter(({ account, undone }) => account === Number(index) && !undone);
    if (call === 'mails') answer(response, sent.toReversed().map(describe));
    else {
      const { id, reader } = JSON.parse(await readBody(request)) as { id: string; reader: Reader };
      const mail = sent.find(({ messageId }) => messageId === id);
      answer(response, await play(mail, reader));
    }
    return true;
  };

  function describe(mail: SentMail): DemoMail {
    const { messageId, subject, to, cc, bcc, at, body } = mail;
    return {
      id: messageId,
      subject,
      to: [...to, ...cc, ...bcc],
      at,
      arrivesAt: at + mailboxes.undoSeconds * 1000,
      asksReceipt: pixelUrls(body).length > 0,
    };
  }

  async function play(mail: SentMail | undefined, reader: Reader): Promise<Played> {
    const result = (problem: Played['problem']): Played => ({ reader, at: Date.now(), problem });
    if (!mail || !Object.hasOwn(READERS, reader)) return result('gone');
    // Not delivered yet: nobody could load it.
    if (!mailboxes.delivered.some(({ messageId }) => messageId === mail.messageId)) return result('not-arrived');
    const [pixel] = pixelUrls(mail.body);
    if (!pixel) return result('asks-no-receipt');
    try {
      await requestPixel(pixel, reader);
      return result(null);
    } catch (error) {
      console.error(`${reader}: ${error instanceof Error ? error.message : error}`);
      return result('no-image');
    }
  }
}

function answer(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(data));
}
