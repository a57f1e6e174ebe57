import { expect, test } from 'vitest';
import { decodeRouteId, encodeRouteId, newLegacyId, receivedThreadId } from './ids.ts';

test('legacy ids are 16 hex digits, unique and growing', () => {
  const ids = Array.from({ length: 50 }, newLegacyId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(ids).size).toBe(50);
  expect([...ids].sort()).toEqual(ids);
});

test('a legacy id begins with Gmail’s arrival time', () => {
  expect(newLegacyId(Date.UTC(2020, 6, 8, 15, 51, 18, 510))).toMatch(/^1732f1fc6ee/);
});

test('a thread’s address id decodes to its legacy id, and is no number', () => {
  const word = encodeRouteId('19a01b2c3d4e5f60');
  expect(word).not.toHaveLength(16);
  expect(decodeRouteId(word)).toBe('19a01b2c3d4e5f60');
  expect(decodeRouteId('19a01b2c3d4e5f60')).toBe('19a01b2c3d4e5f60');
});

test('a received thread’s sync id is its legacy id in decimal', () => {
  expect(receivedThreadId('00000000000000ff')).toBe('thread-f:255');
});
