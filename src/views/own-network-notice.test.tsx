import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { OwnNetworkNotice } from './own-network-notice.tsx';

const show = (publicUrl: string) => renderToString(<OwnNetworkNotice publicUrl={publicUrl} />);

test.each([
  'http://localhost:8787',
  'http://127.0.0.1',
  'http://192.168.0.7:8787/nunchi',
  'http://172.20.1.1',
  'http://10.1.2.3',
  'http://[::1]:8787',
  'http://[fd00::7]',
  'http://mac-mini.local:8787',
])('warns for %s', (publicUrl) => {
  expect(show(publicUrl)).toContain(
    `${new URL(publicUrl).host} can be reached only from your own computer or network.`,
  );
});

test.each([
  'https://receipts.example.com',
  'https://localhost.example.com',
  'http://172.32.1.1',
  'https://[2001:db8::1]',
])('does not warn for %s', (publicUrl) => {
  expect(show(publicUrl)).toBe('');
});
