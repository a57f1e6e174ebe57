/**
 * Everything our code looks for in Gmail's page. Gmail documents none of it; parts marked InboxSDK are found by that
 * library too, so a change there breaks both. CSS files name their own.
 */

/** The current view: a list or an opened thread. InboxSDK's too. */
export const MAIN_VIEW = '[role=main]';

/** Compose window: hidden field with the draft's id, `#msg-a:r-12345`. InboxSDK's too. */
export const DRAFT_ID_INPUT = 'input[name="draft"]';

/** Compose window: a menu item that can be checked, such as "Plain text mode". */
export const CHECKABLE_MENU_ITEM = '[role=menuitemcheckbox]';
export const CHECKED_ATTRIBUTE = 'aria-checked';

/** Compose window: the button that InboxSDK makes around an added icon. */
export const COMPOSE_BUTTON = '[role=button]';

/** Top bar: the link that InboxSDK makes around an added icon. */
export const TOOLBAR_BUTTON = 'a';

/** An added button's icon, as InboxSDK draws it. */
export const BUTTON_IMAGE = 'img';

/**
 * List row: cells that can hold the eye, best first: attachments (`yf`, InboxSDK's too), date (`xW`, InboxSDK's too),
 * else the last cell.
 */
export const ROW_EYE_CELLS = ['td.yf', 'td.xW', 'td:last-of-type'] as const;

/**
 * Opened message: places for the eye, best first. `gH` is the header's right end; `gK` in it holds the date (InboxSDK's
 * too). Gmail renders the header as a table or without one.
 */
export const MESSAGE_EYE_PLACES = ['td.gH .gK', '.gH .gK', 'td.gH', '.gH'] as const;

/** Message body: images, our pixels among them. */
export const BODY_IMAGE = 'img';

/** Message body: quoted text, its introduction line (`gmail_attr`), and what is never shown. */
export const NOT_OWN_TEXT = 'blockquote, .gmail_attr, style, script';
