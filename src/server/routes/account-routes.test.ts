import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import { meResponse, messageResponse } from '../../protocol/api.ts';

const MAIL = 'mailmailmailmailmailmA';
const MESSAGE = { sentAt: 1, recipients: { count: 1, self: 'none', hints: [] }, sealed: 'c2VhbGVk' };
const SEATTLE = { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.66, lon: -122.31 };
const COARSE = { country: 'US', region: null, city: null, lat: null, lon: null };

let server: TestApp;
let token: string;
let account: string;

beforeEach(async () => {
  server = createTestApp();
  ({ token, account } = await server.connect());
  await server.call('PUT', `/v1/messages/${MAIL}`, { token, body: MESSAGE });
});

afterEach(() => server.close());

const setDetail = (placeDetail: string) => server.call('PATCH', '/v1/me', { token, body: { placeDetail } });
const load = () => server.load(account, MAIL, { place: SEATTLE });
async function places() {
  const response = await server.call('GET', `/v1/messages/${MAIL}`, { token });
  return messageResponse.parse(await response.json()).loads.map(({ place }) => place);
}

test('places are as fine as a city until the account chooses otherwise', async () => {
  const me = meResponse.parse(await (await server.call('GET', '/v1/me', { token })).json());
  expect(me).toMatchObject({ account, messages: 1, placeDetail: 'city' });
  await load();
  expect(await places()).toEqual([SEATTLE]);
});

test.each([
  ['region', { ...COARSE, region: 'Washington' }],
  ['country', COARSE],
  ['off', null],
])('with %s, new loads and kept ones are as coarse', async (detail, place) => {
  await load();
  expect((await setDetail(detail)).status).toBe(204);
  await load();
  expect(await places()).toEqual([place, place]);
  const me = meResponse.parse(await (await server.call('GET', '/v1/me', { token })).json());
  expect(me.placeDetail).toBe(detail);
});

test('a finer choice does not bring coarse places back', async () => {
  await load();
  await setDetail('country');
  await setDetail('city');
  await load();
  expect(await places()).toEqual([COARSE, SEATTLE]);
});

test('coarser places answer a waiting poll', async () => {
  await load();
  const { cursor } = await (await server.call('GET', '/v1/changes', { token })).json();
  const poll = server.call('GET', `/v1/changes?after=${cursor}&wait=25`, { token });
  await setDetail('country');
  const { messages } = await (await poll).json();
  expect(messages[0].loads[0].place).toEqual(COARSE);
});

test("leaves other accounts' places as they are", async () => {
  const other = await server.connect();
  await server.call('PATCH', '/v1/me', { token: other.token, body: { placeDetail: 'off' } });
  await load();
  expect(await places()).toEqual([SEATTLE]);
});

test('refuses an unknown detail and names the field', async () => {
  const response = await setDetail('street');
  expect(response.status).toBe(400);
  expect((await response.json()).detail).toMatch(/^placeDetail: /);
});
