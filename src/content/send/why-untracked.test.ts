import { expect, test } from 'vitest';
import type { Connection } from '../../mail/connection.ts';
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import { TooSlow } from '../pixel/request-body.ts';
import { NoDraftId, NotKept, whyUntracked } from './why-untracked.ts';

const host = 'receipts.example';
const connected: Connection = {
  state: 'connected',
  host,
  publicUrl: `https://${host}`,
  ownPixelPaths: [],
  connectedAt: 0,
  health: 'well',
  waiting: 0,
};
const pixel = { id: 'id', url: `https://${host}/p/x.gif` };

test.each<[UntrackedReason, Parameters<typeof whyUntracked>]>([
  ['stale-tab', [{ stale: true, connection: connected }, { pixel }, new Error('no answer')]],
  [
    'revoked',
    [{ stale: false, connection: { state: 'revoked', host, ownPixelPaths: [] } }, { pixel: null }, new NotKept()],
  ],
  ['not-connected', [{ stale: false, connection: { state: 'none' } }, { pixel: null }, null]],
  ['not-connected', [{ stale: false, connection: connected }, { pixel: null }, null]],
  ['plain-text', [{ stale: false, connection: connected }, { pixel }, null]],
  ['too-slow', [{ stale: false, connection: connected }, { pixel }, new TooSlow()]],
  ['no-draft-id', [{ stale: false, connection: connected }, { pixel }, new NoDraftId()]],
  ['not-kept', [{ stale: false, connection: connected }, { pixel }, new NotKept()]],
  ['failed', [{ stale: false, connection: connected }, { pixel }, new Error('the disk is full')]],
])('%s', (reason, known) => {
  expect(whyUntracked(...known)).toBe(reason);
});
