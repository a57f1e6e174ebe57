/** The names in `Facts.automation` that a rule may ask for. Any other name there is a bot's or a scanner's own. */

export const HEAD = 'head';
export const PREFETCH = 'prefetch';
export const NO_USER_AGENT = 'no-user-agent';
/** The user agent is `Mozilla/5.0` and nothing else: Apple's relay says so, and so do scripts. */
export const BARE_MOZILLA = 'bare-mozilla';
/** Known as a bot by a list, without a name that may be kept. */
export const UNNAMED_BOT = 'bot';
