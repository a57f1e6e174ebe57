/** Compose windows and inline replies: write, save, send, undo, and reopen after a failure. */
import { buildComposeForm, type ComposeForm, readBody } from './compose-form.ts';
import { type Draft, savedDraft } from './draft.ts';
import { h } from './element.ts';
import { icon } from './icons.ts';
import { discardDraft, undoSend } from './mail-api.ts';
import { setup, translate } from './setup.ts';
import { hideSnackbar, showSnackbar } from './snackbar.ts';
import { syncDraft } from './sync-client.ts';

const SAVE_AFTER_MS = 700;

export interface ComposeEvents {
  /** The server accepted the mail. */
  sent: (legacyThreadId: string) => void;
  /** "View message" of the snackbar. */
  view: (legacyThreadId: string) => void;
}

export class Compose {
  readonly element: HTMLElement;
  #draft: Draft;
  #form: ComposeForm;
  #remove: () => void;
  #reopen: (draft: Draft) => void;
  #events: ComposeEvents;
  #timer = 0;
  #closed = false;
  /** Sequential, so that a save never overtakes a send. */
  #queue: Promise<unknown> = Promise.resolve();

  /** `place` inserts the element and returns how to remove it. */
  constructor(
    draft: Draft,
    options: {
      inline: boolean;
      place: (element: HTMLElement) => () => void;
      reopen: (draft: Draft) => void;
      events: ComposeEvents;
    },
  ) {
    this.#draft = draft;
    this.#reopen = options.reopen;
    this.#events = options.events;
    this.#form = buildComposeForm(draft, options.inline, {
      onChange: () => this.#changed(),
      onPlainText: (plainText) => this.#setPlainText(plainText),
      onSchedule: () => this.#schedule(),
    });
    this.element = options.inline ? inlineFrame(this.#form) : windowFrame(this.#form, draft, () => this.close());
    this.#form.send.addEventListener('click', () => this.send());
    this.#form.send.addEventListener('keydown', (event) => {
      if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey) this.send();
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.send();
    });
    this.#form.discard.addEventListener('click', () => this.#discard());
    this.#remove = options.place(this.element);
    if (draft.to.length === 0) this.#form.recipients.focus();
    else this.#form.body.focus();
  }

  /** Closes at once; a failed response reopens it. */
  send(): void {
    this.#form.recipients.settle();
    const draft = this.#read();
    if (draft.to.length + draft.cc.length + draft.bcc.length === 0) {
      showAlert(translate('Please specify at least one recipient.', '수신자를 1명 이상 지정하세요.'));
      return;
    }
    this.#leave();
    showSnackbar(translate('Sending...', '보내는 중...'), Number.POSITIVE_INFINITY);
    this.#queue = this.#queue
      .then(() => this.#request('send'))
      .then(
        ({ legacyThreadId }) => {
          this.#events.sent(legacyThreadId);
          showSnackbar(translate('Message sent', '메일을 보냈습니다.'), setup.undoSeconds * 1000, [
            { label: translate('Undo', '실행취소'), act: () => void this.#undo() },
            { label: translate('View message', '메일 보기'), act: () => this.#events.view(legacyThreadId) },
          ]);
        },
        () => {
          showSnackbar(
            translate('Message couldn’t be sent. Try again.', '메일을 보내지 못했습니다. 다시 시도하세요.'),
            6000,
          );
          this.#reopen(this.#draft);
        },
      );
  }

  /** Saves and closes. */
  close(): void {
    if (this.#closed) return;
    this.#read();
    const empty = this.#draft.slot !== 'update' && isEmpty(this.#draft);
    if (!empty) this.#save();
    this.#leave();
  }

  async #undo(): Promise<void> {
    hideSnackbar();
    const undone = await undoSend(this.#draft.messageId);
    if (!undone) {
      showSnackbar(translate('Too late to undo.', '실행취소할 수 없습니다.'), 4000);
      return;
    }
    showSnackbar(translate('Sending undone.', '보내기가 취소되었습니다.'), 3000);
    this.#reopen({ ...savedDraft(undone), replyTo: this.#draft.replyTo });
  }

  #changed(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#read();
      this.#save();
    }, SAVE_AFTER_MS);
  }

  /** Copies the window's content into the draft. */
  #read(): Draft {
    const { plainText } = this.#draft;
    const body = readBody(this.#form.body, plainText);
    Object.assign(this.#draft, this.#form.recipients.read(), { subject: this.#form.subject.value, body });
    return this.#draft;
  }

  #save(): void {
    this.#queue = this.#queue.then(() => this.#request('save')).catch((error: unknown) => console.warn(error));
  }

  async #request(action: 'save' | 'send') {
    const { slot, replyTo: _replyTo, ...draft } = this.#draft;
    const answer = await syncDraft({ action, draft }, slot);
    this.#draft.slot = 'update';
    return answer;
  }

  #setPlainText(plainText: boolean): void {
    this.#read();
    this.#draft.plainText = plainText;
    if (plainText) this.#form.body.textContent = readBody(this.#form.body, true);
    this.#form.body.classList.toggle('standin-plain', plainText);
    this.#changed();
  }

  /** Only what the page shows: the window closes, no send is requested. */
  #schedule(): void {
    this.close();
    showSnackbar(translate('Send scheduled', '보내기가 예약됨'), 6000);
  }

  #discard(): void {
    this.#leave();
    const { messageId } = this.#draft;
    this.#queue = this.#queue.then(() => discardDraft(messageId));
    showSnackbar(translate('Draft discarded.', '임시보관 메일이 삭제되었습니다.'), 3000);
  }

  #leave(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#remove();
  }
}

function isEmpty(draft: Draft): boolean {
  const written = draft.body.replace(/<(?!img)[^>]*>/g, '').trim();
  return written === '' && draft.subject === '' && draft.to.length + draft.cc.length + draft.bcc.length === 0;
}

/** InboxSDK expects each window as a child of `.no`, with `div.AD` around the dialog. */
function windowFrame(form: ComposeForm, draft: Draft, close: () => void): HTMLElement {
  const title = h('div.aYF', draft.replyTo ? draft.subject : translate('New Message', '새 메일'));
  const content = h('div.nH.aaZ', h('div', h('div', { jsaction: 'standin' }, form.region)));
  const minimize = () => {
    content.style.display = content.style.display === '' ? 'none' : '';
  };
  const button = (className: string, label: string, name: 'minimize' | 'expand' | 'close', click?: () => void) =>
    h(`button.${className}`, { type: 'button', 'aria-label': label, ...(click ? { click } : {}) }, icon(name));
  const dialog = h(
    'div.nH.Hd',
    { role: 'dialog', 'aria-label': translate('New Message', '새 메일') },
    h(
      'div.nH.Hy.aXJ',
      h(
        'table.cf.Ht',
        h(
          'tbody',
          h(
            'tr',
            h('td', h('div.Hp', h('h2.a3E', title))),
            h(
              'td.Hm',
              button('Hl', translate('Minimize', '최소화'), 'minimize', minimize),
              button('Hq', translate('Full screen', '전체화면'), 'expand'),
              button('Ha', translate('Save & close', '저장하고 닫기'), 'close', close),
            ),
          ),
        ),
      ),
    ),
    content,
  );
  if (draft.replyTo) dialog.append(h('div.HQ', { hidden: true }));
  return h('div.nn', h('div.AD', h('div.M9', dialog)));
}

function inlineFrame(form: ComposeForm): HTMLElement {
  return h('div.M9', form.region);
}

function showAlert(text: string): void {
  const alert = h(
    'div.standin-alert',
    { role: 'alertdialog', 'aria-label': text },
    h('p', text),
    h('button', { type: 'button', click: () => alert.remove() }, 'OK'),
  );
  document.body.append(alert);
}
