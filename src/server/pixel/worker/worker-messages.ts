/** Messages between the recorder and its worker: one per batch each way, a quarter of the cost of one per load. */
export type ToWorker =
  /** Loads packed by `packLoads`. */
  { kind: 'write'; packed: string } | { kind: 'stop' };

export type FromWorker =
  /** The batch is on the disk; `recorded` of its loads are kept. */
  | { kind: 'written'; recorded: number }
  /** No load of the batch is stored. */
  | { kind: 'failed'; reason: string }
  /** Unasked: the store became unwritable (the reason), or writable again (null). */
  | { kind: 'state'; reason: string | null };
