import type { MessageResponse } from '../protocol/api.ts';
import { LOADS_LIMIT } from '../protocol/limits.ts';

/** The reads are a minimum: a proxy may show an image that it has kept, and of a mail loaded without end the rest is not kept. */
export function mayHideReads(report: Pick<MessageResponse, 'reads' | 'loads'>): boolean {
  return (
    report.reads > 0 &&
    (isFull(report) || report.loads.some(({ verdict, via }) => verdict === 'read' && via !== 'direct'))
  );
}

/** Later loads of this mail are not kept. */
export function isFull({ loads }: Pick<MessageResponse, 'loads'>): boolean {
  return loads.length >= LOADS_LIMIT;
}
