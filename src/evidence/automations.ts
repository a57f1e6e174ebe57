/** The names in `Facts.automation` that a rule asks for. Any other name there is a bot's or a scanner's. */

export const HEAD = 'head';
export const PREFETCH = 'prefetch';
export const NO_USER_AGENT = 'no-user-agent';
/** A bot that is known as one by a list only. */
export const UNNAMED_BOT = 'bot';
