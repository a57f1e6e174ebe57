import { expect, test } from 'vitest';
import { NOTHING_CHOSEN } from '../../../mail/mail-choices.ts';
import { type ComposeMenuState, composeMenuItems } from './menu-items.ts';

const on: ComposeMenuState = {
  reason: 'on',
  decision: { ask: true, by: 'default' },
  choice: NOTHING_CHOSEN,
  notifyWhen: 'first',
};
const rule = { ask: 'never', of: '@mycompany.example' } as const;
const off: ComposeMenuState = { ...on, reason: 'off', decision: { ask: false, by: 'rule', rule } };

const REMIND = 'Remind me if unread in 3 days';

/** "●" checked, "✕" unavailable. */
function shown(state: ComposeMenuState): string[] {
  return composeMenuItems(state).groups.flatMap((group) =>
    group.map(({ label, hint, checked, disabled }) =>
      [...(checked ? ['●'] : []), ...(disabled ? ['✕'] : []), label, ...(hint ? [`(${hint})`] : [])].join(' '),
    ),
  );
}

test.each<[string, ComposeMenuState, string[]]>([
  ['a receipt is asked for', on, ['● Ask for a read receipt', 'No read receipt', 'Tell me every time', REMIND]],
  [
    'each read is to be told, and that there was none',
    { ...on, choice: { on: null, everyTime: true, remind: true } },
    ['● Ask for a read receipt', 'No read receipt', '● Tell me every time', `● ${REMIND}`],
  ],
  [
    'the settings tell every read of every mail',
    { ...on, notifyWhen: 'every' },
    [
      '● Ask for a read receipt',
      'No read receipt',
      '● ✕ Tell me every time (Your settings say so for every mail)',
      REMIND,
    ],
  ],
  [
    'a rule decides against it',
    off,
    [
      'Ask for a read receipt',
      '● No read receipt (Your rule “never @mycompany.example” decides)',
      '✕ Tell me every time (Only with a read receipt)',
      `✕ ${REMIND} (Only with a read receipt)`,
    ],
  ],
  [
    'receipts are paused',
    { ...on, reason: 'paused', decision: { ask: false, by: 'pause' } },
    [
      'Ask for a read receipt',
      '● No read receipt (Receipts are paused)',
      '✕ Tell me every time (Only with a read receipt)',
      `✕ ${REMIND} (Only with a read receipt)`,
    ],
  ],
  [
    'plain text',
    { ...on, reason: 'plain-text' },
    ['✕ Ask for a read receipt', '✕ No read receipt', '✕ Tell me every time', `✕ ${REMIND}`],
  ],
])('%s', (_, state, items) => {
  expect(shown(state)).toEqual(items);
});

test('without a connection the menu explains it once and offers to connect', () => {
  const { note, groups } = composeMenuItems({ ...on, reason: 'not-connected' });
  expect(note).toMatch(/^Nunchi: not connected/);
  expect(groups.at(-1)).toMatchObject([{ role: 'menuitem', label: 'Connect in the settings', disabled: false }]);
  expect(composeMenuItems({ ...on, reason: 'stale-tab' }).note).toContain('Reload this tab');
  expect(composeMenuItems(on).note).toBeNull();
});
