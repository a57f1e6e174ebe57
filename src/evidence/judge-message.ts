import type { MessageResponse } from '../protocol/api.ts';
import type { Status } from '../protocol/load.ts';
import type { Facts, MessageContext } from './facts.ts';
import { firstGatewayLoad } from './gateway.ts';
import { findRule, type Rulebook } from './rule.ts';
import { RULEBOOK } from './rules.ts';
import { numberSessions } from './sessions.ts';
import { countViewers, numberViewers, viewerOf } from './viewers.ts';

/** The part of a message's report that its loads decide. */
export type Judgement = Pick<MessageResponse, 'status' | 'reads' | 'viewers' | 'firstReadAt' | 'lastReadAt' | 'loads'>;

/**
 * Judges a message's loads; the order of loads and own views does not matter.
 *
 * `reads` counts sessions, at least: a proxy may keep the image. `viewers` is a minimum (see `countViewers`).
 */
export function judgeMessage(
  context: MessageContext,
  loads: readonly Facts[],
  ownViews: readonly number[],
  rulebook: Rulebook = RULEBOOK,
): Judgement {
  const gatewayAt = firstGatewayLoad(loads);
  const judged = loads.toSorted(byTime).map((load) => {
    const delay = load.at - context.sentAt;
    const evidence = { load, context, ownViews, delay, gatewayBefore: gatewayAt < load.at };
    const { verdict, reason } = findRule(evidence, rulebook);
    return { facts: load, verdict, reason };
  });
  const sessions = numberSessions(judged, context, rulebook.windows);
  const viewers = numberViewers(judged);
  const reports = judged.map(({ facts, verdict, reason }, i) => ({
    at: facts.at,
    verdict,
    reason,
    session: sessions[i] as number,
    client: facts.client,
    device: facts.device,
    os: facts.os,
    via: facts.via,
    place: facts.place,
    viewer: viewers.get(viewerOf(facts) ?? '') ?? null,
  }));
  const reads = reports.filter(({ verdict }) => verdict === 'read');
  return {
    status: statusOf(reports),
    reads: new Set(reads.map(({ session }) => session)).size,
    viewers: countViewers(judged),
    firstReadAt: reads.at(0)?.at ?? null,
    lastReadAt: reads.at(-1)?.at ?? null,
    loads: reports,
  };
}

function statusOf(loads: Judgement['loads']): Status {
  if (loads.some(({ verdict }) => verdict === 'read')) return 'read';
  return loads.some(({ verdict }) => verdict === 'unconfirmed') ? 'unconfirmed' : 'unread';
}

/** Sorts by time, then by content, so that arrival order never shows. */
function byTime(a: Facts, b: Facts): number {
  if (a.at !== b.at) return a.at - b.at;
  const [textA, textB] = [textOf(a), textOf(b)];
  if (textA === textB) return 0;
  return textA < textB ? -1 : 1;
}

function textOf({ via, client, device, os, automation, network, viewer, sender, place }: Facts): string {
  const { country, region, city, lat, lon } = place ?? {};
  return JSON.stringify([
    via,
    client,
    device,
    os,
    automation,
    network,
    viewer,
    sender,
    country,
    region,
    city,
    lat,
    lon,
  ]);
}
