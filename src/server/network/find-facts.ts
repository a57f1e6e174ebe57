/** From a request to the facts that are kept of it. The address and the user agent go no further than this folder. */
import type { Facts } from '../../evidence/facts.ts';
import { readAgent } from './agent.ts';
import { createClientAddressReader } from './client-address.ts';
import { asksNotToBeFollowed, readFetchHint } from './fetch-hints.ts';
import { type PixelRequest, readHeader } from './pixel-request.ts';
import { openPlaces } from './place.ts';
import { remember } from './remember.ts';
import { createViewerNamer } from './viewer.ts';

export interface FactFinder {
  find: (request: PixelRequest) => Omit<Facts, 'sender'>;
  /** Who a request for a message comes from, in the words of `Facts.viewer`; null where it must not or can't be told. */
  viewerOf: (request: PixelRequest) => string | null;
  /** `builtAt` in ms. */
  placeDatabase: { name: string; builtAt: number };
}

/**
 * Opens the place database (0.1 to 0.6 s, 135 MB) and makes the finder.
 * @param options `trustedProxies`: CIDRs, a RangeError names a bad one. `viewerSecretAt`: the 32 bytes of a time (ms), kept apart from the loads
 */
export async function createFactFinder(options: {
  trustedProxies: readonly string[];
  viewerSecretAt: (at: number) => Uint8Array;
}): Promise<FactFinder> {
  const clientAddress = createClientAddressReader(options.trustedProxies);
  const agentOf = remember(readAgent);
  const nameViewer = createViewerNamer(options.viewerSecretAt);
  const places = await openPlaces();

  function look(request: PixelRequest) {
    const userAgent = readHeader(request, 'user-agent');
    const agent = agentOf(userAgent);
    const automation = readFetchHint(request) ?? agent.automation;
    // Only a reader's own app, without a wish against it, says anything of who the reader is; a machine says not where.
    const ownApp = agent.via === 'direct' && userAgent !== '' && !asksNotToBeFollowed(request);
    const address = ownApp ? clientAddress(request.remoteAddress, readHeader(request, 'x-forwarded-for')) : null;
    return {
      agent: { ...agent, automation },
      place: address && automation === null ? places.find(address) : null,
      viewer: address && nameViewer(request.messageId, address, userAgent, request.at),
    };
  }

  return {
    find(request) {
      const { agent, place, viewer } = look(request);
      return { at: request.at, ...agent, network: 'unknown', place, viewer };
    },
    viewerOf: (request) => look(request).viewer,
    placeDatabase: places.database,
  };
}
