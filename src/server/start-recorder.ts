import type { Logger } from 'pino';
import type { ChangeBell } from './change-bell.ts';
import type { Metrics } from './metrics.ts';
import { Recorder } from './pixel/recorder.ts';

interface Listeners {
  bell: ChangeBell;
  metrics: Metrics;
  log: Logger;
}

/** A recorder whose commits wake polls, are counted and, where they fail, logged. `path`: a store that has been migrated. */
export function startRecorder(path: string, { bell, metrics, log }: Listeners): Recorder {
  const recorder = new Recorder(path, {
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
