/** The form of compose windows and inline replies, with every part InboxSDK needs. */
import { composeToolbar, responseType } from './compose-toolbar.ts';
import type { Draft } from './draft.ts';
import { h, htmlFragment } from './element.ts';
import { buildRecipients, type Recipients } from './recipients.ts';
import { myself, translate } from './setup.ts';

export interface ComposeForm {
  /** The outermost element, `div[role=region]`. */
  region: HTMLElement;
  body: HTMLElement;
  recipients: Recipients;
  subject: HTMLInputElement;
  send: HTMLElement;
  discard: HTMLElement;
  /** Hidden input with the draft's id. */
  draftInput: HTMLInputElement;
}

export interface FormEvents {
  onChange: () => void;
  onPlainText: (plainText: boolean) => void;
  onSchedule: () => void;
}

let composeCount = 0;

export function buildComposeForm(draft: Draft, inline: boolean, events: FormEvents): ComposeForm {
  const { onChange } = events;
  composeCount += 1;
  const id = `:compose${composeCount}`;
  const recipients = buildRecipients(draft, onChange);
  const subject = h('input.aoT', {
    name: 'subjectbox',
    placeholder: translate('Subject', '제목'),
    'aria-label': translate('Subject', '제목'),
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
    'aria-label': translate('Message Body', '메시지 본문'),
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
  const bar = composeToolbar(draft, events.onPlainText, events.onSchedule);
  const region = h(
    'div.aoI',
    { role: 'region', 'aria-label': translate('New Message', '새 메일') },
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
    draftInput,
  };
}

/** Shows a draft's body; its images load, as in Gmail. */
function showBody(body: HTMLElement, draft: Draft): void {
  if (draft.plainText) body.textContent = draft.body;
  else body.replaceChildren(htmlFragment(draft.body));
  body.classList.toggle('standin-plain', draft.plainText);
}

/** The request's body: HTML, or text in plain-text mode. */
export function readBody(body: HTMLElement, plainText: boolean): string {
  if (plainText) return body.innerText;
  const html = body.innerHTML;
  return /^\s*(<img[^>]*>)*<div dir="ltr">/.test(html) ? html : `<div dir="ltr">${html}</div>`;
}

function inlineRecipients(table: HTMLElement): HTMLElement {
  return h('table.IG', { role: 'presentation' }, h('tbody', h('tr', h('td.Iy', responseType(), h('div.fX', table)))));
}
