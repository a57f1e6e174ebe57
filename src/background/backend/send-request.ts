/** One request to the backend, and its answer as a value: nobody has to catch what the network throws. */
import * as z from 'zod/mini';
import { API_HEADER, compareApi, parseApiRange } from '../../protocol/api-version.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';

export type BackendResponse =
  | { kind: 'ok'; body: unknown }
  /** No answer: off-line, the backend is down, a redirect, a time-out, or our own abort. */
  | { kind: 'unreachable' }
  /** Try again: 408, 429, 5xx. */
  | { kind: 'busy' /** ms */; retryAfter: number | null; status: number }
  /** Not the backend's own words: a proxy's page, a sign-in page of this network, another program at that address. */
  | { kind: 'foreign'; status: number }
  /** The backend speaks only versions of the API from before (after) this extension's: nothing of it is taken as said. */
  | { kind: 'server-older' }
  | { kind: 'server-newer' }
  /** 401: this device's token is not, or no longer, good. */
  | { kind: 'unknown-device' }
  /** Any other 4xx, in the backend's own words: asking again changes nothing. */
  | { kind: 'refused'; status: number; reason: string };

export interface BackendRequest {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** From `/v1` on. */
  path: string;
  token?: string;
  /** Becomes JSON. */
  body?: unknown;
  /** This browser's time now, ms: to be said where the body carries times of its clock. */
  clock?: number;
  /** ms. */
  timeout?: number;
  signal?: AbortSignal;
}

const problem = z.object({ title: z.string(), detail: z.optional(z.string()) });
const RETRIED = [408, 425, 429];
const TIMEOUT = 20_000;
/** ms */
const LONGEST_RETRY = 60 * 60_000;

export async function sendRequest(server: string, question: BackendRequest): Promise<BackendResponse> {
  const { method, path, token, body, clock, timeout = TIMEOUT, signal } = question;
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(server + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(clock !== undefined && { [CLOCK_HEADER]: String(clock) }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return await readResponse(method, response);
  } catch {
    // Whatever fetch or the reading of its answer throws means the same here: there was no answer.
    return { kind: 'unreachable' };
  }
}

async function readResponse(method: BackendRequest['method'], response: Response): Promise<BackendResponse> {
  const { status, headers } = response;
  // A backend from before the header speaks version 1.
  const api = compareApi(parseApiRange(headers.get(API_HEADER)) ?? { oldest: 1, newest: 1 });
  if (api !== 'same') return { kind: api };
  if (status === 204) return { kind: 'ok', body: null };
  // The backend says nothing to these; whoever else answers there has not kept the word.
  if (response.ok && (method === 'PUT' || method === 'DELETE')) return { kind: 'foreign', status };
  if (status >= 500 || RETRIED.includes(status)) return { kind: 'busy', status, retryAfter: retryAfter(headers) };
  const body = parseJson(await response.text());
  if (response.ok) return body === undefined ? { kind: 'foreign', status } : { kind: 'ok', body };
  const ours = headers.get('content-type')?.startsWith('application/problem+json');
  const said = ours ? problem.safeParse(body) : null;
  if (!said?.success) return { kind: 'foreign', status };
  if (status === 401) return { kind: 'unknown-device' };
  return { kind: 'refused', status, reason: said.data.detail ?? said.data.title };
}

/** Undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds to ms, within reason; its date form is not used by the backend. */
function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds * 1000), LONGEST_RETRY) : null;
}

/** A growing, jittered wait: half to whole of `first` ms doubled for each failure, up to `most`. `chance` is 0 to 1. */
export function backoff(failures: number, chance: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(failures, 30)) * (0.5 + chance / 2);
}
