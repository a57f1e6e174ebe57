import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

/** Log on stderr: events and durations, never an address, user agent, token or code. */
export function createLog(
  level: Settings['logLevel'],
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level, base: null, serializers: { error: textOf } }, stream);
}

/** The stack alone: other properties may quote a request. */
function textOf(error: unknown): unknown {
  return error instanceof Error ? error.stack : error;
}
