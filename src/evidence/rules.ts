/** What a load is taken for, and why: the first row that matches decides. */
import type { Reason, Verdict } from '../protocol/load.ts';
import { HEAD, NO_USER_AGENT, PREFETCH } from './automations.ts';
import type { Facts, MessageContext } from './facts.ts';
import { isMailApp } from './mail-apps.ts';
import { DELIVERY_SCAN, GMAIL_DELIVERY, OWN_VIEW, YAHOO_DELIVERY } from './windows.ts';

/** All that a row may ask about one load: never another load, so that no load can change what an earlier one was. */
export interface Evidence {
  load: Facts;
  context: MessageContext;
  /** When the sender's own browser showed this message, ms; in any order. */
  ownViews: readonly number[];
  /** From Send to the load, ms; below 0 before it. */
  delay: number;
}

export interface Rule {
  reason: Reason;
  verdict: Verdict;
  when: (evidence: Evidence) => boolean;
  /** Where the rule comes from. */
  source: string;
}

export const RULES: readonly Rule[] = [
  {
    reason: 'head-or-prefetch',
    verdict: 'automatic',
    when: ({ load }) => load.automation === HEAD || load.automation === PREFETCH,
    source: 'mautic/mautic#15844',
  },
  {
    reason: 'gmail-prefetch',
    verdict: 'automatic',
    when: ({ load }) => load.via === 'gmail-prefetch',
    source: 'SparkPost, "Gmail prefetching images": 1-6 % of its loads come before a person looks',
  },
  {
    reason: 'self-sent',
    verdict: 'own',
    when: ({ context }) => context.recipients.self === 'only',
    source: 'only the sender can read it',
  },
  {
    reason: 'sender-browser',
    verdict: 'own',
    when: ({ load }) => load.via === 'direct' && load.sender,
    source: 'network and app of the browser that registered the message; never a shared network alone',
  },
  {
    reason: 'gmail-own-view',
    verdict: 'own',
    when: ({ load, ownViews }) => load.via === 'gmail' && ownViews.some((view) => isNear(load.at, view)),
    source: "the sender's own browser said so; through Gmail's proxy its load looks like any other",
  },
  {
    reason: 'gmail-before-delivery',
    verdict: 'automatic',
    when: ({ load, delay }) => load.via === 'gmail' && delay < GMAIL_DELIVERY,
    source: 'not yet delivered',
  },
  {
    reason: 'gmail-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'gmail',
    source: 'GoogleImageProxy fetches when the mail is shown; mautic/mautic#16069',
  },
  {
    reason: 'yahoo-delivery',
    verdict: 'automatic',
    when: ({ load, delay }) => load.via === 'yahoo' && delay < YAHOO_DELIVERY,
    source: 'YahooMailProxy also fetches on delivery',
  },
  {
    reason: 'yahoo-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'yahoo',
    source: 'help.yahoo.com, SLN28749',
  },
  {
    reason: 'no-user-agent',
    verdict: 'automatic',
    when: ({ load }) => load.automation === NO_USER_AGENT,
    source: 'every mail app and browser has one',
  },
  {
    reason: 'bot',
    verdict: 'automatic',
    when: ({ load }) => load.automation !== null,
    source: 'it says so of itself',
  },
  {
    reason: 'mail-app',
    verdict: 'read',
    when: ({ load }) => isMailApp(load.client),
    source: 'a mail app fetches when the mail is shown, whatever its network',
  },
  {
    reason: 'delivery-scan',
    verdict: 'automatic',
    when: ({ load, delay }) => load.via === 'direct' && delay < DELIVERY_SCAN,
    source: 'scanners fetch as a browser while the mail is being delivered',
  },
];

/** Where no row matches. */
export const OTHERWISE: Rule = {
  reason: 'browser',
  verdict: 'read',
  when: () => true,
  source: 'a person at a browser or in an unnamed app',
};

export function findRule(evidence: Evidence): Rule {
  return RULES.find((rule) => rule.when(evidence)) ?? OTHERWISE;
}

function isNear(at: number, view: number): boolean {
  return at >= view - OWN_VIEW.before && at <= view + OWN_VIEW.after;
}
