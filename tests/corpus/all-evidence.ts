/** Every kind of evidence the backend can get, once each, to find what two rules both match. */
import {
  BARE_MOZILLA,
  CHROME_109,
  EDGE_109,
  FALSE_CHROME,
  HEAD,
  NO_USER_AGENT,
  PREFETCH,
} from '../../src/evidence/automations.ts';
import type { Facts } from '../../src/evidence/facts.ts';
import { isMailApp } from '../../src/evidence/mail-apps.ts';
import type { Evidence } from '../../src/evidence/rule.ts';
import { WINDOWS } from '../../src/evidence/windows.ts';
import type { Recipients } from '../../src/protocol/api.ts';
import { type Network, UNNAMED_MAIL_APP, type Via } from '../../src/protocol/load.ts';
import { NO_OWNER, OWNERS } from '../../src/server/networks/owners.ts';

const SENT = 1_750_000_000_000;

/** Kinds by user agent. */
const AGENTS: readonly Pick<Facts, 'via' | 'client' | 'automation'>[] = [
  ...(['gmail', 'gmail-prefetch', 'yahoo', 'fastmail', 'hey'] as const).map((via) => ({
    via,
    client: null,
    automation: null,
  })),
  { via: 'direct', client: null, automation: NO_USER_AGENT },
  { via: 'direct', client: null, automation: BARE_MOZILLA },
  { via: 'direct', client: null, automation: FALSE_CHROME },
  { via: 'direct', client: 'Barracuda', automation: 'Barracuda' },
  { via: 'direct', client: 'Outlook', automation: null },
  { via: 'direct', client: UNNAMED_MAIL_APP, automation: null },
  { via: 'direct', client: CHROME_109, automation: null },
  { via: 'direct', client: EDGE_109, automation: null },
  { via: 'direct', client: 'Chrome', automation: null },
];

/** Kinds by the address's network owner. */
const NETWORKS: readonly { network: Network; via: Via | null }[] = [NO_OWNER, ...Object.values(OWNERS)];

const RECIPIENTS: readonly Recipients[] = (['none', 'some', 'only'] as const).flatMap((self) =>
  (self === 'some' ? [2] : self === 'only' ? [1] : [1, 2]).flatMap((count) =>
    [[], ['microsoft' as const]].map((hints) => ({ count, self, hints })),
  ),
);

/** Both sides of every window's end, and before Send. */
const DELAYS = [...new Set([-1, ...Object.values(WINDOWS).flatMap((ms) => [ms - 1, ms])])];

/** Combines facts as the finder does: a user agent that names a proxy beats the network. */
function allLoads(): Facts[] {
  return AGENTS.flatMap((agent) =>
    NETWORKS.flatMap((owner) =>
      [agent.automation, HEAD].flatMap((automation) => {
        const via = agent.via === 'direct' ? (owner.via ?? 'direct') : agent.via;
        const mayBeSender = via === 'direct' && agent.automation !== NO_USER_AGENT;
        return (mayBeSender ? [false, true] : [false]).map((sender) => ({
          ...{ at: SENT, device: 'unknown' as const, os: null, place: null, viewer: null },
          ...{ ...agent, via, automation, network: owner.network, sender },
        }));
      }),
    ),
  );
}

export function allEvidence(): Evidence[] {
  const loads = allLoads();
  return DELAYS.flatMap((delay) =>
    loads.flatMap((facts) =>
      RECIPIENTS.flatMap((recipients) =>
        [true, false].flatMap((gatewayBefore) => {
          const load = { ...facts, at: SENT + delay };
          const views = facts.via === 'gmail' ? [[], [load.at]] : [[]];
          return views.map((ownViews) => ({
            ...{ load, ownViews, delay, gatewayBefore },
            context: { sentAt: SENT, recipients },
          }));
        }),
      ),
    ),
  );
}

/** Reduces facts to what rules can tell apart, to compare with `allEvidence`. */
export function kindOf({ via, client, automation, network, sender }: Facts): string {
  const named = [CHROME_109, EDGE_109, UNNAMED_MAIL_APP].find((name) => name === client);
  const app = named ?? (isMailApp(client) ? 'a mail app' : 'another');
  const special = [NO_USER_AGENT, BARE_MOZILLA, FALSE_CHROME].find((name) => name === automation);
  const ahead = automation === HEAD || automation === PREFETCH;
  const machine = automation === null ? 'none' : ahead ? 'ahead' : (special ?? 'a bot');
  return [via, app, machine, network, sender].join(' ');
}
