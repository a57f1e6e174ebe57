/** A list in the data folder, as fetched, checked and merged; one file each. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { BITS, type Family, mergeRanges, type OwnedRange } from './address-range.ts';
import { ListError, reasonOf } from './list-error.ts';
import { OWNER_NAMES } from './owners.ts';
import type { ListName } from './published-lists.ts';

/** First and last address in hexadecimal: fast to read. */
const range = z.string().regex(/^(?:[0-9a-f]{8}-[0-9a-f]{8}|[0-9a-f]{32}-[0-9a-f]{32})$/);
const schema = z.object({
  version: z.literal(1),
  url: z.string(),
  fetchedAt: z.number(),
  published: z.number().int(),
  owners: z.array(z.object({ owner: z.enum(OWNER_NAMES), ranges: z.array(range) })),
});

export interface StoredList {
  /** Where it was fetched. */
  url: string;
  /** ms. */
  fetchedAt: number;
  /** Ranges before merging. */
  published: number;
  /** One owner's never overlap. */
  ranges: OwnedRange[];
}

export function listPath(dataFolder: string, name: ListName): string {
  return join(dataFolder, 'networks', `${name}.json`);
}

/** Reads it; null where there is none, a ListError where it is damaged or unreadable. */
export async function readListFile(path: string): Promise<StoredList | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new ListError(`${path} can't be read: ${reasonOf(error)}`);
  }
  const result = schema.safeParse(parseJson(text));
  if (!result.success) throw new ListError(`${path} is damaged; nunchi networks update makes it anew`);
  const { owners, ...rest } = result.data;
  return { ...rest, ranges: owners.flatMap(({ owner, ranges }) => ranges.map((hex) => ({ ...fromHex(hex), owner }))) };
}

/** Replaces the list durably, whole or not at all. */
export async function writeListFile(path: string, { ranges, ...rest }: StoredList): Promise<void> {
  const owners = OWNER_NAMES.map((owner) => ({
    owner,
    ranges: mergeRanges(ranges.filter((one) => one.owner === owner)).map(toHex),
  })).filter((one) => one.ranges.length > 0);
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await writeDurably(draft, `${JSON.stringify({ version: 1, ...rest, owners })}\n`);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it a power loss may undo the rename. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toHex({ family, first, last }: { family: Family; first: bigint; last: bigint }): string {
  return [first, last].map((end) => end.toString(16).padStart(BITS[family] / 4, '0')).join('-');
}

function fromHex(text: string): { family: Family; first: bigint; last: bigint } {
  const [first = '', last = ''] = text.split('-');
  return { family: first.length === 8 ? 'ipv4' : 'ipv6', first: BigInt(`0x${first}`), last: BigInt(`0x${last}`) };
}
