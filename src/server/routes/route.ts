/** What a table of routes is made of. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { ChangeBell } from '../change-bell.ts';
import type { FactFinder } from '../facts/find-facts.ts';
import type { Sightings } from '../housekeeping/sightings.ts';
import type { Metrics } from '../metrics.ts';
import type { MintKeys } from '../pixel/mint-keys.ts';
import type { Recorder } from '../pixel/recorder.ts';
import type { Caller, Store } from '../store/store.ts';
import type { OwnerLink } from './connect-codes.ts';

export interface AppEnvironment {
  Bindings: Partial<HttpBindings>;
  /** Set where the route is for devices. */
  Variables: { caller: Caller };
}

export type AppContext = Context<AppEnvironment>;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** A device proves itself by its bearer token. */
  for: 'devices' | 'anyone';
  answer: (context: AppContext) => Response | Promise<Response>;
}

export interface AppParts {
  store: Store;
  keys: MintKeys;
  facts: Pick<FactFinder, 'viewerOf'>;
  recorder: Pick<Recorder, 'problem'>;
  bell: ChangeBell;
  sightings: Sightings;
  ownerLink: OwnerLink;
  metrics: Metrics;
  log: Logger;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Aborts when the backend is about to stop: polls end. */
  stopping: AbortSignal;
}
