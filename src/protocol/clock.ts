/**
 * The client's clock as it sends, integer ms since 1970, UTC. The backend corrects the request's times by it, since
 * verdicts compare them with load times of its own clock.
 */
export const CLOCK_HEADER = 'Nunchi-Clock';
