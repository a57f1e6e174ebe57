/** One spelling for one mailbox: Gmail ignores case, what follows a plus, and in its own domains dots. */
export function canonicalAddress(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const [mailbox = ''] = lower.slice(0, Math.max(0, at)).split('+');
  return `${domain === 'gmail.com' ? mailbox.replaceAll('.', '') : mailbox}@${domain}`;
}
