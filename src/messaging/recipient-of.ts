import { canonicalAddress } from './canonical-address.ts';
import type { MailDetails, Person } from './tracked-message.ts';

/** Whom a mail that went to this address went to, as the mail itself names them; null where it did not. */
export function recipientOf({ to, cc, bcc }: Pick<MailDetails, 'to' | 'cc' | 'bcc'>, address: string): Person | null {
  const wanted = canonicalAddress(address);
  return [...to, ...cc, ...bcc].find((person) => canonicalAddress(person.address) === wanted) ?? null;
}
