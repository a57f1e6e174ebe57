/** Every span of time a verdict may turn on, ms. Delays count from Send; Gmail's Undo Send may hold a mail for 30 s of them. */

/** Gmail has not delivered yet: whatever its proxy fetches before this is no reader. */
export const GMAIL_DELIVERY = 5_000;
/** Yahoo fetches on delivery, and again when it is read. */
export const YAHOO_DELIVERY = 120_000;
/** Scanners posing as browsers come while the mail is being delivered. */
export const DELIVERY_SCAN = 60_000;

/** A load through Gmail's proxy this near to an own view was caused by it: from before (clocks differ) to after. */
export const OWN_VIEW = { before: 3_000, after: 8_000 } as const;

/** Loads of one reader within this of the first are one reading. */
export const SESSION = 3 * 60_000;
/** The same where several people hide behind one name: a shared proxy, and a mail to more than one. */
export const SHARED_SESSION = 45_000;

/** How long a viewer keeps one name: the secret behind the names is renewed after it. */
export const VIEWER_EPOCH = 30 * 24 * 60 * 60_000;
