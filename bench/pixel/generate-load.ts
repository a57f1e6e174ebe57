/** Generates load: wrk if installed, as it needs only a quarter of a core, else autocannon. */
import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { pinned } from './start-server.ts';

export interface LoadResult {
  /** Responses. */
  count: number;
  /** Responses per second. */
  rate: number;
  /** 99th percentile, ms. */
  p99: number;
  /** Responses other than 200, and failed connections. */
  errors: number;
}

const CONNECTIONS = 64;

export const hasWrk = !spawnSync('wrk', ['-v']).error;

/** Requests the paths in turn. */
export function generateLoad(folder: string, url: string, paths: string[], seconds: number): Promise<LoadResult> {
  return hasWrk ? runWrk(folder, url, paths, seconds) : runAutocannon(url, paths, seconds);
}

async function runWrk(folder: string, url: string, paths: string[], seconds: number): Promise<LoadResult> {
  const script = join(folder, 'paths.lua');
  writeFileSync(script, luaOf(paths));
  const [program, ...args] = pinned('load', [
    ...['wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, url],
  ]);
  const { stdout } = await promisify(execFile)(program, args);
  const [, count, rate, p99, errors] = /RESULT (\S+) (\S+) (\S+) (\S+)/.exec(stdout)?.map(Number) ?? [];
  if (!count || !rate) throw new Error(`wrk said no result: ${stdout}`);
  return { count, rate, p99: p99 ?? 0, errors: errors ?? 0 };
}

function luaOf(paths: string[]): string {
  return `
local requests, turn = {}, 0
init = function()
  for _, path in ipairs({${paths.map((path) => `"${path}"`).join(',')}}) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
end
request = function() turn = turn + 1; return requests[turn % #requests + 1] end
done = function(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %d %.1f %.3f %d", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(99) / 1000, e.status + e.connect + e.read + e.write + e.timeout))
end`;
}

async function runAutocannon(url: string, paths: string[], seconds: number): Promise<LoadResult> {
  const requests = paths.map((path) => ({ path }));
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests });
  const { total, average } = result.requests;
  return { count: total, rate: average, p99: result.latency.p99, errors: result.non2xx + result.errors };
}
