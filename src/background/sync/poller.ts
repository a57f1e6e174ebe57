import { WAIT_LIMIT } from '../../protocol/limits.ts';
import { backoff } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';
import { type Round, syncRound } from './sync-round.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** A poll that comes back empty sooner than this did not wait: it must not become a busy loop. ms. */
const SHORTEST_POLL = 1_000;
/** A poll that comes back empty so much sooner than asked for was ended from the other side. ms. */
const CUT_MARGIN = 1_000;

export interface Poller {
  /** While on, polls without end; when switched off, ends the poll under way. */
  watch: (on: boolean) => void;
  /** Asks once, and at once, also where it was waiting after an error. */
  poll: () => void;
  /** Ends the poll under way: the connection is going. */
  stop: () => void;
}

/**
 * Follows the backend's changes, settings among them, one poll at a time. Reports the backend as reachable again after
 * errors, and after it ended a poll early, as one does that is restarted.
 */
export function createPoller(environment: Environment, settings: Pick<SettingsKeeper, 'follow' | 'missed'>): Poller {
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
      // Where it was away it is asked for a word at once, so that its being back is noticed then.
      const wait: number = watching && !asked && !away && round !== 'more' ? WAIT_LIMIT : 0;
      const { signal } = stopper;
      asked = false;
      const startedAt = environment.now();
      round = await syncRound(environment, wait, signal, settings).catch(fault);
      const lasted = environment.now() - startedAt;
      const cut = wait > 0 && round === 'idle' && lasted < wait * 1000 - CUT_MARGIN;
      if (away && round !== 'failed' && round !== 'stopped') void environment.changed({ kind: 'reachable' });
      away = round === 'failed' || cut;
      failures = round === 'failed' ? failures + 1 : 0;
      if (!watching || asked || signal.aborted) continue;
      if (round === 'failed') await pause(backoff(failures - 1, Math.random(), FIRST_WAIT, LONGEST_WAIT));
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

function fault(error: unknown): 'failed' {
  console.error('sync:', error);
  return 'failed';
}
