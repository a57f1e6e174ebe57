/**
 * Pixel loads per second, each durable before its GIF, against bare node:http and nginx, which store nothing. Rounds alternate between
 * the servers, so that other work on the machine slows all alike: trust the ratios, not the figures.
 * `npm run bench -- [seconds per round] [rounds]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLoad, hasWrk, type LoadResult } from './pixel/generate-load.ts';
import { startNginx } from './pixel/nginx-server.ts';
import { startNunchi } from './pixel/nunchi-server.ts';
import { type BenchServer, startServer } from './pixel/start-server.ts';

const [seconds = 5, rounds = 4] = process.argv.slice(2).map(Number);
/** Enough that no mail reaches its limit of stored loads. */
const MAILS = 4_000;

interface Round extends LoadResult {
  /** CPU time per response, µs; null: unknown on this system. */
  cost: number | null;
}

const folder = mkdtempSync(join(tmpdir(), 'nunchi-bench-'));
const servers: BenchServer[] = [];
try {
  const bare = await startServer('bare node:http', process.execPath, [
    join(import.meta.dirname, 'pixel/bare-server.ts'),
  ]);
  servers.push(bare);
  const nunchi = await startNunchi(folder, MAILS);
  servers.push(nunchi);
  const nginx = await startNginx(folder);
  if (nginx) servers.push(nginx);
  else console.log('nginx is not on this machine: without it.');
  if (!hasWrk)
    console.log(
      'wrk is not on this machine: the load comes from autocannon, which is itself the limit of fast servers.',
    );

  const results = new Map<BenchServer, Round[]>(servers.map((server) => [server, []]));
  for (const server of servers) await generateLoad(folder, server.url, nunchi.paths, 1);
  for (let round = 0; round < rounds; round++) {
    for (const [server, done] of results) done.push(await runRound(server, nunchi.paths));
  }
  const base = results.get(bare) ?? [];
  for (const [server, done] of results) console.log(line(server, done, base));
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
}

async function runRound(server: BenchServer, paths: string[]): Promise<Round> {
  const before = server.processorTime();
  const result = await generateLoad(folder, server.url, paths, seconds);
  const after = server.processorTime();
  return { ...result, cost: before === null || after === null ? null : ((after - before) / result.count) * 1e6 };
}

/** Ratios are medians over rounds. */
function line({ name }: BenchServer, done: Round[], base: Round[]): string {
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
