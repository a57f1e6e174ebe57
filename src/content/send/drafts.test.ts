import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeCompose } from '../../../tests/support/fake-compose.ts';
import { runtime } from '../../../tests/support/fake-runtime.ts';
import type { Connection } from '../../mail/connection.ts';
import { NOTHING_CHOSEN } from '../../mail/mail-choices.ts';
import { DEFAULTS } from '../../mail/settings.ts';
import type { Pixel } from '../../messaging/messages.ts';
import { BackgroundLink } from '../link/background-link.ts';
import { type Draft, Drafts } from './drafts.ts';

const me = 'minji@example.com';
const connected: Connection = {
  state: 'connected',
  host: 'a.example',
  publicUrl: 'https://a.example',
  ownPixelPaths: ['/p/own'],
  connectedAt: 0,
  health: 'well',
  waiting: 0,
};

let controller: AbortController;
let minted: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  controller = new AbortController();
  minted = 0;
  runtime.reset({
    'connection.get': () => connected,
    'settings.get': () => DEFAULTS,
    'draft.open': () => ({ choice: NOTHING_CHOSEN, pixel: mint() }),
    'draft.set': () => undefined,
  });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

function mint(host = 'a.example'): Pixel {
  minted += 1;
  return { id: `pixel-${minted}`, url: `https://${host}/p/own-${minted}.gif` };
}

function connect(connection: Connection): void {
  runtime.port.emit({ kind: 'connection', connection });
}

async function openDrafts(): Promise<Drafts> {
  const link = new BackgroundLink(controller.signal);
  await settle();
  return new Drafts({ account: me, link, signal: controller.signal });
}

async function openDraft(compose = fakeCompose()): Promise<{ draft: Draft; drafts: Drafts }> {
  const drafts = await openDrafts();
  const draft = drafts.of(compose.view);
  await settle();
  return { draft, drafts };
}

describe('a compose window', () => {
  test('opens its draft, which gets a pixel and the stored choice', async () => {
    runtime.responses['draft.open'] = () => ({ choice: { ...NOTHING_CHOSEN, remind: true }, pixel: mint() });
    const { draft } = await openDraft();
    expect(runtime.requestsOf('draft.open')).toEqual([{ gmailAccount: me, draftId: 'r1' }]);
    expect(draft).toMatchObject({ id: 'r1', loaded: true, pixel: { id: 'pixel-1' }, choice: { remind: true } });
  });

  test('keeps its draft: a second look opens nothing', async () => {
    const compose = fakeCompose();
    const { draft, drafts } = await openDraft(compose);
    expect(drafts.of(compose.view)).toBe(draft);
    expect(runtime.requestsOf('draft.open')).toHaveLength(1);
  });

  test('on the same draft id shares the draft while the first window lives', async () => {
    const first = fakeCompose();
    const { draft, drafts } = await openDraft(first);
    expect(drafts.of(fakeCompose().view)).toBe(draft);
    expect(drafts.of(fakeCompose({ draftId: '#msg-a:r2' }).view)).not.toBe(draft);
  });

  test('on the same draft id begins a new draft once all windows are gone', async () => {
    const first = fakeCompose();
    const { draft, drafts } = await openDraft(first);
    first.destroy();
    expect(drafts.of(fakeCompose().view)).not.toBe(draft);
  });

  test.each(['', 'undefined', 'null'])('with %j for an id has no draft id yet', async (draftId) => {
    const { draft } = await openDraft(fakeCompose({ draftId }));
    expect(draft.id).toBeNull();
  });

  test('is settled without a pixel where the background does not respond', async () => {
    delete runtime.responses['draft.open'];
    const { draft } = await openDraft();
    expect(draft).toMatchObject({ loaded: true, pixel: null });
  });
});

describe('the decision', () => {
  test('is no before the settings are known', () => {
    const link = new BackgroundLink(controller.signal);
    const drafts = new Drafts({ account: me, link, signal: controller.signal });
    expect(drafts.of(fakeCompose().view).decision).toEqual({ ask: false, by: 'default' });
  });

  test('follows the settings, and a choice by hand before them', async () => {
    const { draft } = await openDraft();
    expect(draft.decision).toEqual({ ask: true, by: 'default' });
    await draft.choose({ on: false });
    expect(draft.decision).toEqual({ ask: false, by: 'hand' });
  });

  test('follows the recipients as they change', async () => {
    const rules = [{ ask: 'never', of: 'boss@example.com' } as const];
    runtime.responses['settings.get'] = () => ({ ...DEFAULTS, rules });
    const compose = fakeCompose();
    const { draft } = await openDraft(compose);
    expect(draft.asksReceipt).toBe(true);
    compose.to.push('boss@example.com');
    compose.emit('recipientsChanged');
    expect(draft.decision).toMatchObject({ ask: false, by: 'rule' });
  });

  test('counts on a receipt only where the eye has promised one and it is still wanted', async () => {
    const { draft } = await openDraft();
    expect(draft.expectsReceipt).toBe(false);
    draft.eyePromised = true;
    expect(draft.expectsReceipt).toBe(true);
    await draft.choose({ on: false });
    expect(draft.expectsReceipt).toBe(false);
  });
});

describe('a choice by hand', () => {
  test('is stored at once where the draft has an id', async () => {
    const { draft } = await openDraft();
    await draft.choose({ remind: true });
    const choice = { ...NOTHING_CHOSEN, remind: true };
    expect(runtime.requestsOf('draft.set')).toEqual([{ gmailAccount: me, draftId: 'r1', choice }]);
  });

  test('is stored when Gmail gives the draft its id', async () => {
    const compose = fakeCompose({ draftId: 'undefined' });
    const { draft } = await openDraft(compose);
    await draft.choose({ on: true });
    expect(runtime.requestsOf('draft.set')).toEqual([]);
    compose.draftId = '#msg-a:r7';
    compose.emit('draftSaved');
    await settle();
    expect(runtime.requestsOf('draft.set')).toMatchObject([{ draftId: 'r7', choice: { on: true } }]);
  });

  test('is not stored where nothing was chosen', async () => {
    const compose = fakeCompose({ draftId: 'undefined' });
    await openDraft(compose);
    compose.draftId = '#msg-a:r7';
    compose.emit('draftSaved');
    await settle();
    expect(runtime.requestsOf('draft.set')).toEqual([]);
  });

  test('is not replaced by a stored choice that comes later', async () => {
    const slow = Promise.withResolvers<void>();
    runtime.responses['draft.open'] = async () => {
      await slow.promise;
      return { choice: { ...NOTHING_CHOSEN, on: true }, pixel: mint() };
    };
    const { draft } = await openDraft();
    await draft.choose({ on: false });
    slow.resolve();
    await settle();
    expect(draft).toMatchObject({ choice: { on: false }, pixel: { id: 'pixel-1' } });
  });
});

describe('opening again', () => {
  test('lets the last request win', async () => {
    const slow = Promise.withResolvers<void>();
    runtime.responses['draft.open'] = async () => {
      const pixel = mint();
      await slow.promise;
      return { choice: NOTHING_CHOSEN, pixel };
    };
    const { draft } = await openDraft();
    runtime.responses['draft.open'] = () => ({ choice: NOTHING_CHOSEN, pixel: mint() });
    draft.open();
    await settle();
    slow.resolve();
    await settle();
    expect(draft.pixel?.id).toBe('pixel-2');
  });

  test('is for a sent draft alone what makes it whole', async () => {
    const { draft } = await openDraft();
    draft.eyePromised = true;
    draft.pixelInFlight = draft.pixel;
    draft.markSent();
    expect(draft).toMatchObject({ wasSent: true, eyePromised: false, pixel: null, pixelInFlight: null });
    draft.open();
    await draft.opening;
    expect(draft).toMatchObject({ wasSent: false, pixel: { id: 'pixel-2' } });
  });
});

describe('a changed connection', () => {
  const moved: Connection = { ...connected, publicUrl: 'https://b.example' };

  test('replaces a pixel of another backend', async () => {
    const { draft } = await openDraft();
    runtime.responses['draft.open'] = () => ({ choice: NOTHING_CHOSEN, pixel: mint('b.example') });
    connect(moved);
    await settle();
    expect(draft.pixel?.url).toBe('https://b.example/p/own-2.gif');
  });

  test('replaces a pixel of another account', async () => {
    const { draft } = await openDraft();
    connect({ ...connected, ownPixelPaths: ['/p/other'] });
    expect(draft.pixel).toBeNull();
  });

  test('leaves a pixel that is still good', async () => {
    const { draft } = await openDraft();
    connect({ ...connected, waiting: 1 });
    await settle();
    expect(draft.pixel?.id).toBe('pixel-1');
    expect(runtime.requestsOf('draft.open')).toHaveLength(1);
  });

  test('takes the pixel where the browser is connected no more', async () => {
    const { draft } = await openDraft();
    connect({ state: 'none' });
    await settle();
    expect(draft.pixel).toBeNull();
    expect(runtime.requestsOf('draft.open')).toHaveLength(1);
  });

  test('opens neither a sent draft nor one on its way: that would take the mail back', async () => {
    const { draft } = await openDraft();
    draft.pixelInFlight = draft.pixel;
    connect(moved);
    await settle();
    draft.markSent();
    connect(moved);
    await settle();
    expect(runtime.requestsOf('draft.open')).toHaveLength(1);
  });
});
