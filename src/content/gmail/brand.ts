/** Nunchi's mark, for Gmail's sidebar. Never an eye, which would show a mail's state. */
import mark from '../../../icons/nunchi.svg?inline';

/** A `data:` URL, so no file of the extension is exposed to the page. */
export const BRAND_ICON = mark;
