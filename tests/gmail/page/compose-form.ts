/** The form that a compose window and an inline reply share, with every part InboxSDK looks for. */
import type { Draft } from './draft.ts';
import { h, htmlFragment } from './element.ts';
import { icon } from './icons.ts';
import { buildRecipients, type Recipients } from './recipients.ts';
import { myself, say } from './setup.ts';

export interface ComposeForm {
  /** `div[role=region]`, which holds it all. */
  region: HTMLElement;
  body: HTMLElement;
  recipients: Recipients;
  subject: HTMLInputElement;
  send: HTMLElement;
  discard: HTMLElement;
  plainTextItem: HTMLElement;
  /** The hidden input that carries the draft's id. */
  draftInput: HTMLInputElement;
}

let composeCount = 0;
const CLEARDOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export function buildComposeForm(draft: Draft, inline: boolean, onChange: () => void): ComposeForm {
  composeCount += 1;
  const id = `:compose${composeCount}`;
  const recipients = buildRecipients(draft, onChange);
  const subject = h('input.aoT', {
    name: 'subjectbox',
    placeholder: say('Subject', '제목'),
    'aria-label': say('Subject', '제목'),
  }) as HTMLInputElement;
  subject.value = draft.subject;
  subject.addEventListener('input', onChange);
  const hidden = (name: string, value: string) => h('input', { type: 'hidden', name, value }) as HTMLInputElement;
  const draftInput = hidden('draft', `#${draft.messageId}`);
  const body = h('div.Am.aiL.Al.editable', {
    id: `${id}b`,
    contenteditable: 'true',
    g_editable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': say('Message Body', '메시지 본문'),
    input: onChange,
  });
  showBody(body, draft);

  const form = h(
    'form.bAs',
    { method: 'POST', submit: (event) => event.preventDefault() },
    h('div', inline ? inlineRecipients(recipients.element) : recipients.element),
    hidden('composeid', String(1_000_000 + composeCount)),
    draftInput,
    hidden('from', myself.address),
    hidden('rm', draft.replyTo ? `#${draft.replyTo.messageId}` : 'undefined'),
    hidden('lts', draft.replyTo?.legacyThreadId ?? ''),
    h('div.aoD.az6', inline ? { hidden: true } : {}, subject),
  );
  const bar = toolbar();
  const region = h(
    'div.aoI',
    { role: 'region', 'aria-label': say('New Message', '새 메일') },
    h(
      'table.aoP.aoC',
      h(
        'tbody',
        h('tr', h('td', form)),
        h(
          'tr',
          h(
            'td',
            h('div.GP', { id: `${id}s`, style: 'max-height: 460px' }, h('div.qz', h('div.Ap', h('div.Ar.Au', body)))),
          ),
        ),
        h('tr', h('td', bar.element)),
      ),
    ),
  );
  return {
    region,
    body,
    recipients,
    subject,
    send: bar.send,
    discard: bar.discard,
    plainTextItem: bar.plainTextItem,
    draftInput,
  };
}

/** Puts a draft's text into its editable element; its images begin to load, as they do in Gmail. */
function showBody(body: HTMLElement, draft: Draft): void {
  if (draft.plainText) body.textContent = draft.body;
  else body.replaceChildren(htmlFragment(draft.body));
  body.classList.toggle('standin-plain', draft.plainText);
}

/** What the request will carry: HTML, or bare text in plain text mode. */
export function readBody(body: HTMLElement, plainText: boolean): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText knows where the lines break
  if (plainText) return body.innerText;
  const html = body.innerHTML;
  return /^\s*(<img[^>]*>)*<div dir="ltr">/.test(html) ? html : `<div dir="ltr">${html}</div>`;
}

function inlineRecipients(table: HTMLElement): HTMLElement {
  return h('table.IG', { role: 'presentation' }, h('tbody', h('tr', h('td.Iy', responseType(), h('div.fX', table)))));
}

function responseType(): HTMLElement {
  return h('div.J-J5-Ji', h('div.J-JN-M-I-Jm', h('img.mK', { src: CLEARDOT, alt: '' })));
}

function toolbar() {
  const send = h(
    'div.T-I.J-J5-Ji.aoO.v7.T-I-atl.L3',
    { role: 'button', tabindex: '1', 'data-tooltip': say('Send', '보내기') },
    say('Send', '보내기'),
  );
  const sendMenu = h(
    'div.T-I.J-J5-Ji.hG.T-I-atl.L3',
    {
      role: 'button',
      tabindex: '1',
      'aria-haspopup': 'true',
      'aria-label': say('More send options', '전송 옵션 더보기'),
    },
    icon('down'),
  );
  const schedule = h(
    'div',
    { hidden: true },
    h('div', { selector: 'scheduledSend', role: 'menuitem' }, say('Schedule send', '보내기 예약')),
  );
  const discard = h(
    'div.oh.J-Z-I',
    { role: 'button', tabindex: '1', 'aria-label': say('Discard draft', '임시보관 메일 삭제') },
    icon('delete'),
  );
  const plainTextItem = h(
    'div.J-N.J-Ks',
    { role: 'menuitemcheckbox', 'aria-checked': 'false', tabindex: '0' },
    say('Plain text mode', '일반 텍스트 모드'),
  );
  const menu = h('div.J-M.standin-options-menu', { role: 'menu', hidden: true }, plainTextItem);
  const options = h(
    'div.J-Z-I.J-J5-Ji.standin-options',
    {
      role: 'button',
      tabindex: '1',
      'aria-haspopup': 'true',
      'aria-label': say('More options', '옵션 더보기'),
      click: () => menu.toggleAttribute('hidden'),
    },
    icon('more'),
  );
  plainTextItem.addEventListener('click', () => menu.setAttribute('hidden', ''));
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
              h('td.oc.gU', tool('format', say('Formatting options', '서식 지정 옵션'))),
              h(
                'td.gU.a0z',
                h('div.bAK', tool('attach', say('Attach files', '파일 첨부'))),
                h('div.eq', { style: 'left: 0px' }),
              ),
              h('td.gU.aWQ', responseType()),
              h('td.gU.az5', options, menu),
              h('td.gU', discard),
            ),
          ),
        ),
      ),
    ),
  );
  return { element, send, discard, plainTextItem };
}
