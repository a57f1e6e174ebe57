/**
 * Records loads in a worker thread, batch by batch: the loads of one turn of the event loop, or of one running commit, are the
 * next commit.
 */
import { Worker } from 'node:worker_threads';
import type { NewLoad } from '../../store/store.ts';
import type { Recorder, RecorderEvents } from '../recorder.ts';
import { packLoads } from './pack-loads.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Loads that may wait; more are refused. */
export const QUEUE_LIMIT = 20_000;
/** Until a dead worker is replaced, ms. */
const RESTART_PAUSE = 1_000;

interface Waiting {
  load: NewLoad;
  settle: (stored: boolean) => void;
}

export class WorkerRecorder implements Recorder {
  readonly #path: string;
  readonly #events: RecorderEvents;
  #worker: Worker;
  #exited: Promise<void> = Promise.resolve();
  #waiting: Waiting[] = [];
  #inFlight: Waiting[] = [];
  #sentAt = 0;
  #problem: string | null = null;
  #stopping = false;
  #restart: NodeJS.Timeout | null = null;
  #onDrained: (() => void) | null = null;

  /** `path`: of a migrated SQLite store. */
  constructor(path: string, events: RecorderEvents = {}) {
    this.#path = path;
    this.#events = events;
    this.#worker = this.#startWorker();
  }

  get problem(): string | null {
    return this.#problem;
  }

  get queued(): number {
    return this.#waiting.length + this.#inFlight.length;
  }

  record(load: NewLoad): Promise<boolean> {
    if (this.queued >= QUEUE_LIMIT || this.#restart) return Promise.resolve(false);
    return new Promise((settle) => {
      // After this turn's other requests: a commit costs as much as dozens of loads.
      if (this.#waiting.push({ load, settle }) === 1) setImmediate(() => this.#send());
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.queued > 0) {
      await new Promise<void>((resolve) => {
        this.#onDrained = resolve;
      });
    }
    if (this.#restart) clearTimeout(this.#restart);
    this.#post({ kind: 'stop' });
    await this.#exited;
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./recorder-worker.ts', import.meta.url), { workerData: this.#path });
    worker.on('message', (message: FromWorker) => this.#receive(message));
    worker.on('error', (error) => this.#setProblem(`the recorder's thread died: ${error.message}`));
    this.#exited = new Promise((resolve) => {
      worker.on('exit', () => {
        this.#replaceWorker();
        resolve();
      });
    });
    return worker;
  }

  #replaceWorker(): void {
    if (this.#stopping && this.queued === 0) return;
    this.#setProblem(this.#problem ?? "the recorder's thread ended");
    // The batch in flight may be uncommitted: not acknowledged.
    const lost = [...this.#inFlight, ...this.#waiting];
    this.#waiting = [];
    this.#settle(lost, false);
    if (this.#stopping) return;
    this.#restart = setTimeout(() => {
      this.#restart = null;
      this.#worker = this.#startWorker();
      this.#setProblem(null);
    }, RESTART_PAUSE);
  }

  #receive(message: FromWorker): void {
    const batch = this.#inFlight;
    if (message.kind === 'state') {
      this.#setProblem(message.reason);
    } else if (message.kind === 'written') {
      this.#settle(batch, true);
      const loads = batch.map((waiting) => waiting.load);
      const seconds = (performance.now() - this.#sentAt) / 1000;
      this.#events.onCommit?.({ loads, recorded: message.recorded, seconds });
    } else {
      this.#setProblem(message.reason);
      this.#settle(batch, false);
    }
  }

  #settle(batch: readonly Waiting[], stored: boolean): void {
    this.#inFlight = [];
    this.#send();
    for (const waiting of batch) waiting.settle(stored);
    if (this.queued === 0) this.#onDrained?.();
  }

  #send(): void {
    if (this.#waiting.length === 0 || this.#inFlight.length > 0) return;
    this.#inFlight = this.#waiting;
    this.#waiting = [];
    this.#sentAt = performance.now();
    this.#post({ kind: 'write', packed: packLoads(this.#inFlight.map((waiting) => waiting.load)) });
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #setProblem(reason: string | null): void {
    if (reason === this.#problem) return;
    this.#problem = reason;
    this.#events.onState?.(reason);
  }
}
