/** The frame around the mail: header, navigation, side panel, and InboxSDK's containers. */
import { h } from './element.ts';
import { avatarColour } from './format.ts';
import { type IconName, icon } from './icons.ts';
import { myself, setup, translate } from './setup.ts';

export interface Shell {
  /** Holds the current view. */
  main: HTMLElement;
  /** Holds compose windows. */
  moles: HTMLElement;
  search: HTMLInputElement;
  /** Navigation entries by list. */
  entries: Map<string, HTMLElement>;
}

const LISTS: [string, IconName, string, string][] = [
  ['inbox', 'inbox', 'Inbox', '받은편지함'],
  ['sent', 'sent', 'Sent', '보낸편지함'],
  ['drafts', 'drafts', 'Drafts', '임시보관함'],
  ['all', 'all', 'All Mail', '전체보관함'],
];

/** Builds the frame into the body. */
export function buildShell(onCompose: () => void, onSearch: (query: string) => void): Shell {
  const search = h('input.gb_se', {
    name: 'q',
    placeholder: translate('Search mail', '메일 검색'),
    'aria-label': translate('Search mail', '메일 검색'),
    autocomplete: 'off',
  }) as HTMLInputElement;
  const main = h('div.nH');
  const moles = h('div.no');
  const entries = new Map<string, HTMLElement>();
  const compose = h(
    'div.T-I.T-I-KE.L3',
    { role: 'button', tabindex: '0', gh: 'cm', click: onCompose, keydown: onEnter(onCompose) },
    icon('edit'),
    translate('Compose', '편지쓰기'),
  );

  const frame = h(
    'div.nH',
    banner(search, onSearch),
    h(
      'div.nH.bkL.no.standin-frame',
      h(
        'div.aeN.WR.nH.oy8Mbf.nn',
        { role: 'navigation', style: 'height: 600px' },
        h('div.aic', h('div.z0', compose)),
        h(
          'div.Ls77Lb.aZ6',
          h('div.pp', h('div.nM', h('div.yJ', h('div.wT', h('div.n3', h('div.byl', navigation(entries))))))),
        ),
      ),
      h(
        'div.nH.bkK.nn.standin-content',
        h('div.nH.bkK-inner', h('div.nH.ar4.z', h('div.aeI', h('div.AO', h('div.Tm.aeJ', h('div.aeF', main)))))),
      ),
      sidePanel(),
    ),
    h('div.dw', h('div.jAmAWb'), h('div.nH', h('div.nH', moles)), h('div.jAmAWb')),
  );
  document.body.append(frame);
  document.body.classList.add('aAU', 'standin');
  return { main, moles, search, entries };
}

function banner(search: HTMLInputElement, onSearch: (query: string) => void): HTMLElement {
  const submit = (event: Event) => {
    event.preventDefault();
    onSearch(search.value.trim());
  };
  return h(
    'header.gb_Ha.nH.oy8Mbf.qp',
    { role: 'banner' },
    h(
      'div.gb_brand',
      h(
        'div',
        h(
          'div.standin-burger',
          { 'aria-expanded': 'true', role: 'button', 'aria-label': translate('Main menu', '기본 메뉴') },
          icon('menu'),
        ),
      ),
      h('a.standin-logo', { href: '#inbox', 'aria-label': 'Gmail' }, h('span.standin-logo-mark'), 'Mail'),
    ),
    h(
      'div.gb_middle',
      h('div.gb_searchbox', h('form.gb_ie', { role: 'search', submit }, icon('search'), search)),
      h('div.gb_account', h('div.gb_spacer'), accountSwitcher()),
    ),
  );
}

/** The avatar; a click lists the accounts. InboxSDK reads the account beside the link. */
function accountSwitcher(): HTMLElement {
  const others = setup.accounts.flatMap((person, index) =>
    index === setup.account
      ? []
      : [
          h(
            'a.standin-account',
            { href: `/mail/u/${index}/`, 'data-account': String(index) },
            avatar(person.name, avatarColour(person)),
            h('div', h('div', person.name), h('div.standin-address', person.address)),
          ),
        ],
  );
  const menu = h(
    'div.standin-account-menu',
    { 'aria-label': translate('Account information', '계정 정보'), hidden: true },
    h(
      'div',
      h(
        'div.standin-me',
        h('div.gb_name', myself.name),
        h('div.standin-address', myself.address),
        h('a', { href: 'https://myaccount.google.com/', tabindex: '-1' }, translate('Manage account', '계정 관리')),
      ),
    ),
    ...others,
  );
  const toggle = () => menu.toggleAttribute('hidden');
  return h(
    'div.standin-account-switcher',
    h(
      'div.standin-me-button',
      { role: 'button', tabindex: '0', click: toggle, 'aria-label': `${myself.name} (${myself.address})` },
      avatar(myself.name, avatarColour(myself)),
    ),
    menu,
  );
}

export function avatar(name: string, colour: string): HTMLElement {
  return h(
    'span.standin-avatar',
    { style: `background:${colour}`, 'aria-hidden': 'true' },
    [...name][0]?.toUpperCase() ?? '?',
  );
}

function navigation(entries: Map<string, HTMLElement>): HTMLElement {
  const rows = LISTS.map(([name, iconName, english, korean]) => {
    const entry = h(
      'div.TO',
      { 'data-list': name },
      h(
        'div.TN.aik',
        h('div.qj', icon(iconName)),
        h('div.aio.UKr6le', h('span.nU', h('a.J-Ke.n0', { href: `#${name}` }, translate(english, korean)))),
      ),
    );
    entries.set(name, entry);
    return h('div.aim', entry);
  });
  return h('div.TK', ...rows);
}

/** The closed panel that extensions share, and the strip of icons. */
function sidePanel(): HTMLElement {
  const apps: IconName[] = ['calendar', 'people'];
  const tabs = apps.map((name) => h('div.bse-bvF-I.aT5-aOt-I', { role: 'tab', tabindex: '-1' }, icon(name)));
  return h(
    'div.aUx',
    h(
      'div.WN9Ejb.br3',
      h('div.brC-brG.brC-brG-btc', h('div', { style: 'display: none' }), h('div', { style: 'display: none' })),
    ),
    h(
      'div.nH.bAw.nn',
      h(
        'div.brC-aT5-aOt-Jw',
        { role: 'complementary', 'aria-label': translate('Side panel', '사이드 패널') },
        h(
          'div.brC-aT5-aOt-bsf-Jw',
          h('div.J-KU-Jg', { role: 'tablist' }, ...tabs, h('div.brC-dA-I-Jw', { role: 'separator' })),
        ),
        h('div.brC-aT5-aOt-ato-Kp-Jw', h('div.bvq')),
      ),
      h('div.aT5-aOt-I.standin-collapse', {
        role: 'button',
        'aria-label': translate('Hide side panel', '사이드 패널 숨기기'),
      }),
    ),
  );
}

/** Gmail's buttons are no <button>s, yet Enter presses them. */
function onEnter(press: () => void): (event: Event) => void {
  return (event) => {
    if ((event as KeyboardEvent).key !== 'Enter') return;
    event.preventDefault();
    press();
  };
}
