import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fenceTelemetry, TELEMETRY_HOSTS } from './telemetry-fence.ts';

/** Records calls of `open`. */
class Request {
  readonly opened: unknown[][] = [];
  open(...asked: unknown[]): void {
    this.opened.push(asked);
  }
}

function fencedRequest(): Request {
  const world = { XMLHttpRequest: Request as unknown as typeof XMLHttpRequest };
  fenceTelemetry(world);
  return new world.XMLHttpRequest() as unknown as Request;
}

test.each([
  'https://api.inboxsdk.com/api/v2/errors',
  'https://pubsub.googleapis.com/v1/projects/x/topics/events:publish?key=y',
])('blocks %s', (url) => {
  const request = fencedRequest();
  expect(() => request.open('POST', url, true)).toThrow('telemetry is not sent');
  expect(request.opened).toEqual([]);
});

test.each([
  ['POST', '/sync/u/0/i/fd', true],
  ['GET', 'https://mail.google.com/mail/u/0?ik=1&view=om', true],
  ['GET', 'https://mail.google.com/?to=api.inboxsdk.com'],
])('lets %s %s pass', (...asked) => {
  const request = fencedRequest();
  request.open(...asked);
  expect(request.opened).toEqual([asked]);
});

test('the fence and the blocking rule block the same hosts', () => {
  const [rule] = JSON.parse(readFileSync(new URL('../../../rules/inboxsdk-telemetry.json', import.meta.url), 'utf8'));
  expect(rule.condition.requestDomains).toEqual(TELEMETRY_HOSTS);
});
