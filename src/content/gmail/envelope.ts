/** Subject and recipients, read before sending empties the window. */
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

/** Own addresses among the recipients: their mails are no replies. */
export function ownRecipients(view: ComposeView, envelope: Envelope): string[] {
  const own = view.getFromContactChoices().map(({ emailAddress }) => emailAddress);
  return own.filter((address) => recipientOf(envelope, address));
}

/** Typed addresses come late, a closing window loses them. */
export function fullerEnvelope(a: Envelope, b: Envelope): Envelope {
  return countRecipients(b) > countRecipients(a) ? b : a;
}

function countRecipients({ to, cc, bcc }: Envelope): number {
  return to.length + cc.length + bcc.length;
}

function person({ emailAddress, name }: ContactNameOptional): Person {
  return { address: emailAddress, name: name && name !== emailAddress ? name : null };
}
