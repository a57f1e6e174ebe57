/** Compose windows as InboxSDK hands them out, without a page: their fields are plain values, their events are called. */
import { EventEmitter } from 'node:events';
import type { ComposeView, Contact, InboxSDK } from '@inboxsdk/core';

type Modifier = (request: { body: string }) => Promise<{ body: string }>;

export interface FakeCompose {
  view: ComposeView;
  /** As Gmail writes it into the window's hidden field: `#msg-a:r1`, or a word while it has none. */
  draftId: string;
  subject: string;
  to: string[];
  /** The window's menu shows "Plain text mode" checked. */
  plainText: boolean;
  /** The body's text. */
  typed: string;
  destroyed: boolean;
  modifiers: Modifier[];
  emit: (event: string, detail?: unknown) => void;
  destroy: () => void;
}

const contact = (emailAddress: string) => ({ emailAddress, name: emailAddress }) as Contact;

export function fakeCompose(fields: Partial<FakeCompose> = {}): FakeCompose {
  const events = new EventEmitter();
  const compose: FakeCompose = {
    draftId: '#msg-a:r1',
    subject: 'The offer',
    to: ['jiwoo@example.com'],
    plainText: false,
    typed: '',
    destroyed: false,
    modifiers: [],
    emit: (event, detail) => events.emit(event, detail),
    destroy: () => {
      compose.destroyed = true;
      events.emit('destroy');
    },
    ...fields,
    view: {
      on: (event: string, listener: () => void) => events.on(event, listener),
      getElement: () => ({
        querySelector: () => ({ value: compose.draftId }),
        querySelectorAll: () => (compose.plainText ? [{ textContent: 'Plain text mode' }] : []),
      }),
      getSubject: () => compose.subject,
      getToRecipients: () => compose.to.map(contact),
      getCcRecipients: () => [],
      getBccRecipients: () => [],
      getFromContactChoices: () => [contact('minji@example.com')],
      getTextContent: () => compose.typed,
      registerRequestModifier: (modifier: Modifier) => compose.modifiers.push(modifier),
      get destroyed() {
        return compose.destroyed;
      },
    } as unknown as ComposeView,
  };
  return compose;
}

/** InboxSDK's part that announces compose windows. */
export function fakeComposeSdk(): { sdk: InboxSDK; open: (compose: FakeCompose) => void } {
  let announce: (view: ComposeView) => void = () => undefined;
  const Compose = {
    registerComposeViewHandler: (handler: (view: ComposeView) => void) => {
      announce = handler;
      return () => {
        announce = () => undefined;
      };
    },
  };
  return { sdk: { Compose } as unknown as InboxSDK, open: ({ view }) => announce(view) };
}
