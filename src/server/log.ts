import { destination, type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

/** The log, on stderr: what happened and how long it took, never an address, a user agent, a token or a code. */
export function createLog(level: Settings['logLevel']): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
