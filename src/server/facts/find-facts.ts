/** Derives the facts kept of a request. Address and user agent go no further than this folder. */
import type { Facts } from '../../evidence/facts.ts';
import { createClientAddressReader } from '../networks/client-address.ts';
import { Networks } from '../networks/networks.ts';
import { NO_OWNER } from '../networks/owners.ts';
import { readAgent, remember } from './agent.ts';
import { asksNotToBeFollowed, readFetchHint } from './fetch-hints.ts';
import { type PixelRequest, readHeader } from './pixel-request.ts';
import { openPlaces } from './place.ts';
import { createViewerNamer } from './viewer.ts';

export interface FactFinder {
  find: (request: PixelRequest) => Omit<Facts, 'sender'>;
  /** Viewer of a request for a message, as in `Facts.viewer`; null where it must not or can't be known. */
  viewerOf: (request: PixelRequest) => string | null;
  /** `builtAt` in ms. */
  placeDatabase: { name: string; builtAt: number };
}

/**
 * Opens the place database (0.1 to 0.6 s, 135 MB) and makes the finder.
 * @param options `trustedProxies`: CIDRs, a RangeError names a bad one. `viewerSecretAt`: the 32 bytes of a time (ms), kept apart from the loads.
 * `networks`: whose an address is; without it only the shipped ranges are known
 */
export async function createFactFinder(options: {
  trustedProxies: readonly string[];
  viewerSecretAt: (at: number) => Uint8Array;
  networks?: Pick<Networks, 'find'>;
}): Promise<FactFinder> {
  const clientAddress = createClientAddressReader(options.trustedProxies);
  const agentOf = remember(readAgent);
  const nameViewer = createViewerNamer(options.viewerSecretAt);
  const networks = options.networks ?? new Networks(null);
  const places = await openPlaces();

  function look(request: PixelRequest) {
    const userAgent = readHeader(request, 'user-agent');
    const agent = agentOf(userAgent);
    const automation = readFetchHint(request) ?? agent.automation;
    const address = clientAddress(request.remoteAddress, readHeader(request, 'x-forwarded-for'));
    const owner = address ? networks.find(address) : NO_OWNER;
    // A proxy's own name says more than its network.
    const via = agent.via === 'direct' ? (owner.via ?? 'direct') : agent.via;
    // Only the reader's own app identifies a viewer, and only without an opt-out.
    const reader = via === 'direct' && userAgent !== '' && !asksNotToBeFollowed(request) ? address : null;
    // A machine or relay is elsewhere than the reader.
    const isThere = automation === null && owner.network === 'unknown';
    return {
      facts: { ...agent, via, automation, network: owner.network },
      place: reader && isThere ? places.find(reader) : null,
      viewer: reader && nameViewer(request.messageId, reader, userAgent, request.at),
    };
  }

  return {
    find(request) {
      const { facts, place, viewer } = look(request);
      return { at: request.at, ...facts, place, viewer };
    },
    viewerOf: (request) => look(request).viewer,
    placeDatabase: places.database,
  };
}
