import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VIEWER_EPOCH } from '../../evidence/windows.ts';
import { systemEnvironment } from '../environment.ts';
import { keepViewerSecret, VIEWER_SECRET_FILE } from './viewer-secret.ts';

const NOW = 600 * VIEWER_EPOCH;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nunchi-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, VIEWER_SECRET_FILE);
function keep(now: number, errors: unknown[] = []) {
  return keepViewerSecret(folder, { ...systemEnvironment, now: () => now }, (error) => errors.push(error));
}

test('keeps the secret over a restart within its epoch, in a file of mode 0600', () => {
  const secret = keep(NOW)(NOW);
  expect(secret).toHaveLength(32);
  expect(Buffer.from(keep(NOW + VIEWER_EPOCH - 1)(NOW + VIEWER_EPOCH - 1))).toEqual(Buffer.from(secret));
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('replaces the secret in the next epoch and leaves nothing of the old one in the folder', () => {
  const secretAt = keep(NOW);
  const old = Buffer.from(secretAt(NOW));
  const renewed = Buffer.from(secretAt(NOW + VIEWER_EPOCH));
  expect(renewed).not.toEqual(old);
  expect(readFileSync(file(), 'utf8')).not.toContain(old.toString('base64url'));
  expect(Buffer.from(keep(NOW + VIEWER_EPOCH)(NOW + VIEWER_EPOCH))).toEqual(renewed);
});

test('a clock that goes back brings no old or third secret', () => {
  const secretAt = keep(NOW);
  const renewed = secretAt(NOW + VIEWER_EPOCH);
  expect(secretAt(NOW)).toBe(renewed);
});

test('replaces a secret from far ahead once the clock is right again', () => {
  const ahead = Buffer.from(keep(NOW + 40 * VIEWER_EPOCH)(NOW + 40 * VIEWER_EPOCH));
  const secretAt = keep(NOW);
  const now = Buffer.from(secretAt(NOW));
  expect(now).not.toEqual(ahead);
  expect(Buffer.from(keep(NOW)(NOW))).toEqual(now);
  const next = Buffer.from(secretAt(NOW + VIEWER_EPOCH));
  expect(next).not.toEqual(now);
  secretAt(NOW + 40 * VIEWER_EPOCH);
  expect([ahead, now, next]).not.toContainEqual(Buffer.from(secretAt(NOW + VIEWER_EPOCH)));
});

test('keeps the old secret when a renewal can not be written, and retries a minute later', () => {
  const errors: unknown[] = [];
  const secretAt = keep(NOW, errors);
  const old = secretAt(NOW);
  rmSync(folder, { recursive: true });
  expect(secretAt(NOW + VIEWER_EPOCH)).toBe(old);
  expect(secretAt(NOW + VIEWER_EPOCH + 59_000)).toBe(old);
  expect(errors).toHaveLength(1);
  folder = mkdtempSync(folder);
  expect(secretAt(NOW + VIEWER_EPOCH + 60_000)).toBe(old);
  expect(errors).toHaveLength(2);
});

test.each(['not json', '{}', '{"epoch":1,"secret":"short"}'])(
  'names the file and the fix for a damaged one, %j',
  (text) => {
    writeFileSync(file(), text);
    expect(() => keep(NOW)).toThrow(/viewer-secret\.json is damaged: restore it from your backup, or delete it/);
  },
);
