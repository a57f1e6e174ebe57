/** Wires the backend, starts and stops it. */
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { ChangeBell } from './change-bell.ts';
import { systemEnvironment } from './environment.ts';
import { createFactFinder } from './facts/find-facts.ts';
import { coarsenPlaces } from './housekeeping/coarsen-places.ts';
import { runRetention } from './housekeeping/retention.ts';
import { Sightings } from './housekeeping/sightings.ts';
import { closeServer, listen, serve } from './http-server.ts';
import { createMetrics } from './metrics.ts';
import { Networks } from './networks/networks.ts';
import { loadNewLists, refreshNetworks } from './networks/refresh-networks.ts';
import { watchNetworks } from './networks/watch-networks.ts';
import { handlePixel } from './pixel/handle-pixel.ts';
import { MintKeys } from './pixel/mint-keys.ts';
import type { AppParts } from './routes/app-parts.ts';
import { OwnerLink } from './routes/connect-codes.ts';
import { keepViewerSecret } from './secrets/viewer-secret.ts';
import type { Settings } from './settings.ts';
import { startRecorder } from './start-recorder.ts';
import { loadMaster, openStore, storePath } from './store/data-folder.ts';

/** Longest time to stop, ms. */
const STOP_LIMIT = 5_000;
/** Between two writes of sightings, ms. */
const SIGHTINGS_PAUSE = 60_000;

export interface Backend {
  publicUrl: string;
  /** Connected browsers at the start. */
  browsers: number;
  ownerLink: OwnerLink;
  /** Ends polls, finishes requests, commits waiting loads, closes. Takes up to STOP_LIMIT. */
  stop(): Promise<void>;
}

/** Starts the backend; a StartError says in one line what to fix. */
export async function startBackend(settings: Settings, log: Logger, environment = systemEnvironment): Promise<Backend> {
  const { now } = environment;
  const store = openStore(settings);
  try {
    const keys = new MintKeys(await loadMaster(settings, store, environment));
    const viewerSecretAt = keepViewerSecret(settings.dataFolder, environment, logSecretError);
    const networks = new Networks(settings.dataFolder);
    await loadNewLists(networks, log);
    const facts = await createFactFinder({ trustedProxies: settings.trustedProxies, viewerSecretAt, networks });
    const browsers = await store.countDevices();
    const server = await listen(settings);
    // No await until the server has its listeners.
    const stopping = new AbortController();
    const bell = new ChangeBell();
    const metrics = createMetrics();
    watchNetworks(metrics.registry, networks);
    const recorder = startRecorder(storePath(settings), { bell, metrics, log });
    const { port } = server.address() as AddressInfo;
    const publicUrl = settings.publicUrl ?? `http://localhost:${port}`;
    const parts: AppParts = {
      environment,
      store,
      keys,
      facts,
      recorder,
      bell,
      sightings: new Sightings(store),
      ownerLink: new OwnerLink(store, publicUrl, environment),
      metrics,
      log,
      publicUrl,
      stopping: stopping.signal,
    };
    const pixelParts = { keys, facts, recorder, now, counts: metrics.pixels, onError: logPixelError };
    serve(server, (request, response) => void handlePixel(request, response, pixelParts), createApp(parts).fetch);
    await store.setPublicUrl(publicUrl);
    void refreshNetworks(networks, log, stopping.signal);
    void coarsenPlaces({ store, bell }, stopping.signal).catch(logPlacesError);
    void runRetention({ store, bell, log, days: settings.retentionDays, now }, stopping.signal);
    const flushing = setInterval(() => flushSightings(parts), SIGHTINGS_PAUSE);
    log.info({ publicUrl, port, host: settings.host, places: facts.placeDatabase.name }, 'started');

    return {
      publicUrl,
      browsers,
      ownerLink: parts.ownerLink,
      async stop() {
        log.info('stopping');
        clearInterval(flushing);
        stopping.abort();
        const limit = AbortSignal.timeout(STOP_LIMIT);
        await closeServer(server, limit);
        await Promise.race([recorder.stop(), new Promise((resolve) => limit.addEventListener('abort', resolve))]);
        await flushSightings(parts);
        await store.close();
        log.info('stopped');
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }

  function logSecretError(error: unknown): void {
    log.error({ error }, 'the viewer secret could not be renewed; it is tried again');
  }

  function logPlacesError(error: unknown): void {
    log.error({ error }, 'places are still finer than was said; it is tried again at the next start');
  }

  function logPixelError(error: unknown): void {
    log.error({ error }, 'a load could not be derived');
  }
}

async function flushSightings({ sightings, log }: { sightings: Sightings; log: Logger }): Promise<void> {
  try {
    await sightings.flush();
  } catch (error) {
    log.warn({ error }, 'when browsers were last seen could not be written; it is tried again');
  }
}
