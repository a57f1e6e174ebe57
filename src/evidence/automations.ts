/** The names in `Facts` that a rule may ask for. Any other name in `Facts.automation` is a bot's or a scanner's own. */

export const HEAD = 'head';
export const PREFETCH = 'prefetch';
export const NO_USER_AGENT = 'no-user-agent';
/** The user agent is `Mozilla/5.0` and nothing else: Apple's relay says so, and so do scripts. */
export const BARE_MOZILLA = 'bare-mozilla';
/** A desktop Chrome that gives its build number, which the real one has hidden since 101. */
export const FALSE_CHROME = 'false-chrome';
/** Known as a bot by a list, without a name that may be kept. */
export const UNNAMED_BOT = 'bot';

/** In `Facts.automation`: the scanners that stand before a mailbox and open what comes in. */
export const MAIL_GATEWAYS = [
  'Barracuda',
  'Cisco Secure Email',
  'Fortinet',
  'Mimecast',
  'Proofpoint',
  'SCMGuard',
  'Sophos',
  'Trend Micro',
] as const;

/** In `Facts.client`: what Microsoft Defender says it is. A few people still have them, on Windows 7 and 8. */
export const CHROME_109 = 'Chrome 109';
export const EDGE_109 = 'Microsoft Edge 109';
