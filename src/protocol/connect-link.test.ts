import { expect, test } from 'vitest';
import { formatConnectLink, parseConnectLink } from './connect-link.ts';

const code = 'A'.repeat(22);
const root = 'B'.repeat(42).concat('A');

test.each([
  { server: 'http://localhost:8787', code, root: null },
  { server: 'https://mail.example.kr/nunchi', code, root },
])('parses a link as it was formatted: $server', (link) => {
  expect(parseConnectLink(`  ${formatConnectLink(link)}\n`)).toEqual(link);
});

test.each([
  'hello',
  `ftp://localhost/connect#${code}`,
  `http://localhost/other#${code}`,
  'http://localhost/connect',
  `http://localhost/connect#${code}x`,
  `http://localhost/connect#${code}.short`,
])('%j is no connect link', (text) => {
  expect(parseConnectLink(text)).toBeNull();
});
