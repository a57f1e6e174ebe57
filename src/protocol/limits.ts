/** Limits that both sides keep. */

/** Bytes of a request's body; beyond it 413. */
export const BODY_LIMIT = 64 * 1024;
/** Own views per request. */
export const VIEWS_LIMIT = 500;
/** Characters of a message's sealed text. */
export const SEALED_LIMIT = 16 * 1024;
/** Characters of an account's sealed settings. */
export const SETTINGS_LIMIT = 48 * 1024;
/** Characters of a device's label. */
export const LABEL_LIMIT = 100;
/** Longest wait of a poll, seconds. */
export const WAIT_LIMIT = 25;
/** Until a connect code expires, ms. */
export const CODE_LIFETIME = 7 * 24 * 60 * 60 * 1000;
/** Loads kept per message, since anyone with its pixel can load it. Later ones are answered, not kept. */
export const LOADS_LIMIT = 1_000;
