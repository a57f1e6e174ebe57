import type { MailDetails, Person } from './tracked-mail.ts';

/** One spelling per mailbox: Gmail ignores case, what follows a plus, and dots in its own domains. */
export function canonicalAddress(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const [mailbox = ''] = lower.slice(0, Math.max(0, at)).split('+');
  return `${domain === 'gmail.com' ? mailbox.replaceAll('.', '') : mailbox}@${domain}`;
}

/** The recipient with this address, as the mail names them. Null: none. */
export function recipientOf({ to, cc, bcc }: Pick<MailDetails, 'to' | 'cc' | 'bcc'>, address: string): Person | null {
  const wanted = canonicalAddress(address);
  return [...to, ...cc, ...bcc].find((person) => canonicalAddress(person.address) === wanted) ?? null;
}
