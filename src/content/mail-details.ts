/** What a mail says of itself, gathered from its window while that is intact: during sending it may be gone. */
import type { ComposeView, ContactNameOptional } from '@inboxsdk/core';
import type { MailDetails, Person } from '../messaging/tracked-message.ts';

export type Envelope = Pick<MailDetails, 'subject' | 'to' | 'cc' | 'bcc'>;

export function readEnvelope(view: ComposeView): Envelope {
  return {
    subject: view.getSubject(),
    to: view.getToRecipients().map(person),
    cc: view.getCcRecipients().map(person),
    bcc: view.getBccRecipients().map(person),
  };
}

/** Nobody in it: the window was already being taken down. */
export function isEmptyEnvelope({ to, cc, bcc }: Envelope): boolean {
  return to.length + cc.length + bcc.length === 0;
}

function person({ emailAddress, name }: ContactNameOptional): Person {
  return { address: emailAddress, name: name && name !== emailAddress ? name : null };
}
