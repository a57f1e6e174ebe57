import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  problem,
  type ScriptedBackend,
  type ScriptedResponse,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';
import { type BackendResponse, sendRequest } from './send-request.ts';

let backend: ScriptedBackend;
beforeAll(async () => {
  backend = await startScriptedBackend();
});
afterAll(() => backend.close());

async function answerTo(scripted: ScriptedResponse | null): Promise<BackendResponse> {
  backend.script(() => scripted);
  return sendRequest(backend.url, { method: 'GET', path: '/v1/me', token: 'T' });
}

const speaking = (range: string) => ({ status: 200, headers: { 'nunchi-api': range } });

test.each<[string, ScriptedResponse | null, BackendResponse]>([
  ['JSON', { status: 200, body: { a: 1 } }, { kind: 'ok', body: { a: 1 } }],
  ['nothing to say', { status: 204 }, { kind: 'ok', body: null }],
  ['a cut connection', null, { kind: 'unreachable' }],
  [
    'a redirect, as a login page of a hotel makes',
    { status: 302, headers: { location: '/' } },
    { kind: 'unreachable' },
  ],
  [
    'a page where JSON was due',
    { status: 200, type: 'text/html', body: '<p>Welcome' },
    { kind: 'foreign', status: 200 },
  ],
  ['a broken backend', problem(500, 'oh'), { kind: 'busy', status: 500, retryAfter: null }],
  [
    'a full disk',
    { ...problem(503, 'oh'), headers: { 'retry-after': '5' } },
    { kind: 'busy', status: 503, retryAfter: 5000 },
  ],
  [
    'a proxy that means never',
    { ...problem(503, 'oh'), headers: { 'retry-after': '99999999999' } },
    { kind: 'busy', status: 503, retryAfter: 3_600_000 },
  ],
  ['too many requests', problem(429, 'oh'), { kind: 'busy', status: 429, retryAfter: null }],
  ['a revoked device', problem(401, 'oh'), { kind: 'unknown-device' }],
  ["a proxy's own 401", { status: 401, type: 'text/html', body: '' }, { kind: 'foreign', status: 401 }],
  ['a refusal', problem(404, 'id: deleted'), { kind: 'refused', status: 404, reason: 'id: deleted' }],
  ["a proxy's own 404", { status: 404, type: 'text/html', body: '' }, { kind: 'foreign', status: 404 }],
  ['a backend that speaks this version among others', { ...speaking('1-9'), body: 1 }, { kind: 'ok', body: 1 }],
  ['a header that says nothing', { ...speaking('new'), body: 1 }, { kind: 'ok', body: 1 }],
  ['a backend from long before', { ...speaking('0-0'), body: 1 }, { kind: 'server-older' }],
  ['a backend from long after', { ...speaking('2-9'), body: 1 }, { kind: 'server-newer' }],
  ['its refusal', { ...problem(401, 'oh'), headers: { 'nunchi-api': '2-9' } }, { kind: 'server-newer' }],
])('%s', async (_, scripted, answer) => {
  expect(await answerTo(scripted)).toEqual(answer);
});

test('takes a 200 to PUT or DELETE as foreign: nothing was stored', async () => {
  backend.script(() => ({ status: 200, body: { hello: 'world' } }));
  for (const method of ['PUT', 'DELETE'] as const) {
    const answer = await sendRequest(backend.url, { method, path: `/v1/messages/${'A'.repeat(22)}` });
    expect(answer).toEqual({ kind: 'foreign', status: 200 });
  }
});

test('reports an aborted request as unreachable', async () => {
  const stopper = new AbortController();
  backend.script(() => new Promise(() => stopper.abort()));
  const answer = await sendRequest(backend.url, { method: 'GET', path: '/', signal: stopper.signal });
  expect(answer).toEqual({ kind: 'unreachable' });
});

test('reports a closed port as unreachable', async () => {
  const gone = await startScriptedBackend();
  gone.close();
  expect(await sendRequest(gone.url, { method: 'GET', path: '/v1/me' })).toEqual({ kind: 'unreachable' });
});

test('sends the token, and a JSON body', async () => {
  backend.script(() => ({ status: 204 }));
  await sendRequest(backend.url, { method: 'PUT', path: '/v1/messages/x', token: 'T', body: { sentAt: 1 } });
  expect(backend.requests.at(-1)).toEqual({
    what: 'PUT /v1/messages/x',
    authorization: 'Bearer T',
    body: { sentAt: 1 },
  });
});
