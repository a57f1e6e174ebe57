/**
 * How many loads a second the backend answers, each one on disk before its image, beside a bare node:http server and nginx, which store
 * nothing. Rounds alternate between them, so that what else the machine does strikes all alike: trust the ratios, not the figures.
 * `npm run bench -- [seconds of a round] [rounds]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driven, drive, hasWrk } from './pixel/drive.ts';
import { serveNginx } from './pixel/nginx-server.ts';
import { serveNunchi } from './pixel/nunchi-server.ts';
import { type Served, serve } from './pixel/served.ts';

const [seconds = 5, rounds = 4] = process.argv.slice(2).map(Number);
/** So many that no mail comes to the thousand loads that are kept of one. */
const MAILS = 4_000;

interface Round extends Driven {
  /** Microseconds of the processor that an answer took; null: this system does not say. */
  cost: number | null;
}

const folder = mkdtempSync(join(tmpdir(), 'nunchi-bench-'));
const servers: Served[] = [];
try {
  const bare = await serve('bare node:http', process.execPath, [join(import.meta.dirname, 'pixel/bare-server.ts')]);
  servers.push(bare);
  const nunchi = await serveNunchi(folder, MAILS);
  servers.push(nunchi);
  const nginx = await serveNginx(folder);
  if (nginx) servers.push(nginx);
  else console.log('nginx is not on this machine: without it.');
  if (!hasWrk)
    console.log(
      'wrk is not on this machine: the load comes from autocannon, which is itself the limit of fast servers.',
    );

  const results = new Map<Served, Round[]>(servers.map((server) => [server, []]));
  for (const server of servers) await drive(folder, server.url, nunchi.paths, 1);
  for (let round = 0; round < rounds; round++) {
    for (const [server, done] of results) done.push(await runRound(server, nunchi.paths));
  }
  const base = results.get(bare) ?? [];
  for (const [server, done] of results) console.log(line(server, done, base));
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
}

async function runRound(server: Served, paths: string[]): Promise<Round> {
  const before = server.processorTime();
  const driven = await drive(folder, server.url, paths, seconds);
  const after = server.processorTime();
  return { ...driven, cost: before === null || after === null ? null : ((after - before) / driven.count) * 1e6 };
}

/** Ratios are medians of the rounds' own ratios. */
function line({ name }: Served, done: Round[], base: Round[]): string {
  const ratio = median(done.map(({ rate }, round) => rate / (base[round]?.rate ?? Number.NaN)));
  const costs = done.flatMap(({ cost }) => cost ?? []);
  const errors = done.reduce((sum, one) => sum + one.errors, 0);
  return [
    name.padEnd(16),
    `${Math.round(median(done.map(({ rate }) => rate))).toLocaleString('en')} /s`.padStart(12),
    `${ratio.toFixed(2)} x bare`.padStart(12),
    costs.length > 0 ? `${median(costs).toFixed(0)} us CPU`.padStart(11) : '',
    `p99 ${median(done.map(({ p99 }) => p99)).toFixed(1)} ms`.padStart(13),
    errors > 0 ? `  ${errors} errors` : '',
  ].join('');
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
