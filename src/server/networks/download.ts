/** Downloads a file over https, within bounds of time, size and redirects. */
import { gunzipSync } from 'node:zlib';
import { ListError } from './list-error.ts';

export interface DownloadLimits {
  /** Bytes, both downloaded and unpacked. */
  most: number;
  /** From the first request to the last byte, ms. */
  time: number;
}

const REDIRECTS = 5;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address, if allowed: https, or http on this machine. Else a ListError. */
export function checkAddress(text: string): URL {
  const url = URL.parse(text);
  if (!url) throw new ListError(`${text} is no address`);
  if (url.username || url.password) throw new ListError('an address with a password in it is not fetched');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))) return url;
  throw new ListError(`${url.href} is not https`);
}

/** The file's text, gunzipped if needed; a ListError or a system error where it fails. */
export async function download(address: string, { most, time }: DownloadLimits): Promise<string> {
  const signal = AbortSignal.timeout(time);
  try {
    const body = await readBody(await follow(checkAddress(address), signal), most);
    return decode(body, most);
  } catch (error) {
    if (signal.aborted) throw new ListError(`it took longer than ${time / 1000} seconds`);
    throw error;
  }
}

/** Follows redirects by hand, since each must be allowed; fetch() would go from https to http. */
async function follow(start: URL, signal: AbortSignal): Promise<Response> {
  let url = start;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const response = await fetch(url, { redirect: 'manual', signal, headers: { 'User-Agent': 'nunchi' } });
    if (response.status === 200) return response;
    const location = response.headers.get('location');
    await response.body?.cancel();
    if (response.status < 300 || response.status > 399 || location === null) {
      throw new ListError(`${url.host} answered ${response.status}`);
    }
    const next = checkAddress(URL.parse(location, url.href)?.href ?? location);
    if (url.protocol === 'https:' && next.protocol !== 'https:') throw new ListError(`${url.host} redirects to http`);
    url = next;
  }
  throw new ListError(`more than ${REDIRECTS} redirects`);
}

async function readBody(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new ListError(`it is larger than ${megabytes(most)}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(body: Buffer, most: number): string {
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  const bytes = isGzip ? unpack(body, most) : body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ListError('it is not text');
  }
}

function unpack(body: Buffer, most: number): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new ListError(`it unpacks to more than ${megabytes(most)}`);
    throw new ListError('it does not unpack: not all of it came, or it is damaged');
  }
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
