/** Downloads a published list, checks it, and only then replaces the former one. */
import { checkRanges } from './check-ranges.ts';
import { checkAddress, download } from './download.ts';
import { ListError } from './list-error.ts';
import { listPath, readListFile, type StoredList, writeListFile } from './list-file.ts';
import type { ListName, PublishedList } from './published-lists.ts';

export interface UpdateOptions {
  dataFolder: string;
  /** A mirror's, instead of the list's own. */
  url?: string | undefined;
  now: number;
  /** Per download, ms. */
  time?: number;
}

const TIME = 120_000;

/** Returns the list as stored. Where it throws, the former list is untouched. */
export async function updateList(
  list: PublishedList & { name: ListName },
  { dataFolder, url = list.url, now, time = TIME }: UpdateOptions,
): Promise<StoredList> {
  const path = listPath(dataFolder, list.name);
  const { text, from } = await fetchList(list, url, time);
  if (/^\s*</.test(text)) throw new ListError('a web page came, not the list');
  const ranges = checkRanges(list.read(text), { least: list.least, before: await publishedBefore(path) });
  const stored: StoredList = { url: from, fetchedAt: now, published: ranges.length, ranges };
  await writeListFile(path, stored);
  return stored;
}

async function fetchList(list: PublishedList, url: string, time: number): Promise<{ text: string; from: string }> {
  const limits = { most: list.most, time };
  const text = await download(url, limits);
  if (!list.link || !/^\s*</.test(text)) return { text, from: url };
  const [link] = list.link.exec(text) ?? [];
  if (!link) throw new ListError(`the page ${url} has no link to the list`);
  const [page, target] = [checkAddress(url), checkAddress(link)];
  // A page may link anywhere; this one only to its own publisher.
  if (siteOf(page) !== siteOf(target)) throw new ListError(`the page ${url} leads to ${target.host}`);
  return { text: await download(target.href, limits), from: target.href };
}

/** "microsoft.com" of "download.microsoft.com"; a numeric address unchanged. */
function siteOf({ hostname }: URL): string {
  return /^[\d.]+$|^\[/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');
}

async function publishedBefore(path: string): Promise<number | null> {
  try {
    return (await readListFile(path))?.published ?? null;
  } catch (error) {
    // A damaged list can't be compared with.
    if (error instanceof ListError) return null;
    throw error;
  }
}
