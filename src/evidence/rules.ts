/** Verdict and reason of a load: the first matching row decides. Source of docs/accuracy.md. */
import { UNNAMED_MAIL_APP } from '../protocol/load.ts';
import { BARE_MOZILLA, CHROME_109, EDGE_109, FALSE_CHROME, HEAD, NO_USER_AGENT, PREFETCH } from './automations.ts';
import type { Facts } from './facts.ts';
import { isMailApp } from './mail-apps.ts';
import type { Evidence, Rule, Rulebook } from './rule.ts';
import { WINDOWS, type Windows } from './windows.ts';

export const RULES: readonly Rule[] = [
  // No reader's app does this.
  {
    reason: 'head-or-prefetch',
    verdict: 'automatic',
    when: ({ load }) => load.automation === HEAD || load.automation === PREFETCH,
    words: 'a HEAD request, or one whose `Sec-Purpose` or `Purpose` says prefetch',
    sources: ['mautic-15844'],
  },
  {
    reason: 'gmail-prefetch',
    verdict: 'automatic',
    when: ({ load }) => load.via === 'gmail-prefetch',
    words: "the one user agent of Gmail's prefetch, which comes before a person looks",
    sources: ['sparkpost-gmail-prefetch'],
  },

  // The sender.
  {
    reason: 'self-sent',
    verdict: 'own',
    when: ({ context }) => context.recipients.self === 'only',
    words: 'a mail to nobody but the sender',
    sources: [],
  },
  {
    reason: 'sender-browser',
    verdict: 'own',
    when: ({ load }) => load.via === 'direct' && load.sender,
    words: 'a direct load with the network and app of the browser that registered the mail',
    sources: [],
  },
  {
    reason: 'gmail-own-view',
    verdict: 'own',
    when: ({ load, ownViews }, windows) => load.via === 'gmail' && ownViews.some((at) => isNear(load.at, at, windows)),
    words:
      "a load through Gmail's proxy, {ownViewBefore} before to {ownViewAfter} after the sender's own browser showed the mail",
    sources: [],
  },

  // Proxies by name. Before bots: lists of bots name them, too.
  {
    reason: 'gmail-before-delivery',
    verdict: 'automatic',
    when: ({ load, delay }, { gmailDelivery }) => load.via === 'gmail' && delay < gmailDelivery,
    words: "Gmail's proxy less than {gmailDelivery} after Send: not yet delivered",
    sources: ['gmail-undo-send'],
  },
  {
    reason: 'gmail-own-copy',
    verdict: 'read',
    when: ({ load, context }) => load.via === 'gmail' && context.recipients.self === 'some',
    words: "Gmail's proxy, where the sender is among the recipients: it may be the sender's own copy",
    sources: ['gmail-images', 'mautic-16069'],
  },
  {
    reason: 'gmail-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'gmail',
    words: "Gmail's proxy (`GoogleImageProxy`), which fetches when the mail is shown",
    sources: ['gmail-images', 'mautic-16069', 'wordtothewise-gmail'],
  },
  {
    reason: 'yahoo-delivery',
    verdict: 'automatic',
    when: ({ load, delay }, { yahooDelivery }) => load.via === 'yahoo' && delay < yahooDelivery,
    words: "Yahoo's proxy less than {yahooDelivery} after Send: it also fetches on delivery",
    sources: ['yahoo-proxy'],
  },
  {
    reason: 'yahoo-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'yahoo',
    words: "Yahoo's proxy (`YahooMailProxy`) later",
    sources: ['yahoo-proxy'],
  },
  {
    reason: 'fastmail-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'fastmail' && load.automation === null,
    words:
      "Fastmail's servers, which load every image for its reader, when it is shown; not what names itself a program there",
    sources: ['fastmail-bots'],
  },
  {
    reason: 'hey-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'hey',
    words: "HEY's proxy (`hey.com/imageproxy`), which fetches when the mail is shown",
    sources: ['hey-proxy'],
  },
  {
    reason: 'proton-preload',
    verdict: 'unconfirmed',
    when: ({ load }) => load.via === 'proton',
    words: "Proton's network, which preloads images",
    sources: ['proton-preload'],
  },
  {
    reason: 'apple-privacy',
    verdict: 'unconfirmed',
    when: ({ load }) => load.via === 'apple-relay' && load.automation === BARE_MOZILLA,
    words:
      "exactly `Mozilla/5.0` from an address of Apple's relay: Mail Privacy Protection loads the images of every mail, read or not",
    sources: ['clickdimensions-mpp', 'postmark-mpp'],
  },

  // Programs by their own name.
  {
    reason: 'bare-mozilla',
    verdict: 'automatic',
    when: ({ load }) => load.automation === BARE_MOZILLA,
    words: 'exactly `Mozilla/5.0` from anywhere else',
    sources: ['clickdimensions-mpp'],
  },
  {
    reason: 'no-user-agent',
    verdict: 'automatic',
    when: ({ load }) => load.automation === NO_USER_AGENT,
    words: 'no user agent: every mail app and browser has one',
    sources: ['scanner-field-guide'],
  },
  {
    reason: 'false-chrome',
    verdict: 'automatic',
    when: ({ load }) => load.automation === FALSE_CHROME,
    words: 'a desktop Chrome with a build number, which the real one has hidden since version 101',
    sources: ['chromium-reduction'],
  },
  {
    reason: 'bot',
    verdict: 'automatic',
    when: ({ load }) => load.automation !== null,
    words: 'a known bot or scanner, by its user agent',
    sources: ['isbot', 'scanner-field-guide'],
  },

  // Named mail apps: a person, on any network.
  {
    reason: 'app-on-delivery',
    verdict: 'automatic',
    when: (evidence, windows) => isUnnamedApp(evidence) && evidence.delay < scanWindow(evidence, windows),
    words:
      'an app that does not say its name, less than {deliveryScan} after Send ({gatewayScan} where a mail gateway had loaded the same mail before)',
    sources: ['warmbly-564'],
  },
  {
    reason: 'app-own-copy',
    verdict: 'read',
    when: (evidence) => isReadersApp(evidence) && evidence.context.recipients.self === 'some',
    words: "a mail app, where the sender is among the recipients: it may be the sender's own copy",
    sources: ['device-detector-pim'],
  },
  {
    reason: 'mail-app',
    verdict: 'read',
    when: ({ load }) => isMailApp(load.client),
    words: 'a mail app that says its name: it fetches when the mail is shown',
    sources: ['device-detector-pim'],
  },
  {
    reason: 'unnamed-app',
    verdict: 'read',
    when: (evidence) => isUnnamedApp(evidence) && !isAmongScanners(evidence),
    words:
      "a system's web view without a browser's name, as mail apps show mail in: its user agent ends `(KHTML, like Gecko)`, or says `; wv)` on Android. From Microsoft's or a mail-security vendor's network it is judged as a browser there",
    sources: ['warmbly-564'],
  },

  // Browsers by name, and unnamed apps on networks of scanners.
  {
    reason: 'defender-scan',
    verdict: 'automatic',
    when: ({ load }) => load.via === 'microsoft' && (load.client === CHROME_109 || load.client === EDGE_109),
    words: "Chrome 109 or Edge 109 on Windows from Microsoft's network, at any time: Microsoft Defender",
    sources: ['defender-detonation', 'suped-microsoft'],
  },
  {
    reason: 'outlook-delivery',
    verdict: 'automatic',
    when: (evidence, { outlookDelivery }) =>
      evidence.load.via === 'microsoft' && isToOutlookCom(evidence) && evidence.delay < outlookDelivery,
    words: "Microsoft's network less than {outlookDelivery} after Send, to one Outlook.com or Hotmail address",
    sources: ['suped-microsoft'],
  },
  {
    reason: 'microsoft-delivery',
    verdict: 'automatic',
    when: (evidence, { microsoftDelivery }) =>
      evidence.load.via === 'microsoft' && !isToOutlookCom(evidence) && evidence.delay < microsoftDelivery,
    words: "Microsoft's network less than {microsoftDelivery} after Send, to anyone else",
    sources: ['suped-microsoft', 'defender-detonation'],
  },
  {
    reason: 'microsoft-proxy',
    verdict: 'read',
    when: ({ load }) => load.via === 'microsoft' && load.network === 'relay',
    words: "an address of Exchange Online's later: Outlook on the web loads images through it",
    sources: ['suped-microsoft', 'microsoft-endpoints'],
  },
  {
    reason: 'microsoft-network',
    verdict: 'read',
    when: ({ load }) => load.via === 'microsoft',
    words: "any other address of Microsoft's later: nobody publishes where Outlook on the web asks from",
    sources: ['microsoft-endpoints'],
  },
  {
    reason: 'security-vendor',
    verdict: 'automatic',
    when: ({ load }) => load.network === 'security',
    words: "a browser or an unnamed app from a mail-security vendor's network",
    sources: ['suped-microsoft', 'scanner-field-guide'],
  },
  {
    reason: 'datacentre',
    verdict: 'automatic',
    when: ({ load }) => load.network === 'datacentre',
    words: "a browser from a data centre, Google's among them",
    sources: ['wordtothewise-proxies'],
  },
  {
    reason: 'delivery-scan',
    verdict: 'automatic',
    when: ({ load, delay }, { deliveryScan }) => isReadersOwn(load) && delay < deliveryScan,
    words: "a browser directly or through Apple's relay, less than {deliveryScan} after Send",
    sources: ['scanner-field-guide', 'suped-microsoft'],
  },
  {
    reason: 'gateway-scan',
    verdict: 'automatic',
    when: ({ load, delay, gatewayBefore }, { gatewayScan }) =>
      isReadersOwn(load) && gatewayBefore && delay < gatewayScan,
    words:
      "a browser directly or through Apple's relay, less than {gatewayScan} after Send, where a mail gateway had loaded the same mail before",
    sources: ['scanner-field-guide'],
  },
];

const OTHERWISE: Rule = {
  reason: 'browser',
  verdict: 'read',
  when: () => true,
  words: 'any other browser or app',
  sources: [],
};

export const RULEBOOK: Rulebook = { rules: RULES, otherwise: OTHERWISE, windows: WINDOWS };

function isNear(at: number, view: number, { ownViewBefore, ownViewAfter }: Windows): boolean {
  return at >= view - ownViewBefore && at <= view + ownViewAfter;
}

/** Time after Send in which an ambiguous load counts as a scan, ms. */
function scanWindow({ gatewayBefore }: Evidence, { deliveryScan, gatewayScan }: Windows): number {
  return gatewayBefore ? gatewayScan : deliveryScan;
}

function isUnnamedApp({ load }: Evidence): boolean {
  return load.client === UNNAMED_MAIL_APP;
}

/** Networks of scanners, which may send a web view's or browser's user agent. */
function isAmongScanners({ load }: Evidence): boolean {
  return load.network === 'security' || load.via === 'microsoft';
}

function isReadersApp(evidence: Evidence): boolean {
  return isMailApp(evidence.load.client) || (isUnnamedApp(evidence) && !isAmongScanners(evidence));
}

/** Not fetched by a mail service. Apple's relay forwards a reader's own request. */
function isReadersOwn({ via }: Facts): boolean {
  return via === 'direct' || via === 'apple-relay';
}

/** Known for one recipient only: an organisation among several scans for longer. */
function isToOutlookCom({ context: { recipients } }: Evidence): boolean {
  return recipients.count === 1 && recipients.hints.includes('microsoft');
}
