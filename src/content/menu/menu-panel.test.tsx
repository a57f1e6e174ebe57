import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { unread } from '../../../tests/support/mails.ts';
import type { Connection } from '../../mail/connection.ts';
import type { ChaseMail, MenuState } from '../../mail/menu-state.ts';
import type { Trouble } from '../../views/troubles.ts';
import { MenuPanel } from './menu-panel.tsx';

const CONNECTED: Connection = {
  state: 'connected',
  host: 'a.example',
  publicUrl: 'https://a.example',
  ownPixelPaths: [],
  connectedAt: 0,
  health: 'well',
  waiting: 0,
};
const NOTHING: MenuState = { latest: [], fresh: 0, chase: [], chaseCount: 0, paused: false };
const CHASED: ChaseMail = {
  id: 'a',
  sentAt: 0,
  details: { subject: 'The offer', to: [], cc: [], bcc: [], threadId: null },
  summary: unread,
  reminder: { of: 'unread', dueAt: 0, own: false },
};

const show = (state: MenuState | null, connection: Connection | null, trouble: Trouble | null) =>
  renderToString(
    <MenuPanel
      {...{ state, connection, trouble }}
      fixes={{ retry: async () => undefined, reload: async () => undefined }}
      clock={{ now: 0 }}
      openThread={() => undefined}
      remind={() => undefined}
      pause={() => undefined}
      openActivity={() => undefined}
      openSettings={() => undefined}
    />,
  ).replace(/<[^>]*>/g, '|');

test.each<[string, MenuState | null, Connection | null, Trouble | null, string]>([
  ['before the background responds', null, null, null, 'One moment…'],
  ['when it does not respond', null, null, 'no-answer', '|Try again|'],
  ['in a tab older than the extension', NOTHING, null, 'stale', '|Reload Gmail|'],
  ['before the first read', NOTHING, CONNECTED, null, 'Nothing read yet.'],
])('the menu shows its state %s', (_, state, connection, trouble, words) => {
  expect(show(state, connection, trouble)).toContain(words);
});

test('a stale tab offers nothing but a reload', () => {
  expect(show(NOTHING, null, 'stale')).not.toContain('Settings');
  expect(show(NOTHING, CONNECTED, null)).toContain('Settings');
});

test('a trouble replaces the loading text', () => {
  expect(show(null, null, 'no-answer')).not.toContain('One moment…');
});

test('links to all mails to chase when the list is cut', () => {
  expect(show({ ...NOTHING, chase: [CHASED], chaseCount: 2 }, CONNECTED, null)).toContain('All mails to chase');
  expect(show({ ...NOTHING, chase: [CHASED], chaseCount: 1 }, CONNECTED, null)).not.toContain('All mails to chase');
});
