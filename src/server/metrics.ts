/** Prometheus metrics: counts and times only. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChangeBell } from './change-bell.ts';
import type { PixelCounts } from './pixel/handle-pixel.ts';
import type { Recorder } from './pixel/recorder.ts';

export interface Metrics {
  registry: Registry;
  requests: Counter<'method' | 'route' | 'status'>;
  /** Plain numbers, since the pixel's path is hot. */
  pixels: PixelCounts;
  commitSeconds: Histogram;
  commitLoads: Histogram;
  unkeptLoads: Counter;
  /** Adds gauges that read the running parts. */
  watch(parts: { recorder: Pick<Recorder, 'queued' | 'problem'>; bell: ChangeBell }): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const pixels: PixelCounts = { answered: 0, refused: 0, unproven: 0 };

  new Counter({
    name: 'nunchi_pixel_requests_total',
    help: 'Requests under /p/: answered (stored), refused (503), unproven (not a token of ours)',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(pixels)) this.inc({ outcome }, count);
    },
  });

  return {
    registry,
    pixels,
    requests: new Counter({
      name: 'nunchi_http_requests_total',
      help: 'Requests to everything but the pixel',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'nunchi_commit_seconds',
      help: 'From handing a batch of loads over until it is on the disk',
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    commitLoads: new Histogram({
      name: 'nunchi_commit_loads',
      help: 'Loads in a batch',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
      registers,
    }),
    unkeptLoads: new Counter({
      name: 'nunchi_loads_unkept_total',
      help: 'Loads answered and not kept: of an erased account, of a deleted message, or of one that has been loaded too often',
      registers,
    }),
    watch({ recorder, bell }) {
      const gauges: Array<[string, string, () => number]> = [
        ['nunchi_recorder_queued', 'Loads that wait for their commit', () => recorder.queued],
        ['nunchi_recorder_ready', '1 where loads can be stored', () => (recorder.problem === null ? 1 : 0)],
        ['nunchi_polls_held', 'Polls that wait for a change', () => bell.held],
      ];
      for (const [name, help, read] of gauges) {
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read());
          },
        });
      }
    },
  };
}
