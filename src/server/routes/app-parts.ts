/** Parts for the routes, and a request's context. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { ChangeBell } from '../change-bell.ts';
import type { Environment } from '../environment.ts';
import type { FactFinder } from '../facts/find-facts.ts';
import type { Sightings } from '../housekeeping/sightings.ts';
import type { Metrics } from '../metrics.ts';
import type { MintKeys } from '../pixel/mint-keys.ts';
import type { Recorder } from '../pixel/recorder.ts';
import type { Caller, Store } from '../store/store.ts';
import type { OwnerLink } from './connect-codes.ts';

export interface AppEnvironment {
  Bindings: Partial<HttpBindings>;
  /** Set by `requireDevice`. */
  Variables: { caller: Caller & { tokenHash: string } };
}

export type AppContext = Context<AppEnvironment>;

export interface AppParts {
  environment: Environment;
  store: Store;
  keys: MintKeys;
  facts: Pick<FactFinder, 'viewerOf'>;
  recorder: Pick<Recorder, 'problem'>;
  bell: ChangeBell;
  sightings: Sightings;
  ownerLink: OwnerLink;
  metrics: Metrics;
  log: Logger;
  /** Without a trailing slash. */
  publicUrl: string;
  /** Aborts when the backend begins to stop; polls end. */
  stopping: AbortSignal;
}
