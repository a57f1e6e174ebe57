/** A mail in a thread: one line, or the body and a place for replies. */
import type { MailData } from '../page-data.ts';
import { find, h, htmlFragment } from './element.ts';
import { avatarColour, fullDate, shortDate, shownName } from './format.ts';
import { icon } from './icons.ts';
import { translate } from './setup.ts';
import { avatar } from './shell.ts';

/** Opens a reply inside the message. */
export type ReplyHandler = (mail: MailData, place: HTMLElement) => void;

export function buildMessage(mail: MailData, expanded: boolean, reply: ReplyHandler): HTMLElement {
  const message = h('div', { role: 'listitem', tabindex: '-1' });
  if (expanded) expand(message, mail, reply);
  else {
    message.className = 'kv';
    message.append(collapsed(mail));
    message.addEventListener('click', () => expand(message, mail, reply), { once: true });
  }
  return message;
}

/** Inserts body and images only now. */
function expand(message: HTMLElement, mail: MailData, reply: ReplyHandler): void {
  message.replaceChildren(loaded(mail, reply));
  message.className = 'h7';
}

function collapsed(mail: MailData): HTMLElement {
  return h(
    'div.adf.ads',
    avatar(mail.from.name, avatarColour(mail.from)),
    h(
      'table.cf.gJ',
      h(
        'tbody',
        h(
          'tr',
          h('td.gF', sender(mail)),
          h('td.standin-snippet', mail.snippet),
          h('td.gH', h('div.gK', h('span'), h('span.g3', { title: fullDate(mail.at) }, shortDate(mail.at)))),
        ),
      ),
    ),
  );
}

function loaded(mail: MailData, reply: ReplyHandler): HTMLElement {
  const body = h('div.ii.gt', h('div.a3s.aiL'));
  find(body, '.a3s').append(htmlFragment(mail.html));
  foldQuotes(body);
  const place = h('div.ip.iq');
  const openReply = () => reply(mail, place);
  place.append(
    h(
      'div.amn',
      h('span.ams.bkH', { role: 'link', tabindex: '0', click: openReply }, icon('reply'), translate('Reply', '답장')),
    ),
  );
  const recipients = [...mail.to, ...mail.cc].flatMap((person, index) => [
    index > 0 ? ', ' : null,
    h(
      'span.g2',
      { email: person.address, name: person.name || person.address, 'data-hovercard-id': person.address },
      shownName(person),
    ),
  ]);
  const replyLabel = translate('Reply', '답장');
  return h(
    'div.adn.ads',
    { 'data-message-id': `#${mail.id}`, 'data-legacy-message-id': mail.legacyId },
    h('div.aju', avatar(mail.from.name, avatarColour(mail.from))),
    h(
      'div.gs',
      h(
        'div.gE.iv.gt',
        h(
          'table.cf.gJ',
          h(
            'tbody',
            h(
              'tr.acZ',
              h('td.gF.gK', h('h3.iw', sender(mail), h('span.go', ` <${mail.from.address}>`))),
              h('td.gH.bAk', h('div.gK', h('span'), h('span.g3', { title: fullDate(mail.at) }, fullDate(mail.at)))),
              h(
                'td.gH.acX.bAm',
                h(
                  'div.T-I.J-J5-Ji.T-I-Js-IF.aaq.L3',
                  {
                    role: 'button',
                    tabindex: '0',
                    'aria-label': replyLabel,
                    'data-tooltip': replyLabel,
                    click: openReply,
                  },
                  icon('reply'),
                ),
                h(
                  'div.T-I.J-J5-Ji.aap.L3',
                  {
                    role: 'button',
                    'aria-haspopup': 'true',
                    'aria-expanded': 'false',
                    'aria-label': translate('More', '더보기'),
                  },
                  icon('more'),
                ),
              ),
            ),
            h(
              'tr.acZ.xD',
              h('td', { colspan: '3' }, h('div.iw.ajw', h('span.hb', translate('to ', '받는사람 '), ...recipients))),
            ),
          ),
        ),
      ),
      h('div', body),
      h('div.hi'),
    ),
    place,
  );
}

function sender(mail: MailData): HTMLElement {
  return h(
    'span.gD',
    { email: mail.from.address, name: mail.from.name || mail.from.address, 'data-hovercard-id': mail.from.address },
    mail.from.name || mail.from.address,
  );
}

/** Hides quotes behind three dots; their images load all the same. */
function foldQuotes(body: HTMLElement): void {
  const quote = body.querySelector('.gmail_quote');
  if (!quote) return;
  const fold = h('div.adL', { hidden: true });
  quote.replaceWith(fold);
  fold.append(quote);
  const dots = h(
    'div.ajR',
    {
      role: 'button',
      tabindex: '0',
      'aria-label': translate('Show trimmed content', '숨겨진 내용 표시'),
      click: () => fold.toggleAttribute('hidden'),
    },
    '•••',
  );
  fold.before(dots);
}
