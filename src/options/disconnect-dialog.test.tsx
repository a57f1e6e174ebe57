import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { OutboxCount } from '../mail/connection.ts';
import { setLanguage } from '../ui/i18n.ts';
import { DisconnectDialog } from './disconnect-dialog.tsx';

afterEach(() => setLanguage('en'));

test.each<[string, OutboxCount, string]>([
  [
    'en',
    { mails: 1, deletions: 2 },
    '1 mail is waiting to be registered. 2 deletions are waiting to reach the server. Whatever still can’t reach the server when you disconnect is lost.',
  ],
  [
    'en',
    { mails: 0, deletions: 1 },
    '1 deletion is waiting to reach the server. Whatever still can’t reach the server when you disconnect is lost.',
  ],
  [
    'ko',
    { mails: 3, deletions: 1 },
    '등록을 기다리는 메일이 3통 있습니다. 서버에 전달되기를 기다리는 삭제 요청이 1건 있습니다. 연결을 해제할 때까지 서버에 전달하지 못한 요청은 취소됩니다.',
  ],
])('warns of unsent mails and deletions: %s, %o', (tag, outbox, words) => {
  setLanguage(tag);
  expect(paragraphs(outbox)).toEqual([expect.any(String), words]);
});

test('does not warn if nothing waits or that is unknown', () => {
  expect(paragraphs({ mails: 0, deletions: 0 })).toHaveLength(1);
  expect(paragraphs(null)).toHaveLength(1);
});

function paragraphs(outbox: OutboxCount | null): string[] {
  const dialog = { current: null };
  const html = renderToString(
    <DisconnectDialog dialog={dialog} host="nunchi.example" outbox={outbox} onConfirm={async () => {}} />,
  );
  return [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => text);
}
