/** An opened thread. */
import type { MailData, ThreadData } from '../page-data.ts';
import { h } from './element.ts';
import { type IconName, icon } from './icons.ts';
import { buildMessage, type ReplyHandler } from './message-view.ts';
import { translate } from './setup.ts';

export interface ThreadView {
  element: HTMLElement;
  /** Adds mails that arrived since. */
  update(thread: ThreadData): void;
}

/** From this many mails on, the middle is folded, as in Gmail. */
const FOLD_FROM_COUNT = 5;

export function buildThreadView(thread: ThreadData, back: () => void, reply: ReplyHandler): ThreadView {
  const list = h('div', { role: 'list' });
  const shown = new Set<string>();
  const put = (mail: MailData, expanded: boolean) => {
    shown.add(mail.id);
    const message = buildMessage(mail, expanded, reply);
    list.append(message);
    return message;
  };
  const last = thread.mails.length - 1;
  const built = thread.mails.map((mail, index) => put(mail, index === last || mail.unread));
  hideMiddle(built);

  const element = h(
    'div.nH.standin-thread-view',
    h(
      'div.nH',
      { role: 'main' },
      h('div.G-atb', { gh: 'tm' }, threadToolbar(back)),
      h(
        'div.nH.g.id',
        h(
          'div.nH.a98.iY',
          h(
            'div.nH.V8djrc.byY',
            h(
              'div.ha',
              h(
                'h2.hP',
                { 'data-legacy-thread-id': thread.legacyThreadId, 'data-thread-perm-id': thread.threadId },
                thread.subject || translate('(no subject)', '(제목 없음)'),
              ),
              h('span.J-J5-Ji'),
              h('div.bHJ'),
            ),
          ),
          h('div.nH.aHU', h('div.nH', list)),
        ),
      ),
    ),
  );
  return {
    element,
    update: (next) => {
      for (const mail of next.mails) if (!shown.has(mail.id)) put(mail, true);
    },
  };
}

/** Hides all but the first and the last two behind a count. */
function hideMiddle(messages: HTMLElement[]): void {
  if (messages.length < FOLD_FROM_COUNT) return;
  const middle = messages.slice(1, -2).filter((message) => message.classList.contains('kv'));
  const first = middle[0];
  if (!first) return;
  for (const message of middle) message.classList.replace('kv', 'kQ');
  first.classList.add('adv');
  const bar = h('div.G3', h('span.adx', h('span', String(middle.length))));
  bar.addEventListener('click', (event) => {
    event.stopPropagation();
    bar.remove();
    for (const message of middle) message.classList.replace('kQ', 'kv');
  });
  first.prepend(bar);
}

function threadToolbar(back: () => void): HTMLElement {
  const button = (classes: string, label: string, iconName: IconName, click?: () => void) =>
    h(
      `div.T-I.J-J5-Ji.T-I-ax7.${classes}`,
      { role: 'button', tabindex: '0', 'data-tooltip': label, 'aria-label': label, ...(click ? { click } : {}) },
      icon(iconName),
    );
  return h(
    'div.iH.bzn',
    { gh: 'mtb' },
    h(
      'div.G-tF',
      h('div.G-Ni', button('lS', translate('Back', '뒤로'), 'back', back)),
      h(
        'div.G-Ni',
        button('lR', translate('Archive', '보관'), 'archive'),
        button('nX', translate('Delete', '삭제'), 'delete'),
      ),
      h('div.G-Ni', button('ns', translate('Labels', '라벨'), 'label')),
    ),
  );
}
