/** Reads a user agent into words of closed lists, so that none of its text is kept. */
import Bowser from 'bowser';
import { isbot } from 'isbot';
import { BARE_MOZILLA, FALSE_CHROME, NO_USER_AGENT, UNNAMED_BOT } from '../../evidence/automations.ts';
import type { Facts } from '../../evidence/facts.ts';
import { DEVICES, type Device, UNNAMED_MAIL_APP } from '../../protocol/load.ts';
import { BOTS } from './bot-agents.ts';
import {
  DEVICE_WORDS,
  FALSE_DESKTOP_CHROME,
  IN_APP_BROWSERS,
  PROXIES,
  SINGLED_OUT_BROWSERS,
  SYSTEM_WORDS,
  UNNAMED_WEB_VIEW,
} from './known-agents.ts';
import { MAIL_APP_AGENTS } from './mail-app-agents.ts';

export type Agent = Pick<Facts, 'via' | 'client' | 'device' | 'os' | 'automation'>;

/** Characters looked at; real user agents stay below 400. */
const LONGEST = 1_000;
const BROWSERS: ReadonlySet<string | undefined> = new Set(Object.values(Bowser.BROWSER_MAP));
const SYSTEMS: ReadonlySet<string | undefined> = new Set(Object.values(Bowser.OS_MAP));
const DESKTOPS: ReadonlySet<string | null> = new Set(['Windows', 'macOS', 'Linux', 'Chrome OS']);

/** The order matters: see the tables. */
export function readAgent(text: string): Agent {
  const userAgent = text.slice(0, LONGEST).trim();
  const nothing: Agent = { via: 'direct', client: null, device: 'unknown', os: null, automation: null };
  const isMatch = ({ pattern }: { pattern: RegExp }) => pattern.test(userAgent);

  const proxy = PROXIES.find(isMatch);
  if (proxy) return { ...nothing, via: proxy.via };
  if (userAgent === '') return { ...nothing, automation: NO_USER_AGENT };
  if (userAgent === 'Mozilla/5.0') return { ...nothing, automation: BARE_MOZILLA };
  const bot = BOTS.find(isMatch);
  if (bot) return { ...nothing, client: bot.name, automation: bot.name };
  const mailApp = MAIL_APP_AGENTS.find(isMatch);
  const inApp = IN_APP_BROWSERS.find(isMatch);
  // isbot takes a messenger's app for a bot, and some mail apps.
  if (!mailApp && !inApp && isbot(userAgent)) return { ...nothing, automation: UNNAMED_BOT };
  if (FALSE_DESKTOP_CHROME.test(userAgent)) return { ...nothing, automation: FALSE_CHROME };

  const { browser, os, platform } = Bowser.parse(userAgent);
  const system = mailApp?.os ?? known(SYSTEMS, os.name) ?? SYSTEM_WORDS.find(isMatch)?.os ?? null;
  return {
    ...nothing,
    client: (mailApp ?? inApp ?? SINGLED_OUT_BROWSERS.find(isMatch))?.client ?? clientOf(userAgent, browser.name),
    device: mailApp?.device ?? DEVICE_WORDS.find(isMatch)?.device ?? deviceOf(platform.type, system, userAgent),
    os: system,
  };
}

function clientOf(userAgent: string, browser: string | undefined): string | null {
  return UNNAMED_WEB_VIEW.test(userAgent) ? UNNAMED_MAIL_APP : known(BROWSERS, browser);
}

function deviceOf(type: string | undefined, os: string | null, userAgent: string): Device {
  // Android browsers say "Mobile" on phones; apps that name themselves never do.
  if (os === 'Android' && type === 'tablet' && !userAgent.startsWith('Mozilla/')) return 'unknown';
  return DEVICES.find((device) => device === type) ?? (DESKTOPS.has(os) ? 'desktop' : 'unknown');
}

function known(names: ReadonlySet<string | undefined>, name: string | undefined): string | null {
  return names.has(name) ? (name ?? null) : null;
}

/** Caches `compute` for the latest `bound` texts; texts over `longest` are not kept. */
export function remember<T>(
  compute: (text: string) => T,
  { bound = 2_000, longest = 500 }: { bound?: number; longest?: number } = {},
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    // A Map keeps insertion order: reinserting marks it as the latest.
    if (old !== undefined) known.delete(text);
    const value = old ?? compute(text);
    if (text.length <= longest) known.set(text, value);
    if (known.size > bound) known.delete(known.keys().next().value as string);
    return value;
  };
}
