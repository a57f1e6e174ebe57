import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { mergeRanges, type OwnedRange, parseCidr } from './address-range.ts';
import { ListError } from './list-error.ts';
import { listPath, readListFile, type StoredList, writeListFile } from './list-file.ts';
import { OWNER_NAMES } from './owners.ts';

function makePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-networks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return listPath(folder, 'asn');
}

const own = (cidr: string, owner: OwnedRange['owner']) => ({ ...parseCidr(cidr), owner }) as OwnedRange;
const list: StoredList = {
  url: 'https://example.org/list',
  fetchedAt: 1_700_000_000_000,
  published: 3,
  ranges: [own('40.0.0.0/16', 'microsoft'), own('5.9.0.0/16', 'datacentre'), own('2a05:2700::/32', 'proton')],
};

test('reads a list as it was written, per owner', async () => {
  const path = makePath();
  await writeListFile(path, list);
  const read = await readListFile(path);
  expect(read).toMatchObject({ url: list.url, fetchedAt: list.fetchedAt, published: 3 });
  expect(read?.ranges).toEqual([list.ranges[2], list.ranges[0], list.ranges[1]]);
});

test('any range survives, and an owner’s are merged', async () => {
  const path = makePath();
  const number = (bits: number) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n });
  const anyRange = fc
    .constantFrom(['ipv4', 32] as const, ['ipv6', 128] as const)
    .chain(([family, bits]) =>
      fc
        .tuple(number(bits), number(bits), fc.constantFrom(...OWNER_NAMES))
        .map(([a, b, owner]): OwnedRange => ({ family, owner, first: a < b ? a : b, last: a < b ? b : a })),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(anyRange, { maxLength: 10 }), async (ranges) => {
      await writeListFile(path, { ...list, ranges });
      const expected = OWNER_NAMES.flatMap((owner) =>
        mergeRanges(ranges.filter((range) => range.owner === owner)).map((range) => ({ ...range, owner })),
      );
      expect((await readListFile(path))?.ranges).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('without a file there is no list', async () => {
  expect(await readListFile(makePath())).toBeNull();
});

test.each([
  ['nothing', ''],
  ['half of it', '{"version": 1, "url": "https://exa'],
  ['another version', JSON.stringify({ version: 2, url: '', fetchedAt: 1, published: 0, owners: [] })],
  [
    'an owner that is not known',
    JSON.stringify({ version: 1, url: '', fetchedAt: 1, published: 0, owners: [{ owner: 'moon', ranges: [] }] }),
  ],
])('calls a file with %s in it damaged', async (_, text) => {
  const path = makePath();
  mkdirSync(dirname(path));
  writeFileSync(path, text);
  await expect(readListFile(path)).rejects.toThrow(ListError);
  await expect(readListFile(path)).rejects.toThrow(/asn\.json is damaged/);
});

test('writes a file of mode 0600 and leaves nothing else in the folder', async () => {
  const path = makePath();
  await writeListFile(path, list);
  await writeListFile(path, { ...list, published: 4 });
  expect(readdirSync(dirname(path))).toEqual(['asn.json']);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('keeps the former list and no draft where writing fails', async () => {
  const path = makePath();
  // A folder in its place: the rename fails after the draft is written.
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'before'), 'kept');
  await expect(writeListFile(path, list)).rejects.toThrow();
  expect(readdirSync(dirname(path))).toEqual(['asn.json']);
  expect(readFileSync(join(path, 'before'), 'utf8')).toBe('kept');
});
