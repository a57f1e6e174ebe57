/** Recipients as the backend may know them: enough to judge a load, not who they are. */
import { canonicalAddress } from '../../mail/addresses.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { MailSystem, Recipients } from '../../protocol/api.ts';

/** What follows a mail system's name: "com", "kr", "co.uk". No more: anyone may call a host "live". */
const COUNTRY = String.raw`(com|[a-z]{2}|com?\.[a-z]{2})`;

/** Public domains only. Mail systems behind own domains are not looked up. */
const CONSUMER_DOMAINS: readonly [RegExp, MailSystem][] = [
  [/^(gmail|googlemail)\.com$/, 'google'],
  [new RegExp(`^(outlook|hotmail|live|msn|windowslive)\\.${COUNTRY}$`), 'microsoft'],
  [new RegExp(`^(yahoo\\.${COUNTRY}|ymail\\.com|rocketmail\\.com|aol\\.com)$`), 'yahoo'],
  [/^(icloud\.com|me\.com|mac\.com|privaterelay\.appleid\.com)$/, 'apple'],
];

export function describeRecipients({ gmailAccount, to, cc, bcc }: MailDetails): Recipients {
  const addresses = new Set([...to, ...cc, ...bcc].map(({ address }) => canonicalAddress(address)));
  const others = addresses.size - (addresses.has(canonicalAddress(gmailAccount)) ? 1 : 0);
  const self = others === addresses.size ? 'none' : others > 0 ? 'some' : 'only';
  const domains = [...addresses].map((address) => address.slice(address.lastIndexOf('@') + 1));
  const hints = CONSUMER_DOMAINS.filter(([pattern]) => domains.some((domain) => pattern.test(domain)));
  return { count: addresses.size, self, hints: hints.map(([, system]) => system) };
}
