/** What a table of routes is made of. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Caller } from '../store/store.ts';

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
