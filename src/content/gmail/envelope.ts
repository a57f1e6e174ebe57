/** What a mail says of itself, gathered from its window while that is intact: during sending it may be gone. */
import type { ComposeView, ContactNameOptional } from '@inboxsdk/core';
import { recipientOf } from '../../mail/addresses.ts';
import type { MailDetails, Person } from '../../mail/tracked-mail.ts';

export type Envelope = Pick<MailDetails, 'subject' | 'to' | 'cc' | 'bcc'>;

export function readEnvelope(view: ComposeView): Envelope {
  return {
    subject: view.getSubject(),
    to: view.getToRecipients().map(person),
    cc: view.getCcRecipients().map(person),
    bcc: view.getBccRecipients().map(person),
  };
}

/** Those of its recipients that Gmail would send from: a mail that comes from them is no reply. */
export function ownRecipients(view: ComposeView, envelope: Envelope): string[] {
  const own = view.getFromContactChoices().map(({ emailAddress }) => emailAddress);
  return own.filter((address) => recipientOf(envelope, address));
}

/** The one with more recipients: an address still being typed comes late, and a window taken down loses them. */
export function fullerEnvelope(a: Envelope, b: Envelope): Envelope {
  return countRecipients(b) > countRecipients(a) ? b : a;
}

function countRecipients({ to, cc, bcc }: Envelope): number {
  return to.length + cc.length + bcc.length;
}

function person({ emailAddress, name }: ContactNameOptional): Person {
  return { address: emailAddress, name: name && name !== emailAddress ? name : null };
}
