/** What the recorder and its worker say to each other: one message a batch each way, since one a load costs four times as much. */
export type ToWorker =
  /** Loads as `packLoads` writes them. */
  { kind: 'write'; packed: string } | { kind: 'stop' };

export type FromWorker =
  /** The batch is on the disk, as far as it is kept: `recorded` of its loads. */
  | { kind: 'written'; recorded: number }
  /** None of the batch is stored. */
  | { kind: 'failed'; reason: string }
  /** Nothing was asked, and the store turned out to be unwritable, or writable again. */
  | { kind: 'state'; reason: string | null };
