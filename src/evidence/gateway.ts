import { MAIL_GATEWAYS } from './automations.ts';
import type { Facts } from './facts.ts';

const NAMES: ReadonlySet<string | null> = new Set(MAIL_GATEWAYS);

/** Whether a load came from a mail-security vendor, by network or name. */
export function isGatewayLoad({ network, automation }: Facts): boolean {
  return network === 'security' || NAMES.has(automation);
}

/** Time of the first such load, ms; Infinity for none. */
export function firstGatewayLoad(loads: readonly Facts[]): number {
  return Math.min(...loads.filter(isGatewayLoad).map(({ at }) => at));
}
