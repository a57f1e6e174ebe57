/** One request to the backend. Its response is a value: callers catch nothing. */
import * as z from 'zod/mini';
import type { RequestFailure } from '../../mail/connection.ts';
import { API_HEADER, compareApi, parseApiRange } from '../../protocol/api-version.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';
import type { Environment } from '../environment.ts';

/** A failure has one name everywhere: `RequestFailure`. */
export type BackendResponse =
  | { kind: 'ok'; body: unknown }
  | { kind: Exclude<RequestFailure, 'offline' | 'busy' | 'foreign' | 'refused'> }
  | { kind: 'busy'; status: number /** ms */; retryAfter: number | null }
  | { kind: 'foreign'; status: number }
  /** `reason`: in the backend's own words. */
  | { kind: 'refused'; status: number; reason: string };

export interface BackendRequest {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Begins with `/v1`. */
  path: string;
  token?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** This browser's time, ms, where the body carries times of its clock. */
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

export async function sendRequest(server: string, request: BackendRequest): Promise<BackendResponse> {
  const { method, path, token, body, clock, timeout = TIMEOUT, signal } = request;
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
    // Whatever fetch or reading its body throws: no response.
    return { kind: 'unreachable' };
  }
}

async function readResponse(method: BackendRequest['method'], response: Response): Promise<BackendResponse> {
  const { status, headers } = response;
  // Without the header a backend speaks version 1.
  const api = compareApi(parseApiRange(headers.get(API_HEADER)) ?? { oldest: 1, newest: 1 });
  if (api !== 'same') return { kind: api };
  if (status === 204) return { kind: 'ok', body: null };
  // The backend has no body for these: something else answered, and stored nothing.
  if (response.ok && (method === 'PUT' || method === 'DELETE')) return { kind: 'foreign', status };
  if (status >= 500 || RETRIED.includes(status)) return { kind: 'busy', status, retryAfter: retryAfter(headers) };
  const body = parseJson(await response.text());
  if (response.ok) return body === undefined ? { kind: 'foreign', status } : { kind: 'ok', body };
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json');
  const parsed = isProblem ? problem.safeParse(body) : null;
  if (!parsed?.success) return { kind: 'foreign', status };
  if (status === 401) return { kind: 'unknown-device' };
  return { kind: 'refused', status, reason: parsed.data.detail ?? parsed.data.title };
}

/** Decided after the attempt: a backend on this machine responds without a network. */
export function failureOf(
  { online }: Pick<Environment, 'online'>,
  { kind }: Exclude<BackendResponse, { kind: 'ok' }>,
): RequestFailure {
  return kind === 'unreachable' && !online() ? 'offline' : kind;
}

/** Undefined: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` seconds as ms, bounded. The backend uses no dates there. */
function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds * 1000), LONGEST_RETRY) : null;
}

/** Exponential backoff with jitter: half to all of `first` ms doubled per failure, at most `most`. `chance`: 0 to 1. */
export function backoff(failures: number, chance: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(failures, 30)) * (0.5 + chance / 2);
}
