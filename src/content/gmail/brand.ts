/** The extension's own mark, where Gmail's sidebar wants an icon: never an eye that would say something of a mail. */
import mark from '../../../icons/nunchi.svg?inline';

/** As a `data:` URL: nothing of the extension has to be opened to the page for it. */
export const BRAND_ICON = mark;
