import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import type { NewLoad, Store } from '../../store/store.ts';
import { QUEUE_LIMIT, WorkerRecorder } from './worker-recorder.ts';

const ACCOUNT = 'account---A';
const MAIL = 'mail-----------------A';

let folder: string;
let path: string;
let store: Store;
/** Acts as another process. */
let holder: DatabaseSync;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nunchi-recorder-'));
  path = join(folder, 'store.sqlite');
  store = openSqliteStore(path);
  holder = new DatabaseSync(path);
  await store.addCode('code', null, 2);
  await store.redeemCode('code', ACCOUNT, { id: 'device', label: 'Chrome', tokenHash: 'token' }, 1);
});

afterEach(async () => {
  holder.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const load = (at: number, account = ACCOUNT, message = MAIL): NewLoad => ({
  account,
  message,
  at,
  facts: JSON.stringify({ at }),
});

function storedLoads(): number[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("SELECT facts ->> 'at' AS at FROM loads ORDER BY at").all();
  database.close();
  return rows.map((row) => Number(row.at));
}

/** Collects the threads started until the test ends. */
function gatherThreads(): Worker[] {
  const threads: Worker[] = [];
  const gather = (thread: Worker) => threads.push(thread);
  process.on('worker', gather);
  onTestFinished(() => void process.off('worker', gather));
  return threads;
}

/** Ends a thread that can't have written yet: another connection holds the file. */
async function endThread(threads: readonly Worker[]): Promise<void> {
  await expect.poll(() => threads.length).toBe(1);
  const ended = threads[0]?.terminate();
  holder.exec('ROLLBACK');
  await ended;
}

test('an acknowledged load can be read from the file, and many share a commit', async () => {
  const batches: number[] = [];
  const recorder = new WorkerRecorder(path, { onCommit: ({ loads }) => batches.push(loads.length) });
  const times = Array.from({ length: 500 }, (_, at) => at);
  const stored = await Promise.all(times.map((at) => recorder.record(load(at))));
  expect(stored.every(Boolean)).toBe(true);
  expect(storedLoads()).toEqual(times);
  expect(batches).toEqual([500]);
  await recorder.stop();
});

test('acknowledges a load of an erased account without keeping it', async () => {
  const recorder = new WorkerRecorder(path);
  expect(await recorder.record(load(1, 'nobody----A'))).toBe(true);
  expect(storedLoads()).toEqual([]);
  await recorder.stop();
});

test('acknowledges nothing while another process holds the file, then recovers by itself', async () => {
  const states: Array<string | null> = [];
  let onChange = () => {};
  const recorder = new WorkerRecorder(path, {
    onState: (reason) => {
      states.push(reason);
      onChange();
    },
  });
  expect(await recorder.record(load(1))).toBe(true);
  holder.exec('BEGIN IMMEDIATE');
  expect(await recorder.record(load(2))).toBe(false);
  expect(recorder.problem).toBe('database is locked');
  holder.exec('ROLLBACK');
  await new Promise<void>((resolve) => {
    onChange = resolve;
  });
  expect(recorder.problem).toBeNull();
  expect(await recorder.record(load(3))).toBe(true);
  expect(storedLoads()).toEqual([1, 3]);
  expect(states).toEqual(['database is locked', null]);
  await recorder.stop();
});

test('does not acknowledge what a dead thread held, and starts another', async () => {
  const threads = gatherThreads();
  const recorder = new WorkerRecorder(path);
  holder.exec('BEGIN IMMEDIATE');
  const given = recorder.record(load(1));
  await endThread(threads);
  expect(await given).toBe(false);
  expect(recorder.problem).toMatch(/thread ended/);
  expect(await recorder.record(load(2))).toBe(false);
  await expect.poll(() => threads.length, { timeout: 5_000 }).toBe(2);
  expect(await recorder.record(load(3))).toBe(true);
  await recorder.stop();
});

test('stops although its thread dies', async () => {
  const threads = gatherThreads();
  const recorder = new WorkerRecorder(path);
  holder.exec('BEGIN IMMEDIATE');
  const given = recorder.record(load(1));
  const stopped = recorder.stop();
  await endThread(threads);
  await stopped;
  expect(await given).toBe(false);
});

test("refuses loads beyond the queue's limit", async () => {
  const recorder = new WorkerRecorder(path);
  const all = Array.from({ length: QUEUE_LIMIT + 1 }, (_, at) => recorder.record(load(at, ACCOUNT, `mail${at % 100}`)));
  expect(await all.at(-1)).toBe(false);
  expect(await all.at(0)).toBe(true);
  await recorder.stop();
  expect(storedLoads()).toHaveLength(QUEUE_LIMIT);
});

test('commits the waiting loads when it stops', async () => {
  const recorder = new WorkerRecorder(path);
  const all = [1, 2, 3].map((at) => recorder.record(load(at)));
  await recorder.stop();
  expect(await Promise.all(all)).toEqual([true, true, true]);
  expect(storedLoads()).toEqual([1, 2, 3]);
});
