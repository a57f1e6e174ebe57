import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

/** The log, on stderr: what happened and how long it took, never an address, a user agent, a token or a code. */
export function createLog(
  level: Settings['logLevel'],
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level, base: null, serializers: { error: textOf } }, stream);
}

/** Where an error comes from and what it says; its other properties may quote a request. */
function textOf(error: unknown): unknown {
  return error instanceof Error ? error.stack : error;
}
