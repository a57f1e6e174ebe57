/** The whole way with a real backend: registered here, loaded there, known to every browser of the account. */
import { expect, test, vi } from 'vitest';
import { sendMail, type TestBrowser } from '../../../tests/support/background/browser.ts';
import { useRealBackend } from '../../../tests/support/background/real-backend.ts';
import { requestPixel } from '../../../tests/support/e2e/recipient.ts';

const account = 'minji@gmail.com';
const WITHIN = { timeout: 10_000 };

const { openGmail, stop, start } = useRealBackend();

async function summaryIn(browser: TestBrowser) {
  return (await browser.ask('threads.summaries', { gmailAccount: account, threadIds: ['18f0a'] }))[0];
}

const delivered = ({ db }: TestBrowser) => vi.waitFor(async () => expect(await db.count('outbox')).toBe(0), WITHIN);

const knows = ({ db }: TestBrowser, id: string, details: object) =>
  vi.waitFor(async () => expect((await db.get('messages', id))?.details).toMatchObject(details), WITHIN);

/** All browsers hold the same sealed details, with nothing left to send. */
const agree = (id: string, all: readonly TestBrowser[]) =>
  vi.waitFor(async () => {
    const words = await Promise.all(all.map(async ({ db }) => (await db.get('messages', id))?.report?.sealed));
    expect(words).toEqual(words.map(() => expect.any(String)));
    expect(new Set(words).size).toBe(1);
    for (const { db } of all) expect(await db.count('outbox')).toBe(0);
  }, WITHIN);

test('a read turns the eye green, and Gmail is told', async () => {
  const browser = await openGmail();
  const { url } = await sendMail(browser);
  await vi.waitFor(async () => expect(await summaryIn(browser)).toMatchObject({ waiting: false }), WITHIN);
  await requestPixel(url, 'Outlook on a phone in Seoul');
  await vi.waitFor(async () => expect(await summaryIn(browser)).toMatchObject({ status: 'read' }), WITHIN);
  const summary = { threadId: '18f0a', status: 'read', reads: 1, device: 'mobile', place: { country: 'KR' } };
  await vi.waitFor(() => {
    const told = browser.broadcasts.flatMap((event) => (event.kind === 'threads' ? event.changed : []));
    expect(told.at(-1)).toMatchObject(summary);
  });
  const [message] = await browser.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' });
  expect(message?.report?.loads).toMatchObject([{ verdict: 'read', client: 'Outlook', device: 'mobile' }]);
  expect(await browser.ask('messages.latest', { limit: 5 })).toEqual([message]);
});

test("another browser of the account opens the mail's details; another account does not", async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const stranger = await openGmail();
  const { id, url, details } = await sendMail(first);
  await vi.waitFor(async () => expect(await summaryIn(second)).toMatchObject({ status: 'unread' }), WITHIN);
  expect(await second.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' })).toMatchObject([
    { id, details: { ...details, threadId: '18f0a', gmailMessageId: '18f0b' } },
  ]);
  await requestPixel(url, 'Outlook on a desktop in Seattle');
  for (const browser of [first, second]) {
    await vi.waitFor(async () => expect(await summaryIn(browser)).toMatchObject({ status: 'read' }), WITHIN);
  }
  expect(await summaryIn(stranger)).toBeUndefined();
  expect(await stranger.db.count('messages')).toBe(0);
});

test('shares a reply that one browser found with the others', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const third = await openGmail(first);
  const { id } = await sendMail(first);
  await vi.waitFor(async () => expect(await summaryIn(second)).toBeDefined(), WITHIN);
  const ann = {
    kind: 'reply',
    at: 5,
    from: { address: 'ann@example.com', name: 'Ann' },
    gmailMessageId: '18f0c',
  } as const;
  const bo = { ...ann, kind: 'receipt', gmailMessageId: '18f0d' } as const;
  await second.ask('answers.report', { gmailAccount: account, threadId: '18f0a', found: [{ id, answer: ann }] });
  for (const browser of [first, second, third]) {
    await vi.waitFor(
      async () => expect(await summaryIn(browser)).toMatchObject({ status: 'read', answer: ann }),
      WITHIN,
    );
  }
  await first.ask('answers.report', { gmailAccount: account, threadId: '18f0a', found: [{ id, answer: bo }] });
  for (const browser of [first, second, third]) {
    await vi.waitFor(async () => {
      const [message] = await browser.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' });
      expect(message?.details.answers).toEqual([bo, ann]);
    }, WITHIN);
  }
});

test('keeps a choice that an outdated browser overwrote, and then stops sending', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const third = await openGmail(first);
  const { id } = await sendMail(first);
  await agree(id, [first, second, third]);
  second.background().gmailTabs(0);
  await first.ask('mail.notify', { id, when: 'never' });
  await first.ask('mail.remind', { id, of: 'done', dueAt: 0 });
  const choice = { notify: { when: 'never' }, reminder: { of: 'done' } };
  await knows(third, id, choice);
  await agree(id, [first, third]);
  const said = vi.spyOn(globalThis, 'fetch');

  const from = { address: 'ann@example.com', name: 'Ann' };
  const answer = { kind: 'reply', at: 5, from, gmailMessageId: '18f0c' } as const;
  await second.ask('answers.report', { gmailAccount: account, threadId: '18f0a', found: [{ id, answer }] });
  await delivered(second);
  expect((await second.db.get('messages', id))?.details).not.toMatchObject(choice);
  second.background().gmailTabs(1);
  const fourth = await openGmail(first);
  const everyone = [first, second, third, fourth];
  for (const browser of everyone) await knows(browser, id, { ...choice, answers: [answer] });
  await agree(id, everyone);
  // The reply, and the choice again by each of the two that knew it.
  const puts = said.mock.calls.filter(([, how]) => how?.method === 'PUT');
  expect(puts.length).toBeLessThanOrEqual(3);
  said.mockRestore();
});

test('Undo Send removes the mail from every browser', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const { details } = await sendMail(first);
  await vi.waitFor(async () => expect(await summaryIn(second)).toBeDefined(), WITHIN);
  await first.ask('draft.open', { gmailAccount: account, draftId: details.draftId });
  await vi.waitFor(async () => expect(await summaryIn(second)).toBeUndefined(), WITHIN);
  await vi.waitFor(async () => expect(await first.db.count('outbox')).toBe(0), WITHIN);
  expect(await first.db.count('messages')).toBe(0);
  expect(second.broadcasts).toContainEqual({ kind: 'threads', gmailAccount: account, changed: [], removed: ['18f0a'] });
});

test('reports reads and deletion of a mail without a known thread by its id', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const { id, url } = await sendMail(first, { threadId: null });
  const alone = { kind: 'threads', gmailAccount: account, changed: [], removed: [], alone: [id] };
  const hears = async (browser: TestBrowser) => {
    await vi.waitFor(() => expect(browser.broadcasts).toContainEqual(alone), WITHIN);
    browser.broadcasts.length = 0;
  };
  await hears(second);
  await delivered(first);
  await requestPixel(url, 'Outlook on a desktop in Seattle');
  await vi.waitFor(
    async () => expect((await second.db.get('messages', id))?.report).toMatchObject({ status: 'read' }),
    WITHIN,
  );
  await hears(second);
  await first.ask('activity.forget', { ids: [id] });
  await vi.waitFor(async () => expect(await second.db.count('messages')).toBe(0), WITHIN);
  await hears(second);
});

test('learns of a read at the next start of the service worker', async () => {
  const browser = await openGmail();
  const { url } = await sendMail(browser);
  await vi.waitFor(async () => expect(await browser.db.count('outbox')).toBe(0), WITHIN);
  browser.background().stop();
  await requestPixel(url, 'Outlook on a desktop in Seattle');
  browser.restart();
  browser.background().wake();
  await vi.waitFor(async () => expect(await summaryIn(browser)).toMatchObject({ status: 'read' }), WITHIN);
});

test('recovers by itself after an outage of the backend', async () => {
  const browser = await openGmail();
  await stop();
  const { url } = await sendMail(browser);
  await vi.waitFor(
    async () => expect(await browser.ask('connection.get')).toMatchObject({ health: 'unreachable' }),
    WITHIN,
  );
  await start();
  await vi.waitFor(async () => expect(await summaryIn(browser)).toMatchObject({ waiting: false }), WITHIN);
  await requestPixel(url, 'Outlook on a desktop in Seattle');
  await vi.waitFor(async () => expect(await summaryIn(browser)).toMatchObject({ status: 'read' }), WITHIN);
  expect(await browser.ask('connection.get')).toMatchObject({ health: 'well', waiting: 0 });
});

test('fetches several pages of changes', async () => {
  const first = await openGmail();
  // Without a poll for each of them.
  first.background().gmailTabs(0);
  for (let sent = 0; sent < 130; sent++) await sendMail(first, { threadId: `18f${sent}` });
  await vi.waitFor(async () => expect(await first.db.count('outbox')).toBe(0), WITHIN);
  const second = await openGmail(first);
  await vi.waitFor(async () => expect(await second.db.count('messages')).toBe(130), WITHIN);
});

test('lists and revokes the account’s other browsers; claims nothing if unreachable', async () => {
  const browser = await openGmail();
  expect(await browser.ask('browsers.list')).toEqual([]);
  const lost = await openGmail(browser);
  const others = await browser.ask('browsers.list');
  expect(others).toEqual([expect.objectContaining({ label: 'Chrome on Linux', createdAt: expect.any(Number) })]);
  const id = others?.[0]?.id ?? '';
  expect(await browser.ask('browsers.disconnect', { id })).toBe(true);
  expect(await browser.ask('browsers.list')).toEqual([]);
  await vi.waitFor(async () => expect(await lost.ask('connection.get')).toMatchObject({ state: 'revoked' }), WITHIN);
  expect(await browser.ask('browsers.disconnect', { id })).toBe(true);
  expect(await browser.ask('connection.get')).toMatchObject({ state: 'connected' });

  await stop();
  expect(await browser.ask('browsers.list')).toBeNull();
  expect(await browser.ask('browsers.disconnect', { id })).toBe(false);
});

test('shares the detail of places across the account; claims nothing if unreachable', async () => {
  const browser = await openGmail();
  const other = await openGmail(browser);
  expect(await browser.ask('places.get')).toBe('city');
  const { url } = await sendMail(browser);
  await requestPixel(url, 'Outlook on a phone in Seoul');
  const places = async (of: TestBrowser) => {
    const [message] = await of.ask('threads.messages', { gmailAccount: account, threadId: '18f0a' });
    return message?.report?.loads.map(({ place }) => place?.city);
  };
  await vi.waitFor(async () => expect(await places(other)).toEqual(['Seoul']), WITHIN);

  expect(await browser.ask('places.set', { detail: 'country' })).toBe('country');
  expect(await other.ask('places.get')).toBe('country');
  await vi.waitFor(async () => expect(await places(other)).toEqual([null]), WITHIN);

  await stop();
  expect(await browser.ask('places.get')).toBeNull();
  expect(await browser.ask('places.set', { detail: 'off' })).toBeNull();
});
