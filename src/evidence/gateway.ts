import { MAIL_GATEWAYS } from './automations.ts';
import type { Facts } from './facts.ts';

const NAMES: ReadonlySet<string | null> = new Set(MAIL_GATEWAYS);

/** A load that shows that a recipient's mail passes a gateway: from a mail-security vendor's network, or under its name. */
export function isGatewayLoad({ network, automation }: Facts): boolean {
  return network === 'security' || NAMES.has(automation);
}

/** When the first of these loads came, ms; Infinity where none did. */
export function firstGatewayLoad(loads: readonly Facts[]): number {
  return Math.min(...loads.filter(isGatewayLoad).map(({ at }) => at));
}
