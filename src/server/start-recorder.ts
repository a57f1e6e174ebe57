import type { Logger } from 'pino';
import type { ChangeBell } from './change-bell.ts';
import type { Metrics } from './metrics.ts';
import type { Recorder } from './pixel/recorder.ts';
import { WorkerRecorder } from './pixel/worker/worker-recorder.ts';

interface Listeners {
  bell: ChangeBell;
  metrics: Metrics;
  log: Logger;
}

/** Starts a recorder: commits wake polls and are counted, failures are logged. `path`: of a migrated store. */
export function startRecorder(path: string, { bell, metrics, log }: Listeners): Recorder {
  const recorder = new WorkerRecorder(path, {
    onCommit({ loads, recorded, seconds }) {
      if (recorded > 0) bell.ring(loads.map((load) => load.account));
      metrics.unkeptLoads.inc(loads.length - recorded);
      metrics.commitSeconds.observe(seconds);
      metrics.commitLoads.observe(loads.length);
    },
    onState(reason) {
      if (reason === null) log.info('loads are stored again');
      else log.error({ reason }, 'loads cannot be stored');
    },
  });
  metrics.watch({ recorder, bell });
  return recorder;
}
