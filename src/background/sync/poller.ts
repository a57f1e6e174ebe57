import { WAIT_LIMIT } from '../../protocol/limits.ts';
import { backoff } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import type { SettingsSyncer } from '../settings/settings-syncer.ts';
import { type Round, syncRound } from './sync-round.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** An empty poll sooner than this did not wait: pause, or it becomes a busy loop. ms. */
const SHORTEST_POLL = 1_000;
/** An empty poll that much sooner than asked for was ended by the other side. ms. */
const CUT_MARGIN = 1_000;

export interface Poller {
  /** Polls while on; switching off ends the poll under way. */
  watch: (on: boolean) => void;
  /** Polls once, at once, skipping any backoff. */
  poll: () => void;
  /** Ends the poll under way. */
  stop: () => void;
}

/**
 * Polls the backend's changes and settings, one poll at a time. Reports it as reachable again after errors, or after it
 * ended a poll early, as at a restart.
 */
export function createPoller(environment: Environment, settings: Pick<SettingsSyncer, 'follow' | 'missed'>): Poller {
  let watching = false;
  let asked = false;
  let looping = false;
  let failures = 0;
  let away = false;
  let stopper = new AbortController();
  let endPause: () => void = () => undefined;

  const loop = async () => {
    if (looping) return;
    looping = true;
    let round: Round = 'more';
    while (asked || (round !== 'stopped' && (watching || round === 'more'))) {
      // After an outage asks without waiting, to notice at once that the backend is back.
      const wait: number = watching && !asked && !away && round !== 'more' ? WAIT_LIMIT : 0;
      const { signal } = stopper;
      asked = false;
      const startedAt = environment.now();
      round = await syncRound(environment, wait, signal, settings).catch(logFault);
      const lasted = environment.now() - startedAt;
      const cut = wait > 0 && round === 'idle' && lasted < wait * 1000 - CUT_MARGIN;
      if (away && round !== 'failed' && round !== 'stopped') void environment.changed({ kind: 'reachable' });
      away = round === 'failed' || cut;
      failures = round === 'failed' ? failures + 1 : 0;
      if (!watching || asked || signal.aborted) continue;
      if (round === 'failed') await pause(backoff(failures - 1, environment.random(), FIRST_WAIT, LONGEST_WAIT));
      else if (cut && lasted < SHORTEST_POLL) await pause(SHORTEST_POLL);
    }
    looping = false;
  };
  const poll = () => {
    asked = true;
    endPause();
    void loop();
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const stop = () => {
    stopper.abort();
    stopper = new AbortController();
    endPause();
  };
  return {
    watch: (on) => {
      watching = on;
      if (on) poll();
      else stop();
    },
    poll,
    stop,
  };
}

function logFault(error: unknown): 'failed' {
  console.error('sync:', error);
  return 'failed';
}
