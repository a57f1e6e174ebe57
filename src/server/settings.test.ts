import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

test('an empty environment gives the defaults', () => {
  expect(readSettings({ PORT: '' })).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    publicUrl: null,
    trustedProxies: ['127.0.0.0/8', '::1/128'],
    retentionDays: 365,
    logLevel: 'info',
    master: null,
  });
});

test("reads what is set, and drops the public URL's trailing slash", () => {
  expect(
    readSettings({
      PORT: '9000',
      NUNCHI_PUBLIC_URL: 'https://mail.example.kr/nunchi/',
      NUNCHI_TRUSTED_PROXIES: '10.0.0.0/8,fd00::/8',
    }),
  ).toMatchObject({
    port: 9000,
    publicUrl: 'https://mail.example.kr/nunchi',
    trustedProxies: ['10.0.0.0/8', 'fd00::/8'],
  });
});

test.each([
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['HOST', 'two words'],
  ['NUNCHI_PUBLIC_URL', 'mail.example.kr'],
  ['NUNCHI_PUBLIC_URL', 'https://user:secret@mail.example.kr'],
  ['NUNCHI_TRUSTED_PROXIES', '10.0.0.1'],
  ['NUNCHI_RETENTION_DAYS', '0'],
  ['NUNCHI_LOG_LEVEL', 'loud'],
  ['NUNCHI_MASTER', '1:short'],
  ['NUNCHI_DATABASE_URL', 'postgres://localhost/nunchi'],
])('%s=%s stops the start with one line that names it', (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(StartError);
  expect(read).toThrow(new RegExp(`^${name}: [^\\n]+\\.$`));
});

test('does not repeat a bad secret in its error', () => {
  expect(() => readSettings({ NUNCHI_MASTER: '1:hunter2' })).toThrow(/^(?!.*hunter2)/s);
});
