/** `/livez`, `/readyz`, `/metrics`. */
import { Hono } from 'hono';
import { isForwarded, peerRange } from '../networks/peer.ts';
import type { AppEnvironment, AppParts } from './app-parts.ts';
import { ProblemError } from './problem.ts';

/** Peers allowed the metrics, which reveal load times. */
const NEARBY: ReadonlySet<string | null> = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);

export function healthRoutes({ store, recorder, stopping, metrics }: AppParts): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  /** Why the backend is not ready, if so. */
  async function findReasons(): Promise<string[]> {
    const reasons = recorder.problem === null ? [] : [`loads can't be stored: ${recorder.problem}`];
    if (stopping.aborted) reasons.push('stopping');
    try {
      await store.countDevices();
    } catch (error) {
      reasons.push(`the store can't be read: ${error instanceof Error ? error.message : error}`);
    }
    return reasons;
  }

  routes.get('/livez', (context) => context.json({ status: 'alive' }));
  routes.get('/readyz', async (context) => {
    const reasons = await findReasons();
    if (reasons.length === 0) return context.json({ status: 'ready' });
    return context.json({ status: 'not ready', reasons }, 503);
  });
  routes.get('/metrics', async (context) => {
    const incoming = context.env?.incoming;
    if (!incoming || isForwarded(incoming) || !NEARBY.has(peerRange(incoming))) {
      throw new ProblemError(403, 'Read the metrics from this machine or its private network, not through a proxy.');
    }
    return context.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType });
  });
  return routes;
}
