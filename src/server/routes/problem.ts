/** The API's errors: problem+json, RFC 9457. */
import { STATUS_CODES } from 'node:http';
import type { Problem } from '../../protocol/api.ts';

type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 431 | 500 | 503;

/** Thrown by routes. `detail` names the field, what is wrong and how to fix it. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: ProblemStatus;
  readonly headers: Record<string, string>;

  constructor(status: ProblemStatus, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

export const PROBLEM_TYPE = 'application/problem+json';

export function problemBody({ status, message }: ProblemError): string {
  const problem: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail: message };
  return JSON.stringify(problem);
}

export function problemResponse(problem: ProblemError): Response {
  return new Response(problemBody(problem), {
    status: problem.status,
    headers: { ...problem.headers, 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store' },
  });
}
