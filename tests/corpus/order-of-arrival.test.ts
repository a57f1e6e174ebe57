/** Loads, own views and registrations reach the backend in any order, with the same result. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/server/create-test-app.ts';
import { judgeMail, type KnownMail, readKnownMails } from './judge-corpus.ts';

/** Mails with several loads or an own view, which an order could change. */
let mails: KnownMail[];
let server: TestApp;
beforeAll(async () => {
  server = createTestApp();
  const all = await readKnownMails();
  mails = all.filter(({ facts, ownViews }) => facts.length > 1 || ownViews.length > 0);
});
afterAll(() => server.close());

test('the order of arrival changes nothing in the report of a mail', async () => {
  const { account, token } = await server.connect();
  let count = 0;
  expect(mails.length).toBeGreaterThan(20);
  for (const mail of mails) {
    const sentAt = (mail.facts[0]?.at ?? 0) - (mail.loads[0]?.delay ?? 0);
    const arrivals = async (id: string) => [
      // The registering request names the sender's browser.
      () =>
        server.call('PUT', `/v1/messages/${id}`, {
          token,
          body: { sentAt, recipients: mail.recipients, sealed: 'c2VhbGVk' },
        }),
      ...mail.facts.map(
        ({ sender, ...facts }) =>
          () =>
            server.load(account, id, { ...facts, viewer: sender ? 'sender----A' : facts.viewer }),
      ),
      ...mail.ownViews.map(
        (delay) => () => server.call('POST', '/v1/own-views', { token, body: { views: [{ id, at: sentAt + delay }] } }),
      ),
    ];
    const expected = judgeMail(mail);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        count += 1;
        const id = count.toString().padStart(21, 'A').concat('A');
        const waiting = await arrivals(id);
        while (waiting.length > 0) {
          const [arrive] = waiting.splice((numbers.next().value as number) % waiting.length, 1);
          await arrive?.();
        }
        const response = await server.call('GET', `/v1/messages/${id}`, { token });
        const { id: _id, sentAt: _at, sealed: _sealed, recipients: _to, ...report } = await response.json();
        expect(report).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 5 },
    );
  }
});
