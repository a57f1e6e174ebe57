/** Names in `Facts` that rules test; others in `Facts.automation` are bots' own. */

export const HEAD = 'head';
export const PREFETCH = 'prefetch';
export const NO_USER_AGENT = 'no-user-agent';
/** User agent `Mozilla/5.0` alone: sent by Apple's relay, and by scripts. */
export const BARE_MOZILLA = 'bare-mozilla';
/** Desktop Chrome with a build number, which Chrome has hidden since 101. */
export const FALSE_CHROME = 'false-chrome';
/** Listed as a bot, without a name to keep. */
export const UNNAMED_BOT = 'bot';

/** In `Facts.automation`: scanners before a mailbox that open incoming mail. */
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

/** In `Facts.client`: what Microsoft Defender calls itself. A few Windows 7 and 8 users too. */
export const CHROME_109 = 'Chrome 109';
export const EDGE_109 = 'Microsoft Edge 109';
