/** Bounds that both sides keep. */

/** Body of a request, bytes: beyond it 413. */
export const BODY_LIMIT = 64 * 1024;
/** Own views in one request. */
export const VIEWS_LIMIT = 500;
/** Sealed text of a message, base64url characters. */
export const SEALED_LIMIT = 16 * 1024;
/** Sealed settings of an account, base64url characters: rules and saved views may be many. */
export const SETTINGS_LIMIT = 48 * 1024;
/** A device's label, characters. */
export const LABEL_LIMIT = 100;
/** The longest a poll of changes may wait, seconds. */
export const WAIT_LIMIT = 25;
/** How long a connect code is good for, ms. */
export const CODE_LIFETIME = 7 * 24 * 60 * 60 * 1000;
/** Loads kept of one message: whoever has its pixel can load it without end. Later ones are answered, and not kept. */
export const LOADS_LIMIT = 1_000;
