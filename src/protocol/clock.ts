/**
 * What the clock of whoever asks shows as it asks, integer ms since 1970, UTC. With it the backend makes the times in a
 * request its own: verdicts hold them against the times of loads, which are by the backend's clock.
 */
export const CLOCK_HEADER = 'Nunchi-Clock';
