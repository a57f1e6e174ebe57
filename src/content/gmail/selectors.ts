/**
 * Every selector for Gmail's page. Gmail documents none of them. "InboxSDK's too": that library uses it as well. CSS
 * files name their own.
 */

/** The current list or thread. InboxSDK's too. */
export const MAIN_VIEW = '[role=main]';

/** Compose window: hidden draft id, `#msg-a:r-12345`. InboxSDK's too. */
export const DRAFT_ID_INPUT = 'input[name="draft"]';

/** Compose window: checkable menu item, such as "Plain text mode". */
export const CHECKABLE_MENU_ITEM = '[role=menuitemcheckbox]';
export const CHECKED_ATTRIBUTE = 'aria-checked';

/** Compose window: the button InboxSDK wraps around our icon. */
export const COMPOSE_BUTTON = '[role=button]';

/** Top bar: the link InboxSDK wraps around our icon. */
export const TOOLBAR_BUTTON = 'a';

/** The image InboxSDK draws for our icon. */
export const BUTTON_IMAGE = 'img';

/**
 * List row: cells for the eye, best first: attachments (`yf`), date (`xW`), last cell. The first two are InboxSDK's
 * too.
 */
export const ROW_EYE_CELLS = ['td.yf', 'td.xW', 'td:last-of-type'] as const;

/**
 * Message header: places for the eye, best first. `gH` is its right end, `gK` the date (InboxSDK's too). Some headers
 * are tables.
 */
export const MESSAGE_EYE_PLACES = ['td.gH .gK', '.gH .gK', 'td.gH', '.gH'] as const;

/** Message body: images, our pixels among them. */
export const BODY_IMAGE = 'img';

/** Message body: quotes, their introduction (`gmail_attr`), and hidden elements. */
export const NOT_OWN_TEXT = 'blockquote, .gmail_attr, style, script';
