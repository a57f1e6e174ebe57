/** Stores loads durably. The app and the pixel handler know this port; `worker/` implements it. */
import type { NewLoad } from '../store/store.ts';

export interface Recorder {
  /** Why loads can't be stored now, or null. */
  readonly problem: string | null;
  /** Loads waiting for their commit. */
  readonly queued: number;
  /**
   * True once the load is on the disk, or is one that is not kept: of an erased account, of a deleted message, or beyond
   * LOADS_LIMIT. False where it can't be stored.
   */
  record(load: NewLoad): Promise<boolean>;
  /** Commits the waiting loads, then closes. Record nothing afterwards. */
  stop(): Promise<void>;
}

export interface RecorderEvents {
  /** A batch is on the disk; `recorded` of its loads are kept. */
  onCommit?(batch: { loads: readonly NewLoad[]; recorded: number; seconds: number }): void;
  /** Recording fails (the reason) or works again (null). */
  onState?(reason: string | null): void;
}
