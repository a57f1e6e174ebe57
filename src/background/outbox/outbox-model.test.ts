/** Whatever happens in whatever order, outbox and backend agree in the end. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';

const DRAFTS = 3;
const gmailAccount = 'minji@gmail.com';
const draft = fc.nat(DRAFTS - 1);

/** Possible events. */
const event = fc.oneof(
  fc.record({ kind: fc.constant('send' as const), draft }),
  fc.record({ kind: fc.constant('send that fails' as const), draft }),
  fc.record({ kind: fc.constant('undo' as const), draft }),
  fc.record({ kind: fc.constant('answer' as const), draft }),
  fc.constant({ kind: 'worker stops' as const }),
  fc.constantFrom(
    { kind: 'backend' as const, way: 'well' as const },
    { kind: 'backend' as const, way: 'down' as const },
    { kind: 'backend' as const, way: 'answers get lost' as const },
    { kind: 'backend' as const, way: 'full disk' as const },
  ),
);

const ann = { address: 'ann@example.com', name: 'Ann' };
const answer = { kind: 'reply', at: 1, from: ann, gmailMessageId: '18f0c' } as const;

let backend: ScriptedBackend;
let browser: TestBrowser;
afterEach(() => {
  browser.close();
  backend.close();
});

/** A backend that stores what it gets, as far as its state allows. */
function keepingBackend() {
  const registered = new Set<string>();
  const forgotten = new Set<string>();
  const state = { way: 'well' as 'well' | 'down' | 'answers get lost' | 'full disk', registered };
  backend.script(({ what }) => {
    const [, method, id = ''] = /^(PUT|DELETE) \/v1\/messages\/(.+)$/.exec(what) ?? [];
    if (!method || state.way === 'down') return method ? null : undefined;
    if (state.way === 'full disk') return problem(503, 'no space');
    if (method === 'PUT' && forgotten.has(id)) return problem(404, 'id: deleted');
    if (method === 'PUT') registered.add(id);
    else {
      registered.delete(id);
      forgotten.add(id);
    }
    return state.way === 'answers get lost' ? null : undefined;
  });
  return state;
}

test('every confirmed mail is registered in the end, and no failed or undone one', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(event, { maxLength: 14 }), async (events) => {
        [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
        await browser.ask('connection.connect', { link: backend.link });
        const state = keepingBackend();
        /** By draft: the mail sent last and not undone. */
        const sent = new Map<number, string>();
        const answered = new Set<string>();
        for (const happening of events) {
          if (happening.kind === 'worker stops') browser.restart();
          else if (happening.kind === 'backend') state.way = happening.way;
          else if (happening.kind === 'answer') {
            const id = sent.get(happening.draft);
            if (!id) continue;
            await browser.ask('answers.report', { gmailAccount, threadId: '18f0a', found: [{ id, answer }] });
            answered.add(id);
          } else {
            const draftId = `r${happening.draft}`;
            const { pixel } = await browser.ask('draft.open', { gmailAccount, draftId });
            sent.delete(happening.draft);
            if (happening.kind === 'undo' || !pixel) continue;
            const details = someDetails({ gmailAccount, draftId });
            expect(await browser.ask('send.stage', { id: pixel.id, sentAt: 1, details })).toEqual({ staged: true });
            if (happening.kind === 'send that fails') continue;
            await browser.ask('send.confirm', { id: pixel.id, threadId: '18f0a', gmailMessageId: null });
            sent.set(happening.draft, pixel.id);
          }
        }
        state.way = 'well';
        browser.moveClock(60 * 60_000);
        browser.restart();
        await vi.waitFor(async () => expect(await browser.db.countFromIndex('outbox', 'nextAt')).toBe(0), 5_000);
        const mails = [...sent.values()].sort();
        expect([...state.registered].sort()).toEqual(mails);
        expect((await browser.db.getAllKeys('messages')).sort()).toEqual(mails);
        const read = (await browser.db.getAll('messages')).filter(({ details }) => details.answers.length > 0);
        expect(read.map(({ id }) => id).sort()).toEqual(mails.filter((id) => answered.has(id)));
      })
      .afterEach(() => {
        browser.close();
        backend.close();
      }),
    { numRuns: 60 },
  );
});
