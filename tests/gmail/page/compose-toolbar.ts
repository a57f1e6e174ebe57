/** The compose toolbar: Send, tools, and the menu with plain-text mode. */
import type { Draft } from './draft.ts';
import { h } from './element.ts';
import { icon } from './icons.ts';
import { translate } from './setup.ts';

const CLEARDOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Gmail's reply-or-forward mark; InboxSDK looks for it in every compose. */
export function responseType(): HTMLElement {
  return h('div.J-J5-Ji', h('div.J-JN-M-I-Jm', h('img.mK', { src: CLEARDOT, alt: '' })));
}

/** The bar and its working buttons. */
export function composeToolbar(draft: Draft, onPlainText: (plainText: boolean) => void, onSchedule: () => void) {
  const send = h(
    'div.T-I.J-J5-Ji.aoO.v7.T-I-atl.L3',
    { role: 'button', tabindex: '1', 'data-tooltip': translate('Send', '보내기') },
    translate('Send', '보내기'),
  );
  const sendMenu = h(
    'div.T-I.J-J5-Ji.hG.T-I-atl.L3',
    {
      role: 'button',
      tabindex: '1',
      'aria-haspopup': 'true',
      'aria-label': translate('More send options', '전송 옵션 더보기'),
      click: () => schedule.toggleAttribute('hidden'),
    },
    icon('down'),
  );
  const schedule = h(
    'div.standin-send-menu',
    { hidden: true },
    h(
      'div',
      { selector: 'scheduledSend', role: 'menuitem', tabindex: '0', click: onSchedule },
      translate('Schedule send', '보내기 예약'),
    ),
  );
  const discard = h(
    'div.oh.J-Z-I',
    { role: 'button', tabindex: '1', 'aria-label': translate('Discard draft', '임시보관 메일 삭제') },
    icon('delete'),
  );
  const options = optionsMenu(draft, onPlainText);
  const tool = (name: 'format' | 'attach', label: string) =>
    h(
      'div.wG.J-Z-I',
      { role: 'button', tabindex: '1', 'aria-label': label },
      h(`div.J-J5-Ji.${name === 'format' ? 'dv' : 'a1'}`, icon(name)),
    );
  const element = h(
    'div.aDg',
    h(
      'div.aDj',
      h('div.aX', { style: 'display: none' }, h('div.aA4')),
      h(
        'div.aDh',
        h(
          'table.IZ',
          h(
            'tbody',
            h(
              'tr.btC',
              h('td.gU.Up', h('div.dC', send, sendMenu, schedule)),
              h('td.oc.gU', tool('format', translate('Formatting options', '서식 지정 옵션'))),
              h(
                'td.gU.a0z',
                h('div.bAK', tool('attach', translate('Attach files', '파일 첨부'))),
                h('div.eq', { style: 'left: 0px' }),
              ),
              h('td.gU.aWQ', responseType()),
              h('td.gU.az5', options),
              h('td.gU', discard),
            ),
          ),
        ),
      ),
    ),
  );
  return { element, send, discard };
}

/** Built when first opened, as in Gmail: nothing else shows plain-text mode. */
function optionsMenu(draft: Draft, onPlainText: (plainText: boolean) => void): HTMLElement {
  let menu: HTMLElement | null = null;
  const build = () => {
    const item = h(
      'div.J-N.J-Ks',
      { role: 'menuitemcheckbox', 'aria-checked': String(draft.plainText), tabindex: '0' },
      translate('Plain text mode', '일반 텍스트 모드'),
    );
    const built = h('div.J-M.standin-options-menu', { role: 'menu' }, item);
    item.addEventListener('click', () => {
      built.setAttribute('hidden', '');
      onPlainText(!draft.plainText);
      item.setAttribute('aria-checked', String(draft.plainText));
    });
    place.append(built);
    return built;
  };
  const open = () => {
    if (menu) menu.toggleAttribute('hidden');
    else menu = build();
  };
  const label = translate('More options', '옵션 더보기');
  const place = h(
    'div',
    h(
      'div.J-Z-I.J-J5-Ji.standin-options',
      { role: 'button', tabindex: '1', 'aria-haspopup': 'true', 'aria-label': label, click: open },
      icon('more'),
    ),
  );
  return place;
}
