/** Reads the labelled loads of loads/*.tsv, as README.md describes them. An error names a bad line. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MAIL_SYSTEMS, type Recipients } from '../../src/protocol/api.ts';

/** A load and its expected verdict; null: not known. */
export interface LabelledLoad {
  /** "gmail.tsv:12" */
  line: string;
  expected: { verdict: string; reason: string; client: string | null; device: string; os: string | null };
  /** After Send, ms. */
  delay: number;
  address: string;
  userAgent: string;
  method: string;
  headers: Record<string, string>;
  /** By the browser that registered the mail. */
  sender: boolean;
  source: string;
  /** Other expectations of its line: `place`, `viewer`, `session`. */
  also: ReadonlyMap<string, string>;
}

/** A mail and its loads, oldest first. */
export interface LabelledMail {
  name: string;
  recipients: Recipients;
  /** After Send, ms. */
  ownViews: number[];
  loads: LabelledLoad[];
  /** Expectations of the whole mail: `status`, `reads`, `viewers`. */
  also: ReadonlyMap<string, string>;
}

const FOLDER = import.meta.dirname;
const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Rows of a table here, without header and remarks. */
export function readTable(name: string): string[][] {
  const lines = readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n');
  return lines.map((line) => (line.startsWith('#') ? [] : line.split('\t'))).map((cells, i) => (i === 0 ? [] : cells));
}

export function readCorpus(): LabelledMail[] {
  const agents = new Map(readTable('agents.tsv').map(([name = '', userAgent = '']) => [name, userAgent]));
  const addresses = new Map(readTable('networks.tsv').map(([name = '', address = '']) => [name, address]));
  return readdirSync(join(FOLDER, 'loads'))
    .toSorted()
    .flatMap((file) => readMails(file, agents, addresses));
}

type Names = ReadonlyMap<string, string>;

/** Each load is its own mail, except below a line that begins with `=`. */
function readMails(file: string, agents: Names, addresses: Names): LabelledMail[] {
  const mails: LabelledMail[] = [];
  let open: LabelledMail | null = null;
  readTable(join('loads', file)).forEach((cells, i) => {
    const line = `${file}:${i + 1}`;
    if (cells.length === 0) return;
    if (cells[0] === '=') {
      const [, name = '', context = '', expected = ''] = cells;
      open = {
        name: `${basename(file, '.tsv')}, ${name}`,
        ...readContext(context, line),
        loads: [],
        also: pairs(expected),
      };
      mails.push(open);
      return;
    }
    const [, , , , , , , context = ''] = cells;
    const load = readLoad(cells, line, agents, addresses);
    if (open) open.loads.push(load);
    else mails.push({ name: line, ...readContext(context, line), loads: [load], also: new Map() });
  });
  return mails;
}

function readLoad(cells: string[], line: string, agents: Names, addresses: Names): LabelledLoad {
  const [verdict, reason, client, device, os, delay, from, context, source, userAgent] = cells;
  if (cells.length !== 10 || !verdict || !reason || !device || !source) throw new Error(`${line}: not ten cells`);
  const words = (context ?? '').split(' ');
  const purpose = words.find((word) => /^(Purpose|Sec-Purpose|X-Moz):/.test(word))?.split(':');
  return {
    line,
    expected: { verdict, reason, client: orNull(client), device, os: orNull(os) },
    delay: readSpan(delay, line),
    address: named(addresses, from, line),
    userAgent: userAgent?.startsWith('@') ? named(agents, userAgent, line) : (orNull(userAgent) ?? ''),
    method: words.includes('HEAD') ? 'HEAD' : 'GET',
    headers: {
      ...(words.includes('DNT') && { dnt: '1' }),
      ...(words.includes('GPC') && { 'sec-gpc': '1' }),
      ...(purpose && { [String(purpose[0]).toLowerCase()]: String(purpose[1]) }),
    },
    sender: words.includes('sender'),
    source,
    also: pairs(context ?? ''),
  };
}

/** "to=2+self view=10m hint=google": recipients (one by default) and own views. */
function readContext(text: string, line: string): Pick<LabelledMail, 'recipients' | 'ownViews'> {
  const values = (key: string) =>
    text
      .split(' ')
      .filter((word) => word.startsWith(`${key}=`))
      .map((word) => word.slice(key.length + 1));
  const [to = '1'] = values('to');
  const self = to === 'self' ? 'only' : to.endsWith('+self') ? 'some' : 'none';
  const count = to === 'self' ? 1 : Number.parseInt(to, 10) + (self === 'some' ? 1 : 0);
  const hints = MAIL_SYSTEMS.filter((system) => values('hint').includes(system));
  return { recipients: { count, self, hints }, ownViews: values('view').map((view) => readSpan(view, line)) };
}

function readSpan(text: string | undefined, line: string): number {
  const [, number, unit = ''] = /^(-?[\d.]+)([smhd])$/.exec(text ?? '') ?? [];
  const ms = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (Number.isNaN(ms)) throw new Error(`${line}: no span of time: ${text}`);
  return Math.round(ms);
}

function named(names: Names, name: string | undefined, line: string): string {
  const value = names.get(name ?? '');
  if (value === undefined) throw new Error(`${line}: no such name: ${name}`);
  return value;
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').flatMap((word) => (word.includes('=') ? [word.split('=') as [string, string]] : [])));
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '-' ? null : text;
}
