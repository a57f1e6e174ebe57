import type { MailDetails, Person } from './tracked-mail.ts';

/** One spelling for one mailbox: Gmail ignores case, what follows a plus, and in its own domains dots. */
export function canonicalAddress(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const [mailbox = ''] = lower.slice(0, Math.max(0, at)).split('+');
  return `${domain === 'gmail.com' ? mailbox.replaceAll('.', '') : mailbox}@${domain}`;
}

/** Whom a mail that went to this address went to, as the mail itself names them; null where it did not. */
export function recipientOf({ to, cc, bcc }: Pick<MailDetails, 'to' | 'cc' | 'bcc'>, address: string): Person | null {
  const wanted = canonicalAddress(address);
  return [...to, ...cc, ...bcc].find((person) => canonicalAddress(person.address) === wanted) ?? null;
}
