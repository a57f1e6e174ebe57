/** Nunchi's mark for Gmail's sidebar; an eye would show a state. */
import mark from '../../../icons/nunchi.svg?inline';

/** A `data:` URL exposes no file to the page. */
export const BRAND_ICON = mark;
