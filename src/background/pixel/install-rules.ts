import browser from 'webextension-polyfill';
import { blockingRules, sameRules } from './blocking-rules.ts';

/** Blocks these path prefixes. Dynamic rules survive a restart of the browser. */
export async function installRules(ownPixelPaths: string[]): Promise<void> {
  const wanted = blockingRules(ownPixelPaths);
  const placed = await browser.declarativeNetRequest.getDynamicRules();
  if (sameRules(placed, wanted)) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: placed.map(({ id }) => id),
    addRules: wanted,
  });
}
