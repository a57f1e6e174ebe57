import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeCompose, fakeCompose, fakeComposeSdk } from '../../../tests/support/fake-compose.ts';
import { runtime } from '../../../tests/support/fake-runtime.ts';
import { NOTHING_CHOSEN } from '../../mail/mail-choices.ts';
import { DAY } from '../../mail/reminders.ts';
import { DEFAULTS } from '../../mail/settings.ts';
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import { BackgroundLink } from '../link/background-link.ts';
import { SEND_TIMEOUT } from '../pixel/request-body.ts';
import { Drafts } from './drafts.ts';
import { pixelInRequest } from './pixel-in-request.ts';

const me = 'minji@example.com';
const written = '<div dir="ltr">Hello</div>';
const pixel = { id: 'pixel-1', url: 'https://a.example/p/own-1.gif' };
const carried = `<img src="${pixel.url}" width="1" height="1" alt="">${written}`;

let controller: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  controller = new AbortController();
  runtime.reset({
    'connection.get': () => ({
      state: 'connected',
      host: 'a.example',
      publicUrl: 'https://a.example',
      ownPixelPaths: ['/p/own'],
      connectedAt: 0,
      health: 'well',
      waiting: 0,
    }),
    'settings.get': () => DEFAULTS,
    'draft.open': () => ({ choice: NOTHING_CHOSEN, pixel }),
    'draft.set': () => undefined,
    'send.stage': () => ({ staged: true }),
  });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

/** A Gmail tab with the feature on, and windows whose eye has promised a receipt. */
async function openTab() {
  const link = new BackgroundLink(controller.signal);
  await settle();
  const drafts = new Drafts({ account: me, link, signal: controller.signal });
  const { sdk, open } = fakeComposeSdk();
  pixelInRequest({ sdk, account: me, link, signal: controller.signal }, drafts);
  const openWindow = async (compose: FakeCompose) => {
    open(compose);
    await settle();
    const draft = drafts.of(compose.view);
    draft.eyePromised = draft.asksReceipt;
    return draft;
  };
  return { link, openWindow };
}

async function openWindow(compose = fakeCompose()) {
  const tab = await openTab();
  return { ...tab, compose, draft: await tab.openWindow(compose) };
}

/** What Gmail sends after Send was pressed: the body as the window's modifier returns it. */
async function send(compose: FakeCompose, body = written): Promise<string> {
  compose.emit('presending');
  compose.emit('sending');
  return modify(compose, body);
}

async function modify(compose: FakeCompose, body = written): Promise<string> {
  const [modifier, ...others] = compose.modifiers;
  expect(others).toEqual([]);
  const modified = modifier?.({ body });
  await vi.advanceTimersByTimeAsync(SEND_TIMEOUT);
  return (await modified)?.body ?? body;
}

describe('a sent mail', () => {
  test('carries its pixel, once it was staged with what the window said', async () => {
    const { compose, draft } = await openWindow();
    const at = Date.now();
    expect(await send(compose)).toBe(carried);
    expect(draft).toMatchObject({ pixelInFlight: pixel, untrackedReason: null });
    expect(runtime.requestsOf('send.stage')).toEqual([
      {
        id: pixel.id,
        sentAt: at,
        details: {
          subject: 'The offer',
          to: [{ address: 'jiwoo@example.com', name: null }],
          cc: [],
          bcc: [],
          threadId: null,
          gmailMessageId: null,
          answers: [],
          draftId: 'r1',
          gmailAccount: me,
        },
      },
    ]);
  });

  test('is staged with the choices for the time after it, and own addresses among its recipients', async () => {
    const { compose, draft } = await openWindow(fakeCompose({ to: ['jiwoo@example.com', me] }));
    await draft.choose({ everyTime: true, remind: true });
    const at = Date.now();
    await send(compose);
    expect(runtime.requestsOf('send.stage')[0]?.details).toMatchObject({
      ownRecipients: [me],
      notify: { when: 'every', at },
      reminder: { of: 'unread', dueAt: at + 3 * DAY, at },
    });
  });

  test('keeps the recipients it had at Send where the window loses them', async () => {
    const { compose } = await openWindow();
    compose.emit('presending');
    compose.to = [];
    await modify(compose);
    expect(runtime.requestsOf('send.stage')[0]?.details.to).toHaveLength(1);
  });

  test('tried again after a failed send carries its pixel once', async () => {
    const { compose } = await openWindow();
    await send(compose);
    expect(await send(compose, carried)).toBe(carried);
  });
});

describe('a mail that wants no receipt', () => {
  test('goes as written, unstaged, and misses nothing', async () => {
    const { compose, draft } = await openWindow();
    await draft.choose({ on: false });
    expect(await send(compose)).toBe(written);
    expect(draft).toMatchObject({ pixelInFlight: null, untrackedReason: null });
    expect(runtime.requestsOf('send.stage')).toEqual([]);
  });
});

describe('a mail that can’t be tracked goes as written, and says why', () => {
  const cases: [UntrackedReason, string, () => Partial<FakeCompose>][] = [
    ['plain-text', 'the window is in plain-text mode', () => ({ plainText: true })],
    [
      'not-kept',
      'the background refuses it',
      () => {
        runtime.responses['send.stage'] = () => ({ staged: false });
        return {};
      },
    ],
    [
      'failed',
      'the background does not respond',
      () => {
        delete runtime.responses['send.stage'];
        return {};
      },
    ],
    [
      'too-slow',
      'staging takes longer than the bound',
      () => {
        runtime.responses['send.stage'] = () => new Promise<never>(() => undefined);
        return {};
      },
    ],
  ];

  test.each(cases)('%s: %s', async (reason, _, arrange) => {
    const { compose, draft } = await openWindow(fakeCompose(arrange()));
    expect(await send(compose)).toBe(written);
    expect(draft).toMatchObject({ pixelInFlight: null, untrackedReason: reason });
  });

  test('stale-tab: the extension was updated under the tab', async () => {
    const { compose, draft } = await openWindow();
    runtime.id = undefined;
    expect(await send(compose)).toBe(written);
    expect(draft.untrackedReason).toBe('stale-tab');
  });

  test('not-asked: InboxSDK never ran the modifier', async () => {
    const { compose, draft } = await openWindow();
    compose.emit('presending');
    expect(draft.untrackedReason).toBe('not-asked');
  });
});

describe('the modifier', () => {
  test('is registered once per window', async () => {
    const { compose } = await openWindow();
    compose.emit('draftSaved');
    compose.emit('sending');
    expect(compose.modifiers).toHaveLength(1);
  });

  test('waits for a draft id, which Gmail may give as late as in sending', async () => {
    const { compose } = await openWindow(fakeCompose({ draftId: 'undefined' }));
    compose.emit('presending');
    expect(compose.modifiers).toEqual([]);
    compose.draftId = '#msg-a:r9';
    compose.emit('sending');
    expect(await modify(compose)).toBe(carried);
    expect(runtime.requestsOf('send.stage')[0]?.details.draftId).toBe('r9');
  });

  test('is not registered by a second window of the draft while the first lives', async () => {
    const first = fakeCompose();
    const { openWindow: openNext } = await openWindow(first);
    const second = fakeCompose();
    await openNext(second);
    expect(second.modifiers).toEqual([]);
    first.destroy();
    expect(second.modifiers).toHaveLength(1);
  });

  test('is registered for no window once the features have ended', async () => {
    const { openWindow: openNext } = await openWindow();
    controller.abort();
    const late = fakeCompose({ draftId: '#msg-a:r2' });
    await openNext(late);
    expect(late.modifiers).toEqual([]);
  });
});

test('a mail reopened by Undo asks for a new pixel and carries that', async () => {
  const { compose, draft } = await openWindow();
  await send(compose);
  draft.markSent();
  const next = { id: 'pixel-2', url: 'https://a.example/p/own-2.gif' };
  runtime.responses['draft.open'] = () => ({ choice: NOTHING_CHOSEN, pixel: next });
  expect(await send(compose, carried)).toBe(carried.replace(pixel.url, next.url));
  expect(runtime.requestsOf('draft.open')).toHaveLength(2);
});
