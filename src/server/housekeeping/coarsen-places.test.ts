import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp } from '../../../tests/support/server/create-test-app.ts';
import {
  ALICE,
  BOB,
  createTestStore,
  MAIL,
  MESSAGE,
  type TestStore,
} from '../../../tests/support/server/create-test-store.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { coarsenPlaces } from './coarsen-places.ts';

const SEATTLE = { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.66, lon: -122.31 };
const never = new AbortController().signal;
const silent = { ring: () => undefined };

let it: TestStore;

beforeEach(async () => {
  it = await createTestStore();
  for (const account of [ALICE, BOB]) {
    await it.store.putMessage(account, `${account}${MAIL}`, MESSAGE, null);
    for (let n = 0; n < 5; n++) it.load(account, `${account}${MAIL}`, { place: SEATTLE });
  }
});
afterEach(() => it.close());

async function cities(account: string): Promise<(string | null | undefined)[]> {
  const message = await it.store.findMessage(account, `${account}${MAIL}`);
  return message?.loads.map(({ place }) => place?.city) ?? [];
}

test('a step looks at no more loads than its limit, and changes only those of accounts with a coarser detail', async () => {
  await it.store.setPlaceDetail(ALICE, 'country');
  expect(await it.store.coarsenLoads(3)).toEqual({ account: ALICE, more: true });
  expect(await cities(ALICE)).toEqual([null, null, null, 'Seattle', 'Seattle']);
  // Loads recorded between two steps are coarse already.
  it.load(ALICE, `${ALICE}${MAIL}`, { place: SEATTLE });
  await coarsenPlaces({ store: it.store, bell: silent }, never);
  expect(await cities(ALICE)).toEqual(Array(6).fill(null));
  expect(await cities(BOB)).toEqual(Array(5).fill('Seattle'));
  expect(await it.store.coarsenLoads(3)).toEqual({ account: null, more: false });
});

test('resumes at the next start where a stop interrupted it', async () => {
  await it.store.setPlaceDetail(ALICE, 'country');
  await it.store.coarsenLoads(2);
  const again = openSqliteStore(it.path);
  await coarsenPlaces({ store: again, bell: silent }, never);
  await again.close();
  expect(await cities(ALICE)).toEqual(Array(5).fill(null));
});

test('records loads while thousands are made coarser', async () => {
  const server = createTestApp();
  const { account, token } = await server.connect();
  const loads = ['one', 'two', 'three', 'four'].flatMap((id) => Array<string>(1_000).fill(id));
  await Promise.all(loads.map((id) => server.load(account, id, { place: SEATTLE })));
  const order: string[] = [];
  const change = server.call('PATCH', '/v1/me', { token, body: { placeDetail: 'off' } });
  await Promise.all([
    change.then(({ status }) => order.push(`changed: ${status}`)),
    server.load(account, 'five').then((recorded) => order.push(`recorded: ${recorded}`)),
  ]);
  expect(order).toEqual(['recorded: true', 'changed: 204']);
  await server.close();
});
